"""Consent, copies, erasure."""
