"""A provider of payments over HTTP: what it is asked, and what it tells."""
