"""What bot and web both run on."""
