"""From a full cart to the door."""
