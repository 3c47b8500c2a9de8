"""Domain: catalogue."""
