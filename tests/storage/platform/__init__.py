"""Storage: platform."""
