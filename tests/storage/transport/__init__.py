"""Storage: transport."""
