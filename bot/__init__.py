"""Telegram: flows, screens, notices, the runner, and the pacing of what goes out."""
