"""The account page over HTTP and in a browser."""
