"""What stands on the shelf: two guarded counters per product, and the ledger of their every move."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, NamedTuple

from sqlalchemy import BindParameter, ColumnElement, and_, bindparam, case, or_, select, update

from domain.catalogue.product import Allocation
from storage.engine.rows import adding, found
from storage.engine.shapes import columns
from storage.engine.transaction import Transaction
from storage.schema import tables as t


class StockMove(StrEnum):
    """Why stock moved."""

    OPENING = "opening"
    ALLOCATE = "allocate"
    RELEASE = "release"
    TAKE = "take"
    RESTOCK = "restock"
    COUNT = "count"


class _TakenRow(NamedTuple):
    is_counted: int
    left: int
    low_at: int | None
    low_told: int
    shop_id: int


def low_told(left: ColumnElement[int], low_at: ColumnElement[Any]) -> ColumnElement[int]:
    """Whether the shop has been told that it runs low: forgotten as soon as there is more than that."""
    return case((and_(low_at.is_not(None), left <= low_at), t.product.c.low_told), else_=0)


_CHANGE = update(t.product).where(t.product.c.id == bindparam("by_id"))
_p = t.product.c
_ALLOCATE = (
    _CHANGE.where(
        or_(_p.is_counted == 0, _p.on_hand - _p.allocated >= bindparam("amount")),
        _p.is_listed == 1,
        _p.is_out == 0,
    )
    .values(
        on_hand=_p.on_hand + case((_p.is_counted == 0, bindparam("amount")), else_=0),
        allocated=_p.allocated + bindparam("amount"),
    )
    .returning(*columns(_TakenRow, t.product, left=_p.on_hand - _p.allocated))
)
"""What is not counted is on the shelf from the moment that somebody orders it."""
_TOLD_LOW = _CHANGE.values(low_told=1)
_RELEASE = _CHANGE.values(
    allocated=_p.allocated - bindparam("amount"),
    low_told=low_told(_p.on_hand - _p.allocated + bindparam("amount"), _p.low_at),
)
_TAKE = _CHANGE.values(
    on_hand=_p.on_hand - bindparam("amount"),
    allocated=_p.allocated - bindparam("amount"),
    sold=_p.sold + 1,
)
"""`sold` counts orders, not amounts: half a kilogram is one, and so are six eggs."""
_RESTOCK = _CHANGE.values(
    on_hand=_p.on_hand + bindparam("amount"),
    low_told=low_told(_p.on_hand - _p.allocated + bindparam("amount"), _p.low_at),
)


class _Counts(NamedTuple):
    on_hand: int
    allocated: int


_LOCK = select(*columns(_Counts, t.product)).where(t.product.c.id == bindparam("by_id")).with_for_update()
_new: BindParameter[int] = bindparam("new", type_=t.BIG)
_SET_STOCK = _CHANGE.values(
    on_hand=bindparam("new", type_=t.BIG),
    low_told=low_told(bindparam("new", type_=t.BIG) - _p.allocated, _p.low_at),
)
_RECORD = adding(t.stock_move, "product_id", "order_id", "kind", "on_hand", "allocated", "at")


@dataclass(frozen=True, slots=True)
class StoredStock:
    """What stands on the shelf, in the database.

    A release, take or restock of what is not there breaks the table's CHECK constraint: that is a fault
    of the caller's, never an answer for a person.
    """

    tx: Transaction

    async def allocate(self, product_id: int, amount: int, order_id: int) -> Allocation | None:
        row = await self.tx.executor.row(_ALLOCATE, _TakenRow, by_id=product_id, amount=amount)
        if row is None:
            return None
        came = 0 if row.is_counted else amount
        await record(self.tx, StockMove.ALLOCATE, product_id, order_id, on_hand=came, allocated=amount)
        is_low = row.is_counted and row.low_at is not None and row.left <= row.low_at
        if not is_low or row.low_told:
            return Allocation(row.shop_id)
        await self.tx.executor.run(_TOLD_LOW, by_id=product_id)
        return Allocation(row.shop_id, runs_low=True)

    async def release(self, product_id: int, amount: int, order_id: int) -> None:
        await self.tx.executor.run(_RELEASE, by_id=product_id, amount=amount)
        await record(self.tx, StockMove.RELEASE, product_id, order_id, allocated=-amount)

    async def take(self, product_id: int, amount: int, order_id: int) -> None:
        await self.tx.executor.run(_TAKE, by_id=product_id, amount=amount)
        await record(self.tx, StockMove.TAKE, product_id, order_id, on_hand=-amount, allocated=-amount)

    async def restock(self, product_id: int, amount: int, order_id: int) -> None:
        await self.tx.executor.run(_RESTOCK, by_id=product_id, amount=amount)
        await record(self.tx, StockMove.RESTOCK, product_id, order_id, on_hand=amount)

    async def set_stock(self, product_id: int, on_hand: int) -> None:
        row = found(await self.tx.executor.row(_LOCK, _Counts, by_id=product_id))
        new = max(on_hand, row.allocated)
        await self.tx.executor.run(_SET_STOCK, by_id=product_id, new=new)
        await record(self.tx, StockMove.COUNT, product_id, on_hand=new - row.on_hand)


async def record(
    tx: Transaction,
    kind: StockMove,
    product_id: int,
    order_id: int | None = None,
    *,
    on_hand: int = 0,
    allocated: int = 0,
) -> None:
    """One more line of the ledger."""
    await tx.executor.run(
        _RECORD,
        product_id=product_id,
        order_id=order_id,
        kind=kind,
        on_hand=on_hand,
        allocated=allocated,
        at=tx.at,
    )


async def record_many(tx: Transaction, kind: StockMove, on_hand: Mapping[int, int]) -> None:
    """A line for each product, by its id, of how much was put on the shelf; none where that is nothing."""
    moved = {"order_id": None, "kind": kind, "allocated": 0, "at": tx.at}
    rows = [{"product_id": each, "on_hand": amount, **moved} for each, amount in on_hand.items()]
    await tx.executor.many(_RECORD, rows)


async def count_many(tx: Transaction, on_hand: Mapping[int, int]) -> None:
    """Stock counts: so much is there of each, never less than what is allocated."""
    moved: dict[int, int] = {}
    for product_id in sorted(on_hand):
        row = found(await tx.executor.row(_LOCK, _Counts, by_id=product_id))
        moved[product_id] = max(on_hand[product_id], row.allocated) - row.on_hand
    new = [{"by_id": each, "amount": amount} for each, amount in moved.items()]
    await tx.executor.many(_RESTOCK, new)
    await record_many(tx, StockMove.COUNT, moved)
