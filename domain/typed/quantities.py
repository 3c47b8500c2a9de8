"""Quantities as people write them: "½ kg", "पाव किलो", "1 kg 250 g", "రెండున్నర", "2 x 500 g", "half dozen".

Whole grams, millilitres or pieces come out; what may mean two things comes out as both, to be asked.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from math import ceil, floor

from domain.typed import numbers
from domain.typed.tokens import Doubt, variants
from domain.typed.words import Sort, Word
from domain.values import Quantity, Unit


@dataclass(frozen=True, slots=True)
class Clear:
    """One quantity. `packs` is how many packs were named, as in "2 packets" and "2 x 500 g"."""

    quantity: Quantity
    packs: int | None = None


@dataclass(frozen=True, slots=True)
class Unclear:
    """Something is to be asked: what of, and which quantities it may be (none: no choice can be offered)."""

    doubt: Doubt
    choices: tuple[Clear, ...] = ()


@dataclass(frozen=True, slots=True)
class Written:
    """So many base units; of no named unit where it is None."""

    amount: Fraction
    unit: Unit | None
    packs: Fraction | None = None


KILOGRAMS_OR_GRAMS = (Quantity(1000, Unit.GRAM), Quantity(1, Unit.GRAM))
PIECES = (Quantity(1, Unit.PIECE),)


@lru_cache(maxsize=256)
def quantity(typed: str, *, bare: tuple[Quantity, ...] = ()) -> Clear | Unclear | None:
    """What was written; None where it is no quantity at all, or below none.

    `bare` is what one may be where no unit is named, the likeliest first: grams, say, or kilograms.
    """
    ways = variants(typed)
    several = [found for words in ways for found in _written(words)]
    if not several or any(written.amount <= 0 for written, _ in several):
        return None
    doubt = next((doubt for _, doubt in several if doubt), Doubt.NUMBER if len(ways) > 1 else None)
    unnamed = any(written.unit is None for written, _ in several)
    if unnamed and not bare:
        return Unclear(doubt or Doubt.UNIT)
    exact = [each for written, _ in several for each in _named(written, bare)]
    return _read(exact, doubt, is_unnamed=unnamed)


def _read(exact: Sequence[Written], doubt: Doubt | None, *, is_unnamed: bool) -> Clear | Unclear | None:
    """One where one is left; else what it may be."""
    whole = list(dict.fromkeys(_clear(each) for each in exact if each.amount.denominator == 1))
    if len(whole) == 1 and doubt in (None, Doubt.NUMBER):
        return whole[0]
    if whole:
        return Unclear(doubt or (Doubt.UNIT if is_unnamed else Doubt.NUMBER), tuple(whole))
    near = [Written(Fraction(cut(each.amount)), each.unit) for each in exact[:1] for cut in (floor, ceil)]
    return Unclear(doubt or Doubt.WHOLE, tuple(_clear(each) for each in near if each.amount > 0))


def _clear(written: Written) -> Clear:
    assert written.unit
    packs = int(written.packs) if written.packs and written.packs.denominator == 1 else None
    return Clear(Quantity(int(written.amount), written.unit), packs)


def _named(written: Written, bare: Iterable[Quantity]) -> list[Written]:
    """The same in each unit that it may be in; so many of something are so many packs."""
    if written.unit:
        return [written]
    return [
        Written(
            written.amount * one.amount, one.unit, written.amount if one.unit is Unit.PIECE else written.packs
        )
        for one in bare
    ]


def _written(words: list[Word]) -> list[tuple[Written, Doubt | None]]:
    """What the words say: one amount, or two of which it is either."""
    if turned := _turned(words):
        return [(each, Doubt.NUMBER if len(turned) > 1 else None) for each in turned]
    if one := _one(words):
        return [(one, None)]
    if between := _between(words):
        return [(each, Doubt.RANGE) for each in between]
    if apart := _apart(words):
        return [(each, Doubt.SEVERAL) for each in apart]
    return []


def _turned(words: list[Word]) -> list[Written]:
    """The unit before its number: "kg 2"; a fraction or hundreds there may come on top: "kilo 250"."""
    if len(words) < 2 or words[0].sort not in (Sort.UNIT, Sort.PACK) or words[1].sort is Sort.ADDED:
        return []
    unit = words[0]
    number, end = numbers.read(words, 1)
    if number is None or end != len(words):
        return []
    packs = number if unit.sort is Sort.PACK else None
    told = [Written(number * unit.value, unit.unit, packs)]
    more = _left_out(number, unit) if unit.value > 1 else None
    return [*told, Written(unit.value + number * more, unit.unit)] if more else told


def _between(words: list[Word]) -> list[Written]:
    """ "1-2 kg", "1 kg or 2 kg", "do teen kilo": the first may leave its unit to the second."""
    either = [at for at, word in enumerate(words) if word.sort is Sort.EITHER]
    if len(either) > 1:
        return []
    if not either:
        first = words[:1]
        is_next = len(words) > 1 and words[0].sort is words[1].sort is Sort.NUMBER
        rest = words[1:] if is_next and words[1].value - words[0].value == 1 else []
    else:
        first, rest = words[: either[0]], words[either[0] + 1 :]
    second = _one(rest)
    units = [word for word in rest if word.sort in (Sort.UNIT, Sort.PACK)]
    lower = _one(first + units[-1:]) if not any(word in units for word in first) else _one(first)
    lower = lower or _one(first)
    return [lower, second] if lower and second and lower != second else []


def _apart(words: list[Word]) -> list[Written]:
    """Two amounts without a word between them."""
    for at in range(1, len(words)):
        first, second = _one(words[:at]), _one(words[at:])
        if first and second and first != second:
            return [first, second]
    return []


def _one(words: list[Word]) -> Written | None:
    """The one amount that all the words make; None where they make none."""
    while words and words[0].sort is Sort.TIMES:
        words = words[1:]
    while words and words[-1].sort is Sort.TIMES:
        words = words[:-1]
    times = [at for at, word in enumerate(words) if word.sort is Sort.TIMES]
    if len(times) == 1:
        return _multiplied(_one(words[: times[0]]), _one(words[times[0] + 1 :]))
    parts = _parts(words) if not times else None
    return _summed(parts) if parts else None


def _multiplied(one: Written | None, other: Written | None) -> Written | None:
    """So many of so much: "2 x 500 g" and "500 g x 2", "2 packets of 500 g"."""
    if not one or not other:
        return None
    count, each = (one, other) if one.unit is None or one.packs else (other, one)
    is_count = count.unit is None or count.packs
    if not is_count or each.unit is None or each.packs or count.amount.denominator != 1:
        return None
    return Written(count.amount * each.amount, each.unit, count.amount)


def _parts(words: list[Word]) -> list[tuple[Fraction, Word | None]] | None:
    """Numbers with their units, one behind the other; a unit alone is one of it."""
    parts: list[tuple[Fraction, Word | None]] = []
    at = 0
    while at < len(words):
        if words[at].sort is Sort.AND and parts:
            at += 1
        number, at = numbers.read(words, at)
        unit = words[at] if at < len(words) and words[at].sort in (Sort.UNIT, Sort.PACK) else None
        if number is None and (unit is None or unit.value == 1):
            return None
        parts.append((Fraction(1) if number is None else number, unit))
        at += unit is not None
    return parts


def _summed(parts: list[tuple[Fraction, Word | None]]) -> Written | None:
    """One part, a large and a small one, or a pack and what each holds."""
    number, unit = parts[0]
    first = Written(number * unit.value, unit.unit) if unit else Written(number, None)
    if unit and unit.sort is Sort.PACK:
        first = Written(number, Unit.PIECE, number)
    if len(parts) == 1:
        return first
    if len(parts) != 2 or unit is None:
        return None
    more, small = parts[1]
    second = _summed(parts[1:])
    if second and unit.unit is not second.unit and second.unit:
        return _multiplied(first, second)
    size = small.value if small else _left_out(more, unit)
    if unit.sort is Sort.PACK or not size or more * size >= unit.value:
        return None
    return Written(first.amount + more * size, unit.unit)


def _left_out(more: Fraction, unit: Word) -> Fraction | None:
    """What one is of a number behind a kilogram: a gram in "1 kg 250", a kilogram in "1 kg and half"."""
    if more < 1:
        return unit.value
    return Fraction(1) if unit.value == 1000 and 100 <= more < 1000 else None
