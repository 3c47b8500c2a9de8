"""Who brings orders to the door."""
