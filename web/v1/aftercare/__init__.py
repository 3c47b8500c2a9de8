"""Once an order has come, over HTTP."""
