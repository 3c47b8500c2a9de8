"""Who brings orders to the door, and which order goes with whom."""
