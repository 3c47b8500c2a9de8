"""The audit, other systems' accounts and webhooks."""
