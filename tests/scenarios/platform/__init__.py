"""Scenes: platform."""
