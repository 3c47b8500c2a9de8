"""How many orders wait in shops, of many at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import ColumnElement, bindparam, func, or_, select

from domain.orders.order import TO_PACK
from storage.engine.transaction import Transaction
from storage.schema import tables as t

DAY_MS, HOUR_MS = 86_400_000, 3_600_000
_AT_ONCE = 20


class _Ahead(NamedTuple):
    id: int
    ahead: int


WAITING = t.order.alias()


def are_ahead(now: str) -> list[ColumnElement[bool]]:
    """What waits in front of an order that is placed at the moment of that name (ms).

    By an index that stands by time, without what is for a later slot; of a shop that drowns in orders no
    more are looked for than are told apart.
    """
    at = bindparam(now, type_=t.BIG)
    return [
        WAITING.c.placed_at > at - DAY_MS,
        or_(*(WAITING.c.state == state for state in sorted(TO_PACK))),
        or_(WAITING.c.slot_from.is_(None), WAITING.c.slot_from < at + HOUR_MS),
    ]


_some = (
    select(WAITING.c.id)
    .where(WAITING.c.shop_id == t.shop.c.id, *are_ahead("now"))
    .limit(bindparam("most"))
    .correlate(t.shop)
    .subquery()
)
_AHEAD = select(
    t.shop.c.id,
    select(func.count(_some.c.id)).correlate(t.shop).scalar_subquery().label("ahead"),
).where(t.shop.c.id.in_([bindparam(f"id{at}") for at in range(_AT_ONCE)]))


async def ahead(tx: Transaction, shop_ids: Sequence[int], *, most: int) -> dict[int, int]:
    """By shop, so many at most."""
    found: dict[int, int] = {}
    for start in range(0, len(shop_ids), _AT_ONCE):
        some = shop_ids[start : start + _AT_ONCE]
        asked = {f"id{at}": some[min(at, len(some) - 1)] for at in range(_AT_ONCE)}
        rows = await tx.executor.rows(_AHEAD, _Ahead, **asked, now=tx.at, most=most)
        found |= {row.id: row.ahead for row in rows}
    return found
