"""The identity service: records, ways to prove oneself, sessions, links."""
