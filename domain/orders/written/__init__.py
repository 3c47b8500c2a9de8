"""What is written about an order, and where it is kept."""
