"""Storage: care."""
