"""Where a shop delivers, to be drawn as a plain picture."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import cos, radians

from domain.catalogue.about.area import MICRO, Polygon
from domain.catalogue.shop import Shop
from domain.catalogue.shopkeeping import my_shop
from domain.catalogue.work import CatalogueWork
from domain.people import Actor

METRES_PER_DEGREE = 111_195
"""Of latitude, on the sphere that distances are measured on."""
Point = tuple[int, int]
"""Metres to the east and to the north of the shop."""


@dataclass(frozen=True, slots=True)
class Outline:
    """Polygons in metres around the shop, in the middle of which is (0, 0), and circles of so many metres.

    `edge_m` is how far the picture has to go in each direction.
    """

    zones: tuple[tuple[tuple[Point, ...], ...], ...]
    names: tuple[str, ...]
    circles: tuple[int, ...]
    reach_m: int
    edge_m: int


DrawOutline = Callable[[Outline], bytes]
"""Makes a PNG of it."""


async def my_outline(work: CatalogueWork, actor: Actor, shop_id: int) -> Outline:
    """That of a shop that the actor keeps. Raises NotFound."""
    return outline_of(await my_shop(work, actor, shop_id))


def outline_of(shop: Shop) -> Outline:
    """The shop's, on a flat map: at a hundred kilometres that is off by less than the line is wide."""
    zones = shop.zones
    rings = [(zone.name, _flat(polygon, shop)) for zone in zones.drawn for polygon in zone.area.polygons]
    reach = 0 if zones.drawn else shop.radius_m
    circles = tuple(band.upto_m for band in zones.bands)
    corners = [abs(part) for _, polygon in rings for ring in polygon for point in ring for part in point]
    # Bands that go further than the shop delivers are no reason to make all else small.
    edge = max(corners, default=reach)
    return Outline(
        zones=tuple(polygon for _, polygon in rings),
        names=tuple(name for name, _ in rings),
        circles=tuple(each for each in circles if each <= edge * 1.5),
        reach_m=reach,
        edge_m=edge,
    )


def _flat(polygon: Polygon, shop: Shop) -> tuple[tuple[Point, ...], ...]:
    across = METRES_PER_DEGREE * cos(radians(shop.place.latitude))

    def point(corner: tuple[int, int]) -> Point:
        east = corner[0] / MICRO - shop.place.longitude
        north = corner[1] / MICRO - shop.place.latitude
        return round(east * across), round(north * METRES_PER_DEGREE)

    return tuple(tuple(point(corner) for corner in ring) for ring in polygon)
