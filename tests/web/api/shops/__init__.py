"""Shops and their keepers over HTTP."""
