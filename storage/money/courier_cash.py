"""Cash that couriers have: by the ledger, and what was handed in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import bindparam, cast, func, select

from domain.money.accounts import Account, Cause
from domain.money.courier_cash import MOST_TOLD, HandedIn
from domain.orders.courier.courier import Courier
from domain.people import Actor
from domain.values import Money
from storage.engine.rows import adding, found
from storage.engine.shapes import columns
from storage.engine.transaction import Transaction, from_ms, to_ms
from storage.orders.courier.couriers import COURIER, CourierRow
from storage.schema import tables as t

_entry, _side, _c, _h = t.ledger_entry.c, t.ledger_posting.c, t.courier.c, t.cash_handed_in.c
_SUM = cast(func.sum(_side.amount_minor), t.BIG)


class _WithRow(NamedTuple):
    party: int
    amount: int


class _HeldRow(NamedTuple):
    amount: int
    courier: CourierRow


class _OwnRow(NamedTuple):
    shop_id: int
    amount: int


class _TakenRow(NamedTuple):
    doors: int
    amount: int


class _HandedInRow(NamedTuple):
    id: int
    expected_minor: int
    counted_minor: int
    currency: str
    taken_by: str | None
    at: int


_with = (
    select(*columns(_WithRow, t.ledger_posting, amount=_SUM))
    .where(_side.account == Account.COURIER_CASH)
    .group_by(_side.party)
    .having(_SUM != 0)
    .subquery()
)
_HELD = (
    select(*columns(_HeldRow, amount=_with.c.amount, courier=COURIER))
    .join_from(t.courier, _with, _with.c.party == _c.id)
    .outerjoin(t.identity, t.identity.c.id == _c.identity_id)
    .where(_c.shop_id == bindparam("of_shop"))
    .order_by(_c.name, _c.id)
)
_OF_PERSON = (
    select(*columns(_OwnRow, t.courier, amount=_with.c.amount))
    .join_from(t.courier, _with, _with.c.party == _c.id)
    .where(_c.identity_id == bindparam("of_identity"))
    .order_by(_c.shop_id)
)
_ONE = (
    select(*COURIER)
    .outerjoin_from(t.courier, t.identity, t.identity.c.id == _c.identity_id)
    .where(_c.shop_id == bindparam("of_shop"), _c.id == bindparam("by_id"))
)
_HOLD = select(_c.id).where(_c.id == bindparam("by_id")).with_for_update()
_TAKEN = (
    select(*columns(_TakenRow, doors=func.count(), amount=func.coalesce(_SUM, 0)))
    .join_from(t.ledger_posting, t.ledger_entry)
    .where(
        _side.account == Account.COURIER_CASH,
        _side.party == bindparam("by_id"),
        _entry.cause == Cause.CARRIED,
        _entry.at >= bindparam("since"),
        _entry.at < bindparam("until"),
    )
)
_NOTE = adding(
    t.cash_handed_in,
    *("courier_id", "expected_minor", "counted_minor", "currency", "taken_by", "taker_id", "at"),
).returning(_h.id)
_HANDED_IN = (
    select(*columns(_HandedInRow, t.cash_handed_in))
    .where(_h.courier_id == bindparam("by_id"), _h.at >= bindparam("since"), _h.at < bindparam("until"))
    .order_by(_h.id.desc())
    .limit(MOST_TOLD)
)


@dataclass(frozen=True, slots=True)
class StoredCourierCash:
    """domain.money.courier_cash.CourierCash."""

    tx: Transaction

    async def held(self, shop_id: int) -> list[tuple[Courier, int]]:
        rows = await self.tx.executor.rows(_HELD, _HeldRow, of_shop=shop_id)
        return [(row.courier.courier(self.tx.sealer), row.amount) for row in rows]

    async def of_person(self, identity_id: int) -> list[tuple[int, int]]:
        rows = await self.tx.executor.rows(_OF_PERSON, _OwnRow, of_identity=identity_id)
        return [(row.shop_id, row.amount) for row in rows]

    async def courier(self, shop_id: int, courier_id: int, *, hold: bool = False) -> Courier:
        if hold:
            await self.tx.executor.run(_HOLD, by_id=courier_id)
        row = found(await self.tx.executor.row(_ONE, CourierRow, of_shop=shop_id, by_id=courier_id))
        return row.courier(self.tx.sealer)

    async def taken(self, courier_id: int, since: datetime, until: datetime) -> tuple[int, int]:
        within = {"since": to_ms(since), "until": to_ms(until)}
        row = found(await self.tx.executor.row(_TAKEN, _TakenRow, by_id=courier_id, **within))
        return row.doors, row.amount

    async def note(self, courier_id: int, expected: Money, counted: Money, by: Actor) -> int:
        kept = await self.tx.executor.value(
            _NOTE,
            int,
            courier_id=courier_id,
            expected_minor=expected.minor,
            counted_minor=counted.minor,
            currency=counted.currency,
            taken_by=by.name,
            taker_id=by.identity_id,
            at=self.tx.at,
        )
        return found(kept)

    async def handed_in(self, courier_id: int, since: datetime, until: datetime) -> list[HandedIn]:
        within = {"since": to_ms(since), "until": to_ms(until)}
        rows = await self.tx.executor.rows(_HANDED_IN, _HandedInRow, by_id=courier_id, **within)
        return [
            HandedIn(
                id=row.id,
                expected=Money(row.expected_minor, row.currency),
                counted=Money(row.counted_minor, row.currency),
                taken_by=row.taken_by,
                at=from_ms(row.at),
            )
            for row in rows
        ]
