"""What stands on the shelf: two guarded counters per product, and the ledger of their every move."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from sqlalchemy import bindparam, select, update

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


_CHANGE = update(t.product).where(t.product.c.id == bindparam("by_id"))
_ALLOCATE = (
    _CHANGE.where(
        t.product.c.on_hand - t.product.c.allocated >= bindparam("amount"), t.product.c.is_listed == 1
    )
    .values(allocated=t.product.c.allocated + bindparam("amount"))
    .returning(t.product.c.id)
)
_RELEASE = _CHANGE.values(allocated=t.product.c.allocated - bindparam("amount"))
_TAKE = _CHANGE.values(
    on_hand=t.product.c.on_hand - bindparam("amount"), allocated=t.product.c.allocated - bindparam("amount")
)
_RESTOCK = _CHANGE.values(on_hand=t.product.c.on_hand + bindparam("amount"))


class _Counts(NamedTuple):
    on_hand: int
    allocated: int


_LOCK = select(*columns(_Counts, t.product)).where(t.product.c.id == bindparam("by_id")).with_for_update()
_SET_STOCK = _CHANGE.values(on_hand=bindparam("new"))
_RECORD = adding(t.stock_move, "product_id", "order_id", "kind", "on_hand", "allocated", "at")


@dataclass(frozen=True, slots=True)
class StoredStock:
    """What stands on the shelf, in the database.

    A release, take or restock of what is not there breaks the table's CHECK constraint: that is a fault
    of the caller's, never an answer for a person.
    """

    tx: Transaction

    async def allocate(self, product_id: int, amount: int, order_id: int) -> bool:
        taken = await self.tx.executor.run(_ALLOCATE, by_id=product_id, amount=amount)
        if taken:
            await record(self.tx, StockMove.ALLOCATE, product_id, order_id, allocated=amount)
        return bool(taken)

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
