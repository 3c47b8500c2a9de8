"""Carts and addresses."""
