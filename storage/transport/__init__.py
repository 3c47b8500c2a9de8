"""What travels: inbox, outbox, deadlines, what stands in a chat, answers to repeated requests."""
