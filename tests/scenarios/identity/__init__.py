"""Scenes: identity."""
