"""Scenes at a counter's board."""
