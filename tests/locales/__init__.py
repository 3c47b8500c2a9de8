"""Tests: locales."""
