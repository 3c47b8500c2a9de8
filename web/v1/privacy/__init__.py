"""Consent, copies, erasure, proofs."""
