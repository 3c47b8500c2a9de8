"""Scenes: catalogue."""
