"""One-time codes that bring chats to records, people and groups to shops."""
