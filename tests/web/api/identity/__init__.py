"""Ways in, people and links, over HTTP."""
