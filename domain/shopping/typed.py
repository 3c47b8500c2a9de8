"""Reading what people type: quantities in any digits, with or without a unit."""

import re
import unicodedata
from collections.abc import Mapping
from fractions import Fraction

_AMOUNT = re.compile(
    r"(?P<sign>[+-]?)"
    r"(?:(?P<grouped>[1-9]\d{0,2}(?:,\d{2,3})*,\d{3})|(?P<plain>\d{1,9}(?:[.,]\d{1,3})?))"
    r"\s*(?P<word>.*)",
    re.DOTALL,
)


def amount(typed: str, units: Mapping[str, int], *, default: int) -> int | None:
    """The whole number of base units that was typed, such as 1500 for "1.5 kg"; None where it is none.

    `units` says how many base units one word stands for; a bare number counts in `default`. A comma groups
    thousands as in "1,000" and "1,00,000", else it begins the fraction as in "1,5" and "0,250".
    """
    plain = "".join(str(unicodedata.digit(sign)) if sign.isdecimal() else sign for sign in typed.strip())
    match = _AMOUNT.fullmatch(plain.replace("\u2212", "-"))
    if not match:
        return None
    word = match["word"].strip().rstrip(".").casefold()
    size = units.get(word) if word else default
    if size is None:
        return None
    number = match["grouped"].replace(",", "") if match["grouped"] else match["plain"].replace(",", ".")
    exact = Fraction(match["sign"] + number) * size
    return int(exact) if exact.denominator == 1 else None
