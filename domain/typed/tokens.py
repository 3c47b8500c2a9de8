"""An amount's text in words: numbers, units, what stands between. What may be two numbers is both."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from itertools import product

from domain.typed import compounds
from domain.typed.dashes import joined
from domain.typed.habits import BEHIND_A_UNIT, respelt
from domain.typed.signs import one_form, vulgar
from domain.typed.words import Sort, Word, meaning

LONGEST = 200
MOST_DIGITS = 9
MOST_VARIANTS = 8
_NUMBER = re.compile(r"(?:\d+(?:[.,]\d+)*|\.\d+)")
_MIXED = re.compile(r"(\d{1,4})(?:\s*[-&+]\s*|\s+and\s+|\s+)(\d{1,2})\s*/\s*(\d{1,2})(?![\d/])")
_SLASHED = re.compile(r"(\d{1,3})\s*/\s*(\d{1,2})(?![\d/])")
_PLAIN = re.compile(r"\d{1,9}(?:\.\d{1,3})?|\.\d{1,3}")
_GROUPED = re.compile(r"[1-9]\d{0,2}(?:,\d{3})+(?:\.\d{1,3})?|[1-9]\d?(?:,\d{2})*,\d{3}(?:\.\d{1,3})?")
_COMMA = re.compile(r"\d{1,6},\d{1,3}")
_EIGHTHS = frozenset({2, 3, 4, 5, 8, 10})


class Doubt(StrEnum):
    """What is unclear about an amount.

    Which number it is; between two of them; which unit; no whole number of the smallest unit; two amounts
    without a word between; not as it is sold.
    """

    NUMBER = "number"
    RANGE = "range"
    UNIT = "unit"
    WHOLE = "whole"
    SEVERAL = "several"
    STEP = "step"


Token = tuple[Word, ...]
"""One word; more of them where it may be either."""


@dataclass(frozen=True, slots=True)
class _Cut:
    """A piece of the text, and where it ends."""

    token: Token
    end: int


def variants(typed: str) -> list[list[Word]]:
    """Each way to read the text as words; none where a word in it is no part of an amount."""
    tokens: list[Token] = []
    text = respelt(one_form(typed.strip())) if len(typed) <= LONGEST else "?!?"
    at = 0
    while at < len(text):
        if text[at].isspace():
            at += 1
            continue
        cut = _cut(text, at)
        if cut is None:
            return []
        tokens.append(cut.token)
        at = cut.end
    told = [token for token in tokens if token[0].sort is not Sort.SILENT]
    ways = product(*told) if len(told) <= 2 * MOST_VARIANTS else iter(())
    found = [joined(way) for way, _ in zip(ways, range(MOST_VARIANTS + 1), strict=False)]
    return found if len(found) <= MOST_VARIANTS else []


def _cut(text: str, at: int) -> _Cut | None:
    """The next token from there."""
    if behind := BEHIND_A_UNIT.match(text, at):
        return _Cut(
            tuple(_digits(each) for each in (Fraction(behind[1]), Fraction(f".{behind[1]}"))), behind.end()
        )
    if text[at].isdecimal() or _is_point(text, at):
        return _number(text, at)
    if (part := vulgar(text[at])) is not None:
        return _Cut((Word(Sort.DIGITS, part),), at + 1)
    if _is_letter(text[at]):
        return _word(text, at)
    known = meaning(text[at])
    return _Cut((known,), at + 1) if known else None


def _is_point(text: str, at: int) -> bool:
    """Whether a number begins with it; the dot of "Kgs.1" ends the word."""
    is_dot_of_word = at > 0 and _is_letter(text[at - 1])
    return text[at] == "." and text[at + 1 : at + 2].isdecimal() and not is_dot_of_word


def _number(text: str, at: int) -> _Cut | None:
    """Digits, with what belongs to their number: a fraction behind them, groups, a point or a comma."""
    if mixed := _MIXED.match(text, at):
        whole, above, below = map(int, mixed.groups())
        if 0 < above < below and below in _EIGHTHS:
            return _Cut((_digits(whole + Fraction(above, below)),), mixed.end())
    if slashed := _SLASHED.match(text, at):
        return _slashed(slashed)
    match = _NUMBER.match(text, at)
    assert match
    values = [_digits(each) for each in _values(match[0])]
    if not values:
        return None
    end = match.end()
    sign = text[end:].lstrip()[:1]
    if sign and (part := vulgar(sign)) is not None and values[0].value.denominator == 1:
        return _Cut(tuple(_digits(each.value + part) for each in values), text.index(sign, end) + 1)
    return _Cut(tuple(values), end)


def _slashed(match: re.Match[str]) -> _Cut | None:
    """1/2; and 11/2, which may be 1 1/2."""
    above, below = int(match[1]), int(match[2])
    if below not in _EIGHTHS:
        return None
    if above < below:
        return _Cut((_digits(Fraction(above, below)),), match.end()) if above else None
    told = [Fraction(above, below)]
    if above > 10 and 0 < above % 10 < below:
        told.append(above // 10 + Fraction(above % 10, below))
    return _Cut(tuple(map(_digits, told)), match.end())


def _values(digits: str) -> Iterator[Fraction]:
    """What the digits may stand for. A comma before three digits groups, or it begins the fraction."""
    if len(digits) > 2 * MOST_DIGITS:
        return
    if _PLAIN.fullmatch(digits):
        yield Fraction(digits)
        return
    if _GROUPED.fullmatch(digits):
        yield Fraction(digits.replace(",", ""))
    if _COMMA.fullmatch(digits):
        yield Fraction(digits.replace(",", "."))


def _word(text: str, at: int) -> _Cut | None:
    """Letters with their marks; the dots of "कि.ग्रा." and "k.g." are none of the word."""
    end = at
    while end < len(text) and (_is_letter(text[end]) or _is_inner_dot(text, end)):
        end += 1
    found = compounds.meanings(text[at:end].replace(".", ""))
    return _Cut(found, end) if found else None


def _digits(value: Fraction) -> Word:
    return Word(Sort.DIGITS, value)


def _is_letter(sign: str) -> bool:
    return unicodedata.category(sign)[0] in "LM"


def _is_inner_dot(text: str, at: int) -> bool:
    return (
        text[at] == "." and at > 0 and _is_letter(text[at - 1]) and _is_letter(text[at + 1 : at + 2] or " ")
    )
