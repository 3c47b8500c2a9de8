"""The commands, a module for those that need the same: what one does not need is not imported for it."""
