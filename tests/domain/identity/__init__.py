"""Domain: identity."""
