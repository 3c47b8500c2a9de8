"""The demo shops: what is in them, and how they are loaded."""
