"""The business in plain Python: entities, life cycles, errors and ports."""
