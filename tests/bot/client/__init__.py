"""Calls to Telegram: how they go out, at which pace, and what it says no to."""
