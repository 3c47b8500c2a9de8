"""Proofs that must fit, and forgeries that must not."""
