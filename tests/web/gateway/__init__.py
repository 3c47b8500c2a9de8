"""The gateway: what it is asked, and what it tells, against a strict stand-in."""
