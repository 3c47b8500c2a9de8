"""What the identity service asks of storage."""
