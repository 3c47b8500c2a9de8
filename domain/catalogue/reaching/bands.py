"""Fees by distance as an owner types them: "2 km free, 5 km 30 min 200 free 500"."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum

from domain.catalogue.about.zones import MOST_BANDS, Band, Rates
from domain.catalogue.errors import BadBands
from domain.catalogue.shop import LONGEST_RADIUS_M, SHORTEST_RADIUS_M
from domain.catalogue.shopkeeping import LARGEST
from domain.typed import measures
from domain.values import Distance, Money

LONGEST_TYPED_BANDS = 600
_BETWEEN = re.compile(r"[;\n]|,(?!\d)")
"""A comma within a number is the number's own."""
_SIGN = re.compile(r"[:=→–—]|(?<=\s)-(?=\s)")
_SILENT = frozenset({"upto", "to", "till", "up", "fee", "तक", "शुल्क", "వరకు", "దాకా", "ఫీజు", "orders", "order"})
_MINIMUM = frozenset({"min", "minimum", "न्यूनतम", "मिनिमम", "కనీసం", "మినిమమ్"})
_FREE = frozenset({"free", "फ्री", "फ़्री", "मुफ्त", "मुफ़्त", "ఫ్రీ", "ఉచితం"})
_FROM = frozenset({"from", "above", "over", "से", "ऊपर", "నుంచి", "పైన"})


class BandFault(StrEnum):
    """Why something is no list of bands."""

    UNREADABLE = "unreadable"
    TWICE = "twice"
    TOO_MANY = "too-many"
    OUT_OF_BOUNDS = "out-of-bounds"


@dataclass(slots=True)
class _Said:
    """The words of one band, by what they are about."""

    head: list[str] = field(default_factory=list)
    minimum: list[str] = field(default_factory=list)
    free: list[str] | None = None


def typed_bands(typed: str, currency: str) -> tuple[Band, ...]:
    """The bands that were typed, the nearest first. Raises BadBands."""
    parts = _parts(typed[:LONGEST_TYPED_BANDS])
    if not parts:
        raise bad_bands(BandFault.UNREADABLE)
    return checked_bands(tuple(_band(part, currency) for part in parts))


def _parts(typed: str) -> list[str]:
    """A part for each band: what begins with "min" or "free" belongs to the one before."""
    parts: list[str] = []
    for each in filter(None, map(str.strip, _BETWEEN.split(typed))):
        if parts and _key(each.split()[0]) in _MINIMUM | _FREE:
            parts[-1] += f" {each}"
        else:
            parts.append(each)
    return parts


def checked_bands(bands: tuple[Band, ...]) -> tuple[Band, ...]:
    """The same in their order. Raises BadBands."""
    if len(bands) > MOST_BANDS:
        raise bad_bands(BandFault.TOO_MANY)
    for each in bands:
        if not SHORTEST_RADIUS_M <= each.upto_m <= LONGEST_RADIUS_M:
            raise bad_bands(BandFault.OUT_OF_BOUNDS)
    if len({each.upto_m for each in bands}) < len(bands):
        raise bad_bands(BandFault.TWICE)
    return tuple(sorted(bands, key=lambda band: band.upto_m))


def bad_bands(why: BandFault, line: str = "") -> BadBands:
    """What is said of them."""
    least, reach = Distance(SHORTEST_RADIUS_M), Distance(LONGEST_RADIUS_M)
    return BadBands(why=why, line=line[:60] or None, most=MOST_BANDS, least=least, reach=reach)


def _band(part: str, currency: str) -> Band:
    """One band: how far, the fee, and what it has of its own else."""
    said = _sorted(_SIGN.sub(" ", part).split())
    words = said.head
    for cut in range(len(words), 0, -1):
        upto, fee = measures.distance(" ".join(words[:cut])), " ".join(words[cut:])
        if len(upto) == 1 and (not fee or _amounts(fee, currency)):
            break
    else:
        raise bad_bands(BandFault.UNREADABLE, part)
    rates = Rates(
        fee=_amount(fee, currency, part) if fee else _none(said, currency),
        minimum=_amount(" ".join(said.minimum), currency, part) if said.minimum else None,
        free_from=_amount(" ".join(said.free), currency, part) if said.free else None,
    )
    if rates == Rates():
        raise bad_bands(BandFault.UNREADABLE, part)
    return Band(upto[0].metres, rates)


def _sorted(words: list[str]) -> _Said:
    """The words by what they are about: a band's own minimum or total for free begins with its word."""
    said = _Said()
    into = said.head
    for word in words:
        key = _key(word)
        if key in _MINIMUM:
            into = said.minimum
        elif key in _FREE:
            into = said.free = []
        elif key not in _SILENT and key not in _FROM:
            into.append(word)
    return said


def _key(word: str) -> str:
    return word.casefold().strip(".")


def _none(said: _Said, currency: str) -> Money | None:
    """No fee where "free" stands by itself."""
    return Money(0, currency) if said.free == [] else None


def _amounts(typed: str, currency: str) -> list[Money]:
    return [each for each in measures.money(typed, currency) if 0 <= each.minor <= LARGEST]


def _amount(typed: str, currency: str, part: str) -> Money:
    found = _amounts(typed, currency)
    if len(found) != 1:
        raise bad_bands(BandFault.UNREADABLE, part)
    return found[0]
