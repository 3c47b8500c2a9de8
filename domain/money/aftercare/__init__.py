"""What somebody complains about once an order has come."""
