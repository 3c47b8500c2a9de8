"""What somebody complains about."""
