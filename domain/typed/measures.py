"""Money and distances as people write them: "Rs. 50/-", "पचास रुपये", "1,23,456.50", "ढाई किमी", "800 m"."""

from __future__ import annotations

import re
from fractions import Fraction

from domain.typed import numbers
from domain.typed.tokens import variants
from domain.typed.words import Sort, Word
from domain.values import Distance, Money

_NO_POINT = re.compile(r"(?<=[^\d\s.,])\.(?=\s*[^\W_])")
"""The dot of "Rs.50" is none of the number."""
_NOTHING_MORE = re.compile(r"/[-=](?=\D*$)")
"""How a price ends on paper: "50/-"."""


def money(typed: str, currency: str = "INR") -> tuple[Money, ...]:
    """What was written, in whole paise: one amount, several where it may be either, else none."""
    text = _NOTHING_MORE.sub(" ", _NO_POINT.sub(" ", typed))
    return tuple(Money(minor, currency) for minor in _whole(text, Sort.MONEY, 100))


def distance(typed: str) -> tuple[Distance, ...]:
    """The same for whole metres; a bare number counts kilometres, or metres from 100 on."""
    found, bare = _whole(typed, Sort.LENGTH, 1000), _whole(typed, Sort.LENGTH, 1)
    is_bare = found == [each * 1000 for each in bare]
    return tuple(Distance(each) for each in (bare if bare and is_bare and bare[0] >= 100 else found))


def _whole(typed: str, sort: Sort, bare: int) -> list[int]:
    """In the smallest unit; a number without a word counts in `bare` of them."""
    told = [_measured(words, sort, bare) for words in variants(typed)]
    return list(dict.fromkeys(int(each) for each in told if each is not None and each.denominator == 1))


def _measured(words: list[Word], sort: Sort, bare: int) -> Fraction | None:
    """The amount, with its word before or behind it, and a smaller one behind that: "5 rupees 50 paise"."""
    first = words[0] if words and words[0].sort is sort else None
    number, at = numbers.read(words, 1 if first else 0)
    behind = words[at] if at < len(words) and words[at].sort is sort else None
    if number is None or (first and behind and first != behind):
        return None
    unit = first or behind
    size = unit.value if unit else Fraction(bare)
    rest = words[at + (behind is not None) :]
    if not rest:
        return number * size
    if rest[0].sort is Sort.AND:
        rest = rest[1:]
    more, end = numbers.read(rest, 0)
    small = rest[end:]
    is_smaller = len(small) == 1 and small[0].sort is sort and small[0].value < size and unit
    if more is None or not is_smaller or more * small[0].value >= size:
        return None
    return number * size + more * small[0].value
