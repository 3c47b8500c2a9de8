"""What stands in a chat: drawn as it is now, one after another."""
