"""Version 1 of the HTTP API: one module per service, each a list of routes."""
