"""Flows about money: coupons, tips, bills."""
