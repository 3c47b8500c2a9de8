"""One-time codes as people type and send them."""

from __future__ import annotations

import unicodedata

LETTERS = "BCDFGHJKLMNPQRSTVWXZ"
"""What typed codes are made of: no vowels, so no words; nothing that looks like a digit."""


CODE_LETTERS = 8


_DEEP_LENGTH = 43


_MATCH_DIGITS = 2


def read_typed_code(typed: str) -> str | None:
    """The code as it was issued, whatever its case, spaces and dashes; None where it can be none."""
    letters = "".join(sign for sign in typed.upper() if not sign.isspace() and sign not in "-‐‑‒–—")
    if len(letters) != CODE_LETTERS or not set(letters) <= set(LETTERS):
        return None
    return f"{letters[:4]}-{letters[4:]}"


def read_deep_code(given: str) -> str | None:
    """What may be the code of a deep link; None where it can be none."""
    is_plain = given.isascii() and given.replace("-", "").replace("_", "").isalnum()
    return given if len(given) == _DEEP_LENGTH and is_plain else None


def read_match(typed: str) -> str | None:
    """The two digits, of whatever script; None where it is something else."""
    signs = typed.strip()
    if len(signs) != _MATCH_DIGITS or not all(sign.isdecimal() for sign in signs):
        return None
    return "".join(str(unicodedata.decimal(sign)) for sign in signs)
