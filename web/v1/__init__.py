"""Version 1 of the HTTP API, by subject. Each module of routes is one section of the document."""
