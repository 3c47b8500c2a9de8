"""Scenes: privacy."""
