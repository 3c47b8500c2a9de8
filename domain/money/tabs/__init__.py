"""Tabs (khata): what a customer buys now and pays on a day of the month."""
