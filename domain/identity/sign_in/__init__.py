"""Signing up and in, and all that proves who somebody is."""
