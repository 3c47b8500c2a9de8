"""Scenes: transport."""
