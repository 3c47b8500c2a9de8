"""Tables, and the store of personal keys."""
