"""Lists of shops for those who run the platform: by how they stand, and by words of their names."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import Executable, bindparam, case, func, or_, select

from domain.catalogue.ports import ShopTally
from domain.catalogue.shop import Shop, ShopStanding, ShopState
from storage.catalogue.rows import SHOP, ShopRow
from storage.engine.transaction import Transaction
from storage.schema import tables as t

MOST_WORDS = 4
"""Of what a shop's name is looked for by."""
_is_live = case(
    (or_(t.shop.c.is_open == 0, t.shop.c.paused_until > bindparam("now", type_=t.BIG)), 0), else_=1
)
"""Whether its keeper has it open, and no pause is on."""
_PAGE = (
    select(*SHOP)
    .where(
        t.shop.c.id > bindparam("after"),
        t.shop.c.state.in_([bindparam(f"state{at}") for at in range(len(ShopState))]),
        _is_live.in_([bindparam("open0"), bindparam("open1")]),
        *(t.shop.c.name_keys.like(bindparam(f"word{at}")) for at in range(MOST_WORDS)),
    )
    .order_by(t.shop.c.id)
    .limit(bindparam("most"))
    .offset(bindparam("passed"))
)
_AT_ONCE = 50
_WHICHEVER = select(*SHOP).where(t.shop.c.id.in_([bindparam(f"id{at}") for at in range(_AT_ONCE)]))
_THESE = _WHICHEVER.where(t.shop.c.state == ShopState.APPROVED)
_EITHER = (0, 1)
_STANDS: dict[ShopStanding | None, tuple[tuple[ShopState, ...], tuple[int, ...]]] = {
    None: (tuple(ShopState), _EITHER),
    ShopStanding.PENDING: ((ShopState.PENDING,), _EITHER),
    ShopStanding.LIVE: ((ShopState.APPROVED,), (1,)),
    ShopStanding.PAUSED: ((ShopState.APPROVED,), (0,)),
    ShopStanding.SUSPENDED: ((ShopState.SUSPENDED,), _EITHER),
}


class _TallyRow(NamedTuple):
    state: str
    is_live: int
    shops: int
    drafts: int
    unread: int


_is_unread = or_(t.shop.c.counter_chat.is_(None), t.shop.c.counter_lost.is_not(None))
_TALLY = select(
    t.shop.c.state,
    _is_live.label("is_live"),
    func.count(t.shop.c.id).label("shops"),
    func.count(case((t.shop.c.is_submitted == 0, 1))).label("drafts"),
    func.count(case((_is_unread, 1))).label("unread"),
).group_by(t.shop.c.state, "is_live")


async def page(
    tx: Transaction,
    standing: ShopStanding | None,
    words: Sequence[str],
    *,
    after: int,
    offset: int,
    most: int,
) -> list[Shop]:
    """Those that stand so, whose names have all these words."""
    states, doors = _STANDS[standing]
    sought = [f"% {key}%" for key in words[:MOST_WORDS]] or ["%"]
    values = _filled("state", states, len(ShopState)) | _filled("open", doors, 2)
    values |= _filled("word", sought, MOST_WORDS) | {"now": tx.at}
    rows = await tx.executor.rows(_PAGE, ShopRow, **values, after=after, most=most, passed=offset)
    return [row.shop(tx.now) for row in rows]


async def these(tx: Transaction, shop_ids: Sequence[int]) -> list[Shop]:
    """Those of these that customers may see."""
    return await _read(tx, _THESE, shop_ids)


async def whichever(tx: Transaction, shop_ids: Sequence[int]) -> list[Shop]:
    """Those of these that there are."""
    return await _read(tx, _WHICHEVER, shop_ids)


async def _read(tx: Transaction, statement: Executable, shop_ids: Sequence[int]) -> list[Shop]:
    read: list[Shop] = []
    for at in range(0, len(shop_ids), _AT_ONCE):
        some = _filled("id", shop_ids[at : at + _AT_ONCE], _AT_ONCE)
        read += [row.shop(tx.now) for row in await tx.executor.rows(statement, ShopRow, **some)]
    return read


async def tally(tx: Transaction) -> ShopTally:
    """How many there are of each standing."""
    rows = await tx.executor.rows(_TALLY, _TallyRow, now=tx.at)
    counts = {(row.state, bool(row.is_live)): row for row in rows}
    none = _TallyRow(state="", is_live=0, shops=0, drafts=0, unread=0)
    live, paused = (counts.get((ShopState.APPROVED, door), none) for door in (True, False))
    pending = [row for (state, _), row in counts.items() if state == ShopState.PENDING]
    return ShopTally(
        pending=sum(row.shops for row in pending),
        live=live.shops,
        paused=paused.shops,
        suspended=sum(row.shops for (state, _), row in counts.items() if state == ShopState.SUSPENDED),
        drafts=sum(row.drafts for row in pending),
        unreachable=live.unread,
    )


def _filled(name: str, values: Sequence[object], count: int) -> dict[str, object]:
    """Values for so many parameters; the last one again where there are fewer."""
    return {f"{name}{at}": values[min(at, len(values) - 1)] for at in range(count)}
