"""HTTP: health and Telegram's webhook."""
