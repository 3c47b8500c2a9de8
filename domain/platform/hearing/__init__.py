"""Complaints are made, heard and answered in time."""
