"""How people write: amounts, money, names, phone numbers. Read from any script, never guessed."""
