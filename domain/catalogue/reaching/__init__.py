"""Where a shop delivers and for what: typed, drawn on a map, and shown as a picture."""
