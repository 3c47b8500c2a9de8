"""The books of shops: every paisa stands in them twice."""
