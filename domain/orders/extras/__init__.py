"""What is taken off an order, and what is given on top of it."""
