"""Payments, refunds, the ledger and bills, on both databases."""
