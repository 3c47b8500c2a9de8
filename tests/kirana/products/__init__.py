"""What shops sell, by command."""
