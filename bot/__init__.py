"""Telegram: flows, screens, the outbox, and the client that calls Telegram."""
