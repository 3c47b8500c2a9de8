"""Domain: platform."""
