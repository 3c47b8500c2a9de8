"""Imports of stock lists: what is kept of each, and where."""
