"""The notice, the copy of one's data, and being erased."""
