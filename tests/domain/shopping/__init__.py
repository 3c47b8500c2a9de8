"""Domain: shopping."""
