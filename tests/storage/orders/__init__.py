"""Storage: orders."""
