"""Zones of shops as they are stored: one text, which most shops have not."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import Any

from domain.catalogue.about.area import Area
from domain.catalogue.about.zones import NO_ZONES, Band, Rates, Zone, Zones
from domain.values import Money


def to_text(zones: Zones) -> str | None:
    """The zones as they are stored: amounts in minor units, corners in millionths of a degree."""
    if zones == NO_ZONES:
        return None
    told = {
        "bands": [[band.upto_m, *_minor(band.rates)] for band in zones.bands],
        "drawn": [[zone.name, *_minor(zone.rates), zone.area.polygons] for zone in zones.drawn],
    }
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


@lru_cache(maxsize=1024)
def from_text(text: str, currency: str) -> Zones:
    """The same back: those of one shop are read over and over."""
    told = json.loads(text)
    return Zones(
        tuple(Band(upto_m, _rates(rates, currency)) for upto_m, *rates in told["bands"]),
        tuple(_zone(*each, currency=currency) for each in told["drawn"]),
    )


def _minor(rates: Rates) -> list[int | None]:
    return [each.minor if each else None for each in (rates.fee, rates.minimum, rates.free_from)]


def _rates(minor: list[int | None], currency: str) -> Rates:
    return Rates(*(None if each is None else Money(each, currency) for each in minor))


def _zone(name: str, *said: Any, currency: str) -> Zone:
    *minor, polygons = said
    drawn = tuple(tuple(tuple((x, y) for x, y in ring) for ring in polygon) for polygon in polygons)
    return Zone(Area(drawn), name, _rates(minor, currency))
