"""From checkout to the door."""
