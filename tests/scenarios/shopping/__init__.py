"""Scenes: shopping."""
