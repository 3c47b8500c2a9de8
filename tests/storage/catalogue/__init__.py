"""Storage: catalogue."""
