"""From Telegram's update to what it means: intake, update worker, dispatcher."""
