"""Carts, lists that fill them, and addresses that goods go to."""
