"""Zones as GeoJSON, as map programs write it (RFC 7946): read from strangers, and written the same way.

A polygon is a zone; its properties may say its name, and its own `fee`, `minimum` and `free_from` in whole
currency (rupees). What is not a polygon is passed over.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from enum import StrEnum
from typing import Any

from domain.catalogue.about.area import MICRO, Area, Corner, Polygon, Ring, crosses_itself, is_flat, place_at
from domain.catalogue.about.zones import LONGEST_ZONE_NAME, MOST_ZONES, Rates, Zone
from domain.catalogue.errors import BadArea
from domain.catalogue.shop import LONGEST_RADIUS_M
from domain.catalogue.shopkeeping import LARGEST
from domain.people import plain_line
from domain.typed.measures import money
from domain.values import Distance, Money, Place

MOST_BYTES = 256 * 1024
MOST_CORNERS = 500
DEEPEST = 12
"""Brackets within brackets; a collection of features with polygons of several parts has nine."""


class AreaFault(StrEnum):
    """Why something is no area to deliver to."""

    UNREADABLE = "unreadable"
    TOO_LARGE = "too-large"
    TOO_DEEP = "too-deep"
    NO_POLYGON = "no-polygon"
    BAD_CORNER = "bad-corner"
    TOO_MANY_CORNERS = "too-many-corners"
    TOO_MANY_ZONES = "too-many-zones"
    FLAT = "flat"
    CROSSES = "crosses"
    SWAPPED = "swapped"
    TOO_FAR = "too-far"
    BAD_AMOUNT = "bad-amount"


def bad_area(why: AreaFault, most: int = 0) -> BadArea:
    """What is said of it."""
    return BadArea(why=why, most=most, reach=Distance(LONGEST_RADIUS_M))


def too_large() -> BadArea:
    """What is said of a file that is larger than is read: `most` are kilobytes."""
    return bad_area(AreaFault.TOO_LARGE, MOST_BYTES >> 10)


def read_area(raw: bytes, place: Place, currency: str) -> tuple[Zone, ...]:
    """The zones in a file, for a shop at this place. Raises BadArea."""
    if len(raw) > MOST_BYTES:
        raise too_large()
    if _depth(raw) > DEEPEST:
        raise bad_area(AreaFault.TOO_DEEP)
    try:
        found = json.loads(raw.decode("utf-8-sig"), parse_constant=_no_number)
    except (ValueError, RecursionError):
        raise bad_area(AreaFault.UNREADABLE) from None
    return zones_of(found, place, currency)


def zones_of(found: object, place: Place, currency: str) -> tuple[Zone, ...]:
    """The same of what was read already. Raises BadArea."""
    features = list(_features(found))
    if not features:
        raise bad_area(AreaFault.NO_POLYGON)
    if len(features) > MOST_ZONES:
        raise bad_area(AreaFault.TOO_MANY_ZONES, MOST_ZONES)
    said = sum(_corners_said(polygons) for polygons, _ in features)
    if said > MOST_CORNERS:
        raise bad_area(AreaFault.TOO_MANY_CORNERS, MOST_CORNERS)
    zones = tuple(_zone(polygons, told, currency) for polygons, told in features)
    _must_be_near(zones, place)
    return zones


def _no_number(_: str) -> None:
    raise ValueError


def _depth(raw: bytes) -> int:
    """How many brackets stand within each other at most; those in texts count as well."""
    deepest = depth = 0
    for sign in raw:
        if sign in b"[{":
            depth += 1
            deepest = max(deepest, depth)
        elif sign in b"]}":
            depth -= 1
    return deepest


def _features(found: object) -> Iterator[tuple[list[Any], dict[str, Any]]]:
    """Each feature with polygons: their coordinates, and its properties."""
    if not isinstance(found, dict):
        raise bad_area(AreaFault.UNREADABLE)
    several = found.get("type") == "FeatureCollection"
    for each in _list(found.get("features")) if several else [found]:
        is_feature = isinstance(each, dict) and each.get("type") == "Feature"
        told = each.get("properties") if is_feature else None
        polygons = _polygons(each.get("geometry") if is_feature else each)
        if polygons is not None:
            yield polygons, told if isinstance(told, dict) else {}


def _polygons(geometry: object) -> list[Any] | None:
    """The coordinates of each polygon in it; None where it is nothing with a surface."""
    if not isinstance(geometry, dict):
        return None
    found = geometry.get("coordinates")
    if geometry.get("type") == "Polygon":
        return [found]
    return _list(found) if geometry.get("type") == "MultiPolygon" else None


def _list(found: object) -> list[Any]:
    """Raises BadArea for anything else."""
    if not isinstance(found, list):
        raise bad_area(AreaFault.UNREADABLE)
    return found


def _corners_said(polygons: list[Any]) -> int:
    return sum(len(_list(ring)) for polygon in polygons for ring in _list(polygon))


def _zone(polygons: list[Any], told: dict[str, Any], currency: str) -> Zone:
    area = Area(tuple(_polygon(polygon) for polygon in polygons))
    if not area.polygons:
        raise bad_area(AreaFault.NO_POLYGON)
    rates = Rates(*(_amount(told.get(name), currency) for name in ("fee", "minimum", "free_from")))
    name = told.get("name")
    return Zone(area, plain_line(name)[:LONGEST_ZONE_NAME] if isinstance(name, str) else "", rates)


def _polygon(rings: list[Any]) -> Polygon:
    if not rings:
        raise bad_area(AreaFault.NO_POLYGON)
    return tuple(_ring(ring) for ring in rings)


def _ring(said: list[Any]) -> Ring:
    """Its corners, each once where it stands twice in a row; the last is the first again, or is not."""
    corners: list[Corner] = []
    for each in said:
        corner = _corner(each)
        if not corners or corners[-1] != corner:
            corners.append(corner)
    if len(corners) > 1 and corners[0] == corners[-1]:
        corners.pop()
    ring = tuple(corners)
    if len(ring) > 3 and crosses_itself(ring):
        raise bad_area(AreaFault.CROSSES)
    if len(ring) < 3 or is_flat(ring):
        raise bad_area(AreaFault.FLAT)
    return ring


def _corner(said: object) -> Corner:
    """Longitude and latitude; a height behind them is passed over."""
    if not isinstance(said, list) or not 2 <= len(said) <= 3:
        raise bad_area(AreaFault.BAD_CORNER)
    if not all(_is_degree(number) for number in said[:2]):
        raise bad_area(AreaFault.BAD_CORNER)
    return round(said[0] * MICRO), round(said[1] * MICRO)


def _is_degree(number: object) -> bool:
    """Which of both it is meant to be is looked at later, where they may be swapped. NaN is none."""
    return isinstance(number, int | float) and not isinstance(number, bool) and abs(number) <= 180


def _amount(said: object, currency: str) -> Money | None:
    """What a property says, as a number or as people write it. Raises BadArea."""
    if said is None or said == "":
        return None
    if isinstance(said, bool) or not isinstance(said, int | float | str):
        raise bad_area(AreaFault.BAD_AMOUNT)
    found = money(str(said)[:40], currency)
    if len(found) != 1 or not 0 <= found[0].minor <= LARGEST:
        raise bad_area(AreaFault.BAD_AMOUNT)
    return found[0]


def _must_be_near(zones: tuple[Zone, ...], place: Place) -> None:
    """Raises BadArea where a corner is further away than any shop delivers, or is nowhere."""
    corners = [corner for zone in zones for corner in zone.area.corners]
    rings = [ring for zone in zones for polygon in zone.area.polygons for ring in polygon]
    if all(_is_near(corner, place) for corner in corners) and not any(map(_goes_around, rings)):
        return
    is_swapped = all(_is_near((latitude, longitude), place) for longitude, latitude in corners)
    raise bad_area(AreaFault.SWAPPED if is_swapped else AreaFault.TOO_FAR)


def _goes_around(ring: Ring) -> bool:
    """Whether it goes the long way around: over the date line areas are cut in two (RFC 7946)."""
    longitudes = [longitude for longitude, _ in ring]
    return max(longitudes) - min(longitudes) > 180 * MICRO


def _is_near(corner: Corner, place: Place) -> bool:
    return abs(corner[1]) <= 90 * MICRO and place_at(corner).metres_to(place) <= LONGEST_RADIUS_M


def written(zones: tuple[Zone, ...]) -> dict[str, Any]:
    """The zones as a collection of features, from which `zones_of` makes the same ones."""
    return {"type": "FeatureCollection", "features": [_feature(zone) for zone in zones]}


def _feature(zone: Zone) -> dict[str, Any]:
    rates = {"fee": zone.rates.fee, "minimum": zone.rates.minimum, "free_from": zone.rates.free_from}
    told = {"name": zone.name} if zone.name else {}
    return {
        "type": "Feature",
        "properties": told | {name: each.minor / 100 for name, each in rates.items() if each is not None},
        "geometry": {
            "type": "MultiPolygon",
            "coordinates": [[_closed(ring) for ring in polygon] for polygon in zone.area.polygons],
        },
    }


def _closed(ring: Ring) -> list[list[float]]:
    return [[x / MICRO, y / MICRO] for x, y in (*ring, ring[0])]
