"""Records, ways in, sessions, links."""
