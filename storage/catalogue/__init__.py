"""Shops, what they sell, and what stands on their shelves."""
