"""What a shop says of itself: what it is called, when it is open, how it is registered."""
