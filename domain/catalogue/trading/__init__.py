"""When a shop trades, and by when it promises to deliver."""
