"""Couriers, and what goes with them."""
