"""What bot and web both run on: claiming, retrying, waiting, locks, the clock."""
