"""Tests of Kirana."""
