"""Tables that strangers send, and those that we write."""
