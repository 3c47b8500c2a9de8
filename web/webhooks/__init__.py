"""Telling other systems: what they are sent, and how."""
