"""Flows about money: paying, coupons, tips, bills."""
