"""HTTP: the API, the account page, Telegram's webhook, health and metrics."""
