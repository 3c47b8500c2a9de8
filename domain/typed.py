"""Reading what people type: quantities in any digits, with or without a unit."""

import re
import unicodedata
from collections.abc import Mapping
from fractions import Fraction

_AMOUNT = re.compile(r"([+-]?\d{1,9}(?:[.,]\d{1,3})?)\s*(.*)", re.DOTALL)


def amount(typed: str, units: Mapping[str, int], *, default: int) -> int | None:
    """The whole number of base units that was typed, such as 1500 for "1.5 kg"; None where it is none.

    `units` says how many base units one word stands for; a bare number counts in `default`.
    """
    plain = "".join(str(unicodedata.digit(sign)) if sign.isdecimal() else sign for sign in typed.strip())
    match = _AMOUNT.fullmatch(plain.replace("\u2212", "-"))
    if not match:
        return None
    number, word = match.groups()
    size = units.get(word.strip().rstrip(".").casefold()) if word.strip() else default
    if size is None:
        return None
    exact = Fraction(number.replace(",", ".")) * size
    return int(exact) if exact.denominator == 1 else None
