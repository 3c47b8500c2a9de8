"""Records, what proves them, their sessions and links."""
