"""Domain: money."""
