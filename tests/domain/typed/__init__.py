"""How people write: amounts, money, names, phone numbers."""
