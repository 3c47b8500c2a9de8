"""Which shops deliver to a place: those of the cells around it, the nearest first, asked one by one."""

from __future__ import annotations

from functools import lru_cache
from math import cos, isfinite, radians
from typing import NamedTuple

from sqlalchemy import ColumnElement, Select, and_, bindparam, case, or_, select, update

from domain.catalogue.ports import ListedShop
from domain.catalogue.shop import Shop, ShopState
from domain.values import Place
from storage.catalogue.around import grid
from storage.catalogue.rows import SHOP, ShopRow
from storage.engine.rows import found
from storage.engine.shapes import columns
from storage.engine.transaction import Transaction
from storage.schema import tables as t

ROOMS = (50, 80)
"""So many cells a statement takes: the more where columns are wide, near a pole."""
ROUNDED = 0.51
"""Metres by which a distance that is rounded to full ones may be longer."""
AREA = 1.01
"""A line between two corners may be a little further than both."""
MORE = 4
"""So many times as many are read where some of the first turned out not to deliver there."""
NEARBY = 0.2
"""Degrees of latitude within which others are near."""
MOST_ID = 1 << 62
_s = t.shop.c
TAKES = and_(_s.is_open == 1, _s.counter_chat.is_not(None), _s.counter_lost.is_(None))
"""Whether it takes orders, but for hours and pauses."""
TAKES_NONE = or_(_s.is_open == 0, _s.counter_chat.is_(None), _s.counter_lost.is_not(None))
_FIRST = (0, -1.0, 0)
"""Nothing comes before that."""
_behind: ColumnElement[int] = case((TAKES, 0), else_=1)


def _squared(column: ColumnElement[float], name: str) -> ColumnElement[float]:
    apart = column - bindparam(name, type_=column.type)
    return apart * apart


_chord = _squared(_s.x, "x") + _squared(_s.y, "y") + _squared(_s.z, "z")


class _Reach(NamedTuple):
    latitude: float
    longitude: float
    radius_m: int
    area_m: int


_HOW_FAR = select(*columns(_Reach, t.shop)).where(_s.id == bindparam("by_id"))
_SETTLE = (
    update(t.shop)
    .where(_s.id == bindparam("by_id"))
    .values({name: bindparam(f"new_{name}") for name in ("cell", "x", "y", "z", "reach")})
)


@lru_cache(maxsize=len(ROOMS))
def _reaching(room: int) -> Select[tuple[object, ...]]:
    behind, chord = (bindparam(name, type_=of) for name, of in (("behind", t.BIG), ("chord", _s.x.type)))
    further = or_(_chord > chord, and_(_chord == chord, _s.id > bindparam("after")))
    near = (
        select(_s.id, _behind.label("behind"), _chord.label("chord"))
        .where(
            _s.cell.in_([bindparam(f"cell{at}") for at in range(room)]),
            _s.state == ShopState.APPROVED,
            _chord <= _s.reach,
            or_(_behind > behind, and_(_behind == behind, further)),
        )
        .order_by("behind", "chord", _s.id)
        .limit(bindparam("most"))
        .subquery()
    )
    return (
        select(*SHOP)
        .join_from(t.shop, near, near.c.id == _s.id)
        .order_by(near.c.behind, near.c.chord, near.c.id)
    )


_beside = (
    select(_s.id, _behind.label("behind"), _chord.label("chord"))
    .where(
        _s.state == ShopState.APPROVED,
        _s.latitude.between(bindparam("south"), bindparam("north")),
        _s.longitude.between(bindparam("west"), bindparam("east")),
        or_(_chord > _s.reach, _s.area_m > 0),
    )
    .order_by("behind", "chord", _s.id)
    .limit(bindparam("most"))
    .subquery()
)
_BESIDE = (
    select(*SHOP)
    .join_from(t.shop, _beside, _beside.c.id == _s.id)
    .order_by(_beside.c.behind, _beside.c.chord, _beside.c.id)
)


async def settle(tx: Transaction, shop_id: int) -> None:
    """Has the shop found from where it delivers to by now."""
    shop = found(await tx.executor.row(_HOW_FAR, _Reach, by_id=shop_id))
    place = Place(shop.latitude, shop.longitude)
    reach_m = shop.area_m * AREA + 1 if shop.area_m else shop.radius_m + ROUNDED
    (x, y, z), cell, reach = grid.spot_of(place), grid.cell_of(place, reach_m), grid.chord_of(reach_m)
    await tx.executor.run(_SETTLE, by_id=shop_id, new_cell=cell, new_x=x, new_y=y, new_z=z, new_reach=reach)


async def reaching(tx: Transaction, place: Place, after: str, *, most: int) -> list[ListedShop]:
    """So many of those that deliver there, from beyond a spot; more are looked at where some do not."""
    here, cells = grid.spot_of(place), grid.cells_around(place)
    room = next(room for room in ROOMS if len(cells) <= room)
    asked: dict[str, object] = {f"cell{at}": cells[min(at, len(cells) - 1)] for at in range(room)}
    asked |= dict(zip("xyz", here, strict=True))
    (behind, chord, shop_id), looked, listed = _parsed(after), most, list[ListedShop]()
    while True:
        given = asked | {"behind": behind, "chord": chord, "after": shop_id, "most": looked}
        rows = await tx.executor.rows(_reaching(room), ShopRow, **given)
        shops = [row.shop(tx.now) for row in rows]
        listed += [ListedShop(shop, _spot(shop, here)) for shop in shops if shop.delivers_to(place)]
        if len(listed) >= most or len(rows) < looked:
            return listed[:most]
        (behind, chord, shop_id), looked = _parsed(_spot(shops[-1], here)), looked * MORE


async def beside(tx: Transaction, place: Place, *, most: int) -> list[Shop]:
    """Some that are near but for those that deliver there by their radius, the nearest first."""
    wide = NEARBY / max(cos(radians(place.latitude)), NEARBY / 180)
    rows = await tx.executor.rows(
        _BESIDE,
        ShopRow,
        **dict(zip("xyz", grid.spot_of(place), strict=True)),
        south=place.latitude - NEARBY,
        north=place.latitude + NEARBY,
        west=place.longitude - wide,
        east=place.longitude + wide,
        most=most,
    )
    return [row.shop(tx.now) for row in rows]


def _spot(shop: Shop, here: grid.Spot) -> str:
    behind = not (shop.is_open and shop.counter)
    return f"{behind:d}:{grid.chord(grid.spot_of(shop.place), here)!r}:{shop.id}"


def _parsed(spot: str) -> tuple[int, float, int]:
    """Behind what the list goes on; from its beginning where that says nothing."""
    behind, _, rest = spot.partition(":")
    chord, _, shop_id = rest.partition(":")
    try:
        told = int(behind), float(chord), int(shop_id)
    except ValueError:
        return _FIRST
    return told if isfinite(told[1]) and told[0] in (0, 1) and 0 <= told[2] < MOST_ID else _FIRST
