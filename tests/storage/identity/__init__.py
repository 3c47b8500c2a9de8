"""Storage: identity."""
