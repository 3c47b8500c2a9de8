"""Storage: shopping."""
