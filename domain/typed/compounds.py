"""Words that are written as one: "రెండున్నర", "అరకిలో", "twentyfive", "dokilo", "ముప్పావుకిలో"."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache
from itertools import chain

from domain.typed import words
from domain.typed.words import HALF_MORE, QUARTER_MORE, Sort, Word

_SHORTEST_UNIT = 3
"""Letters of a unit that may stand close to a number in words: "dog" is no "do g"."""


@lru_cache(maxsize=4096)
def meanings(word: str) -> tuple[Word, ...]:
    """What the word means, alone or as two of them; both where careless writers mean either; else nothing."""
    if known := words.meanings(word):
        return known
    made = next(chain(_ended(word), _begun(word)), None)
    return (made,) if made else ()


def _ended(word: str) -> Iterator[Word]:
    """A fraction at its end."""
    for endings, more in ((HALF_MORE, Fraction(1, 2)), (QUARTER_MORE, Fraction(1, 4))):
        for ending in endings:
            stem = words.meaning(word.removesuffix(ending)) if word.endswith(ending) else None
            if stem and stem.sort in (Sort.NUMBER, Sort.UNIT):
                yield _with_more(stem, more)


def _with_more(stem: Word, more: Fraction) -> Word:
    if stem.sort is Sort.NUMBER:
        return Word(Sort.NUMBER, stem.value + more)
    return Word(Sort.UNIT, stem.value * (1 + more), stem.unit)


def _begun(word: str) -> Iterator[Word]:
    """A number or a fraction at its beginning."""
    for length in range(2, len(word) - 1):
        first, second = words.meaning(word[:length]), words.meaning(word[length:])
        if first and second and (made := _made(first, second, word[length:])):
            yield made


def _made(first: Word, second: Word, written: str) -> Word | None:
    match first.sort, second.sort:
        case (Sort.ADDED | Sort.PART, Sort.UNIT):
            return Word(Sort.UNIT, first.value * second.value, second.unit)
        case (Sort.ADDED | Sort.PART, Sort.ADDED | Sort.PART):
            return Word(second.sort, first.value * second.value)
        case (Sort.NUMBER, Sort.NUMBER) if is_tens(first) and second.value < 10:
            return Word(Sort.NUMBER, first.value + second.value)
        case (Sort.NUMBER, Sort.ADDED) if first.value.denominator == 1:
            return Word(Sort.NUMBER, first.value + second.value)
        case (Sort.UNIT, Sort.ADDED):
            return _with_more(first, second.value)
        case (Sort.NUMBER, Sort.UNIT) if len(written) >= _SHORTEST_UNIT or written == "kg":
            return Word(Sort.UNIT, first.value * second.value, second.unit)
        case (Sort.LEAN, Sort.UNIT) if first.value != Fraction(1, 2):
            return Word(Sort.UNIT, (1 + first.value) * second.value, second.unit)
    return None


def is_tens(word: Word) -> bool:
    """Twenty, thirty and so on, to which ones are added."""
    return word.sort is Sort.NUMBER and word.value >= 20 and word.value % 10 == 0
