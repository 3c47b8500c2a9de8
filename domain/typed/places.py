"""Places as people write them: "17.385, 78.4867", "17.385° N 78.4867° E", or a link that a map made."""

from __future__ import annotations

import re

from domain.typed.signs import digits_plain
from domain.values import Place

LONGEST = 500
_NUMBER = r"([-+]?\d{1,3}\.\d{1,15})"
_TOLD = re.compile(rf"^\s*{_NUMBER}\s*°?\s*([NS]?)\s*[,; ]\s*{_NUMBER}\s*°?\s*([EW]?)\s*$", re.I)
_LINKED = (
    re.compile(rf"!3d{_NUMBER}!4d{_NUMBER}"),
    re.compile(rf"[?&](?:q|ll|query|destination|mlat)=(?:loc:)?{_NUMBER}(?:,|%2C|&mlon=){_NUMBER}", re.I),
    re.compile(rf"[@:/]{_NUMBER},{_NUMBER}"),
)
"""Where a link of Google's or OpenStreetMap's says what it is about: the pin itself before the view of it."""


def coordinates(typed: str) -> Place | None:
    """The one place that was written; None where there is none."""
    text = digits_plain(typed[:LONGEST])
    if found := _TOLD.match(text):
        latitude, north, longitude, east = found.groups()
        return _on_earth(_signed(latitude, north, "s"), _signed(longitude, east, "w"))
    for pattern in _LINKED:
        if found := pattern.search(text):
            return _on_earth(float(found[1]), float(found[2]))
    return None


def _signed(number: str, side: str, other: str) -> float:
    return -float(number) if side.lower() == other else float(number)


def _on_earth(latitude: float, longitude: float) -> Place | None:
    return Place(latitude, longitude) if abs(latitude) <= 90 and abs(longitude) <= 180 else None
