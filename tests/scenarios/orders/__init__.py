"""Scenes: orders."""
