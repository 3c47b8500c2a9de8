"""The time that a shop gives its word on, and what holds while it is not kept."""
