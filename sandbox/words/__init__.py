"""What a call says: its text, its entities, its keyboards, as strictly as Telegram reads them."""
