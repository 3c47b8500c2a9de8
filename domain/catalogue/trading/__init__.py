"""When a shop trades: hours, pauses, and how busy it is."""
