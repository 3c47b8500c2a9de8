"""Commands on what shops and their goods are."""
