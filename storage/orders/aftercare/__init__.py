"""What follows once an order has come."""
