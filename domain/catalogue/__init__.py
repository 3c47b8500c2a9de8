"""Shops and what they sell."""
