"""Flows about money: coupons, tips."""
