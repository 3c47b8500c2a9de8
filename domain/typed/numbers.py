"""Numbers as people write them, from words: "ढाई सौ", "one and a half", "నూట యాభై", "do pav"."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from domain.typed.words import Sort, Word

NOTHING = Word(Sort.SILENT)


def read(words: Sequence[Word], at: int) -> tuple[Fraction | None, int]:
    """The number that begins there, and where it ends; None, and where it would begin, where none does."""
    value, end = _counted(words, at)
    if value is None:
        return _broken(words, at)
    if _at(words, end).sort is Sort.POINT:
        value, end = _pointed(words, value, end)
    while _at(words, end).sort is Sort.PART:
        value, end = value * _at(words, end).value, end + 1
    if _at(words, end).sort is Sort.ADDED and value.denominator == 1:
        value, end = value + _at(words, end).value, end + 1
    if _at(words, end).sort is Sort.AND and _at(words, end + 1).sort in (Sort.PART, Sort.ADDED):
        value, end = value + _at(words, end + 1).value, end + 2
    return value, end


def _pointed(words: Sequence[Word], value: Fraction, at: int) -> tuple[Fraction, int]:
    """ "One point two five": each word behind it is a digit; a number in digits is all of them."""
    place, end = Fraction(1, 10), at + 1
    while _at(words, end).sort in (Sort.NUMBER, Sort.DIGITS) and _at(words, end).value in range(10):
        value, place, end = value + place * _at(words, end).value, place / 10, end + 1
    return (value, end) if end > at + 1 else (value, at)


def _broken(words: Sequence[Word], at: int) -> tuple[Fraction | None, int]:
    """Less than one: a half, a quarter, half of a quarter."""
    value, end = Fraction(1), at
    while _at(words, end).sort in (Sort.PART, Sort.ADDED):
        value, end = value * _at(words, end).value, end + 1
    return (value, end) if end > at else (None, at)


def _counted(words: Sequence[Word], at: int) -> tuple[Fraction | None, int]:
    """A number in digits or words, with its hundreds and thousands."""
    value, end = _small(words, at)
    total: Fraction | None = None
    while value is not None or _at(words, end).sort is Sort.MAGNITUDE:
        value = Fraction(1) if value is None else value
        last: Fraction | None = None
        while _at(words, end).sort is Sort.MAGNITUDE:
            last, end = _at(words, end).value, end + 1
            value *= last
        total = (total or 0) + value
        if last is None or value.denominator != 1:
            break
        value, onward = _small(words, end + (_at(words, end).sort is Sort.AND))
        if value is None or value >= last:
            break
        end = onward
    return total, end


def _small(words: Sequence[Word], at: int) -> tuple[Fraction | None, int]:
    """Digits, or words below a hundred: "twenty five", "saadhe teen", "paune do"."""
    word, following = _at(words, at), _at(words, at + 1)
    if word.sort is Sort.DIGITS:
        return word.value, at + 1
    if word.sort is Sort.LEAN:
        if following.sort in (Sort.NUMBER, Sort.DIGITS) and following.value.denominator == 1:
            return following.value + word.value, at + 2
        return (None, at) if word.value == Fraction(1, 2) else (1 + word.value, at + 1)
    if word.sort is not Sort.NUMBER:
        return None, at
    is_ten = word.value >= 20 and word.value % 10 == 0
    if is_ten and following.sort is Sort.NUMBER and following.value < 10:
        return word.value + following.value, at + 2
    return word.value, at + 1


def _at(words: Sequence[Word], at: int) -> Word:
    return words[at] if at < len(words) else NOTHING
