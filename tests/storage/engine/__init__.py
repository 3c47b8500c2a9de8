"""Storage: engine."""
