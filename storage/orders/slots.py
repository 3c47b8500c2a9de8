"""How many orders are in the slots of shops: a place is taken by one statement that looks for room."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import bindparam, literal, select, update

from domain.catalogue.about.slots import Slot
from storage.engine.rows import adding_once
from storage.engine.shapes import columns
from storage.engine.transaction import Transaction, from_ms, to_ms
from storage.schema import tables as t


class _SlotRow(NamedTuple):
    starts_at: int
    orders: int


_s = t.slot.c
_TAKEN = select(*columns(_SlotRow, t.slot)).where(
    _s.shop_id == bindparam("shop"), _s.starts_at >= bindparam("since"), _s.orders > 0
)
_TAKE = (
    adding_once(t.slot, "shop_id", "starts_at")
    .values(orders=literal(1))
    .on_conflict_do_update(
        index_elements=["shop_id", "starts_at"],
        set_={"orders": _s.orders + 1},
        where=_s.orders < bindparam("capacity"),
    )
    .returning(_s.orders)
)
_GIVE_BACK = (
    update(t.slot)
    .where(_s.shop_id == bindparam("shop"), _s.starts_at == bindparam("begins"), _s.orders > 0)
    .values(orders=_s.orders - 1)
)


@dataclass(frozen=True, slots=True)
class StoredSlotPlaces:
    """Slots with orders in them, in the database."""

    tx: Transaction

    async def taken(self, shop_id: int, since: datetime) -> Mapping[datetime, int]:
        rows = await self.tx.executor.rows(_TAKEN, _SlotRow, shop=shop_id, since=to_ms(since))
        return {from_ms(row.starts_at): row.orders for row in rows}

    async def take(self, shop_id: int, slot: Slot, capacity: int) -> bool:
        starts_at = to_ms(slot.starts)
        return bool(
            await self.tx.executor.run(_TAKE, shop_id=shop_id, starts_at=starts_at, capacity=capacity)
        )

    async def give_back(self, shop_id: int, starts: datetime) -> None:
        await self.tx.executor.run(_GIVE_BACK, shop=shop_id, begins=to_ms(starts))
