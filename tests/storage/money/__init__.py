"""Payments, refunds and the ledger, on both databases."""
