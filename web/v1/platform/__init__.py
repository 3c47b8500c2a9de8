"""Running the platform, and other systems."""
