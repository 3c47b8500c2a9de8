"""The audit, what was set aside, other systems' accounts and webhooks."""
