"""Shops, their shelves, and keeping one."""
