"""Domain: orders."""
