"""Calls to the Bot API: requests, pacing, and Telegram's ways of saying no."""
