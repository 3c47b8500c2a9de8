"""Storage: privacy."""
