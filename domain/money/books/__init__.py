"""The books of shops: every paisa stands in them twice, and bills say what was sold."""
