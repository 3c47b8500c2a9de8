"""Trips in the database: one per order, whoever asks for it."""

from __future__ import annotations

import secrets
from collections.abc import Collection
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import bindparam, case, delete, select, update

from domain.orders.courier.courier import CARRIED, MOST_CODE_TRIES, Trip
from domain.orders.order import Order, OrderState
from domain.preferences import Delivery
from storage.engine.rows import adding_once, found
from storage.engine.sealing import Sealer
from storage.engine.shapes import columns
from storage.engine.transaction import Transaction, from_ms
from storage.orders.courier.couriers import COURIER, CourierRow
from storage.orders.orders import ORDERS, is_one_of
from storage.orders.rows import OrderRow
from storage.schema import tables as t

AT_ONCE = 100
"""Orders that anybody carries at once, or sees to take: more would be on no screen."""
CODE_DIGITS = 4
_t, _o = t.trip.c, t.order.c


class _TripRow(NamedTuple):
    order_id: int
    taken_at: int
    at_door: int
    code: str | None
    is_proved: int
    courier: CourierRow

    def trip(self, sealer: Sealer) -> Trip:
        """What it means."""
        return Trip(
            order_id=self.order_id,
            courier=self.courier.courier(sealer),
            taken_at=from_ms(self.taken_at),
            at_door=bool(self.at_door),
            code=self.code or "",
            is_proved=bool(self.is_proved),
        )


_OF = (
    select(*columns(_TripRow, t.trip, courier=COURIER))
    .join_from(t.trip, t.courier, t.courier.c.id == _t.courier_id)
    .outerjoin(t.identity, t.identity.c.id == t.courier.c.identity_id)
    .where(_t.order_id == bindparam("of_order"))
)
_BEGIN = adding_once(t.trip, "order_id", "courier_id", "taken_at", "code").on_conflict_do_nothing()
_THIS = (_t.order_id == bindparam("of_order"), _t.courier_id == bindparam("was"))
_HAND_ON = (
    update(t.trip)
    .where(*_THIS)
    .values(courier_id=bindparam("whom"), taken_at=bindparam("now"))
    .returning(_t.order_id)
)
_END = delete(t.trip).where(*_THIS).returning(_t.order_id)


class _TriedRow(NamedTuple):
    is_proved: int
    tries: int


# Counted and looked at in one statement, so that many at once are not more tries than one after another.
_TRY = (
    update(t.trip)
    .where(_t.order_id == bindparam("of_order"), _t.tries < MOST_CODE_TRIES)
    .values(
        tries=_t.tries + 1,
        is_proved=case((_t.code == bindparam("given"), 1), else_=_t.is_proved),
    )
    .returning(*columns(_TriedRow, t.trip))
)
_PHOTO = (
    update(t.trip).where(_t.order_id == bindparam("of_order")).values(photo=bindparam("file_id"), is_proved=1)
)
_AT_DOOR = update(t.trip).where(_t.order_id == bindparam("of_order")).values(at_door=1)
_CARRIED_BY = (
    ORDERS.join(t.trip, _t.order_id == _o.id)
    .join(t.courier, t.courier.c.id == _t.courier_id)
    .where(t.courier.c.identity_id == bindparam("of_identity"), is_one_of(_o.state, CARRIED))
    .order_by(_t.taken_at, _o.id)
    .limit(AT_ONCE)
)
_TO_BE_TAKEN = (
    ORDERS.outerjoin(t.trip, _t.order_id == _o.id)
    .where(
        _o.shop_id == bindparam("of_shop"),
        _o.state == OrderState.READY,
        _o.delivery != Delivery.PICKUP,
        _t.order_id.is_(None),
    )
    .order_by(_o.id)
    .limit(AT_ONCE)
)


@dataclass(frozen=True, slots=True)
class StoredTrips:
    """domain.orders.courier.ports.Trips."""

    tx: Transaction

    async def of(self, order_id: int) -> Trip | None:
        row = await self.tx.executor.row(_OF, _TripRow, of_order=order_id)
        return row.trip(self.tx.sealer) if row else None

    async def begin(self, order_id: int, courier_id: int) -> Trip:
        code = f"{secrets.randbelow(10**CODE_DIGITS):0{CODE_DIGITS}}"
        added = {"order_id": order_id, "courier_id": courier_id, "taken_at": self.tx.at}
        await self.tx.executor.run(_BEGIN, code=code, **added)
        return found(await self.of(order_id))

    async def hand_on(self, order_id: int, was: int, courier_id: int) -> bool:
        return bool(
            await self.tx.executor.run(_HAND_ON, of_order=order_id, was=was, whom=courier_id, now=self.tx.at)
        )

    async def end(self, order_id: int, courier_id: int) -> bool:
        return bool(await self.tx.executor.run(_END, of_order=order_id, was=courier_id))

    async def leave_at_door(self, order_id: int) -> None:
        await self.tx.executor.run(_AT_DOOR, of_order=order_id)

    async def try_code(self, order_id: int, code: str) -> tuple[bool, int] | None:
        row = await self.tx.executor.row(_TRY, _TriedRow, of_order=order_id, given=code)
        return (bool(row.is_proved), row.tries) if row else None

    async def keep_photo(self, order_id: int, file_id: str) -> None:
        await self.tx.executor.run(_PHOTO, of_order=order_id, file_id=file_id)

    async def carried_by(self, identity_id: int) -> list[Order]:
        rows = await self.tx.executor.rows(_CARRIED_BY, OrderRow, of_identity=identity_id)
        return [row.order(self.tx.sealer) for row in rows]

    async def to_be_taken(self, shop_ids: Collection[int]) -> list[Order]:
        read = [
            row.order(self.tx.sealer)
            for shop_id in shop_ids
            for row in await self.tx.executor.rows(_TO_BE_TAKEN, OrderRow, of_shop=shop_id)
        ]
        return sorted(read, key=lambda order: order.id)[:AT_ONCE]
