"""References: what somebody names who asks about something that went wrong."""

import secrets

LETTERS = "BCDFGHJKLMNPQRSTVWXZ"
"""No vowels, so that none of them is a word."""


def new_reference() -> str:
    """Eight letters."""
    return "".join(secrets.choice(LETTERS) for _ in range(8))
