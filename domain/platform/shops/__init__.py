"""Shops from their opening to their end: opened by their owners, approved and suspended by admins."""
