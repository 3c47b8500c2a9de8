"""Orders, written and read."""
