"""Dashes between the words of an amount: "2-kg" and "twenty-four" are one, "2-3 kg" is either."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from domain.typed.compounds import is_tens
from domain.typed.words import Sort, Word

_MEASURES = (Sort.UNIT, Sort.PACK, Sort.LENGTH, Sort.MONEY)
_BEHIND_A_NUMBER = (*_MEASURES, Sort.MAGNITUDE, Sort.AND, Sort.TIMES)
_NUMBERS = (Sort.NUMBER, Sort.DIGITS)


def joined(words: Sequence[Word]) -> list[Word]:
    """The words without the dashes that are blanks; the others stand between two amounts."""
    kept: list[Word] = []
    for at, word in enumerate(words):
        if word.sort is not Sort.DASH:
            kept.append(word)
        elif not (kept and at + 1 < len(words) and _is_blank(kept, words[at + 1])):
            kept.append(Word(Sort.EITHER))
    return kept


def _is_blank(before: Sequence[Word], after: Word) -> bool:
    last = before[-1]
    if after.sort in _BEHIND_A_NUMBER or last.sort in (Sort.LEAN, Sort.AND):
        return last.sort is not Sort.EITHER
    if after.sort is Sort.ADDED or (after.sort is Sort.PART and after.value == Fraction(1, 4)):
        return last.sort in _NUMBERS
    if is_tens(last):
        return after.sort is Sort.NUMBER and after.value < 10 and after.value.denominator == 1
    is_named_first = len(before) == 1 and last.sort in _MEASURES
    return after.sort is Sort.DASH or (is_named_first and after.sort in _NUMBERS)
