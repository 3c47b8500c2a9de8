"""A strict Telegram on this machine, with a chat page in the browser."""
