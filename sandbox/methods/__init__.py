"""What the Bot API does: its methods, by what they are about."""
