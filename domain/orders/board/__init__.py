"""The board of a counter: all its open orders on one message, and lists of them."""
