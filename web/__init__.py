"""HTTP: the API, the account page, Telegram's webhook, webhooks to other systems, health and metrics."""
