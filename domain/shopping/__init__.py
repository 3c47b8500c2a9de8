"""Carts, addresses, and looking around."""
