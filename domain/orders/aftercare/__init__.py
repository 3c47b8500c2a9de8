"""What follows once an order has come: how it was rated."""
