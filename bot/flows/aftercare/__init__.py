"""Once an order has come: how it was rated."""
