"""Providers outside, put together as the settings say."""
