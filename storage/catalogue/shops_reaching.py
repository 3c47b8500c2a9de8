"""Which shops deliver to a place: looked up by a box around it, and then asked one by one."""

from __future__ import annotations

from math import cos, pi, radians

from sqlalchemy import ColumnElement, bindparam, func, or_, select

from domain.catalogue.shop import LONGEST_RADIUS_M, Shop, ShopState
from domain.values import EARTH_RADIUS_M, Place
from storage.catalogue.rows import SHOP, ShopRow
from storage.engine.transaction import Transaction
from storage.schema import tables as t

METRES_PER_DEGREE = radians(1) * EARTH_RADIUS_M
FURTHEST = LONGEST_RADIUS_M / METRES_PER_DEGREE * 1.001
"""Degrees of latitude: nobody delivers further, which an index knows."""
_CHORD = 2 / pi
"""The way over ground is at least this part of the way along the parallel, however far around that goes."""


def _within(metres: ColumnElement[float]) -> ColumnElement[bool]:
    """Whether a shop may deliver so far: by its radius, or to the furthest corner of what it has drawn."""
    # A line between two corners may be a little further than both.
    return or_(metres <= t.shop.c.radius_m + 1, metres <= t.shop.c.area_m * 1.01 + 1)


_north = func.abs(t.shop.c.latitude - bindparam("latitude"))
_east = func.abs(t.shop.c.longitude - bindparam("longitude"))
_REACHING = (
    select(*SHOP)
    .where(
        t.shop.c.state == ShopState.APPROVED,
        t.shop.c.latitude.between(bindparam("south"), bindparam("north")),
        _within(_north * METRES_PER_DEGREE),
        or_(_within(_east * bindparam("wide")), _within((360 - _east) * bindparam("wide"))),
    )
    .order_by(t.shop.c.id)
)


async def reaching(tx: Transaction, place: Place) -> list[Shop]:
    """Those that deliver there, by their age."""
    # A degree of longitude is shortest at the end of the box that is nearer to a pole.
    poleward = min(abs(place.latitude) + FURTHEST, 90)
    rows = await tx.executor.rows(
        _REACHING,
        ShopRow,
        latitude=place.latitude,
        longitude=place.longitude,
        south=place.latitude - FURTHEST,
        north=place.latitude + FURTHEST,
        wide=_CHORD * METRES_PER_DEGREE * cos(radians(poleward)),
    )
    return [shop for shop in (row.shop(tx.now) for row in rows) if shop.delivers_to(place)]
