"""What is kept of a provider of payments, in the database."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from sqlalchemy import bindparam, func, select, update

from domain.money.gateway import Callback, CallbackKind, ErrandKind, GatewayErrand, PaymentLink
from domain.values import Money
from storage.engine.leases import LeasedTable, StoredLeases
from storage.engine.rows import adding_once, found
from storage.engine.shapes import columns
from storage.engine.transaction import Transaction, to_ms
from storage.schema import prepaid as pt

_link, _told, _errand = pt.payment_link.c, pt.gateway_callback.c, pt.gateway_errand.c


class _LinkRow(NamedTuple):
    link_id: str
    url: str


class _CallbackRow(NamedTuple):
    event_id: str
    told: str
    charge_id: str
    amount_minor: int
    currency: str
    reference: str


class _ErrandRow(NamedTuple):
    id: int
    kind: str
    subject: int
    tries: int


_KEEP_LINK = adding_once(pt.payment_link, "payment_id", "link_id", "url").on_conflict_do_nothing()
_LINK = select(*columns(_LinkRow, pt.payment_link)).where(_link.payment_id == bindparam("of_payment"))
_KEEP = (
    adding_once(
        pt.gateway_callback,
        "event_id",
        "told",
        "charge_id",
        "amount_minor",
        "currency",
        "reference",
        "at",
    )
    .on_conflict_do_nothing()
    .returning(_told.id)
)
_ONE = select(*columns(_CallbackRow, pt.gateway_callback)).where(_told.id == bindparam("by_id"))
_APPLIED = (
    update(pt.gateway_callback)
    .where(_told.id == bindparam("by_id"), _told.applied_at.is_(None))
    .values(applied_at=bindparam("now"))
    .returning(_told.id)
)
_ADD = adding_once(pt.gateway_errand, "kind", "subject", "at", "next_at").on_conflict_do_nothing()
_OF = update(pt.gateway_errand).where(_errand.id == bindparam("by_id"), _errand.done_at.is_(None))
_DONE = _OF.values(done_at=bindparam("now"), holder=None, held_until=0)
_PUT_OFF = _OF.values(tries=_errand.tries + 1, next_at=bindparam("then"), holder=None, held_until=0)
_OPEN = _errand.done_at.is_(None)
_IS_TIME = _errand.next_at <= bindparam("now")
_COUNT = select(func.count()).select_from(pt.gateway_errand).where(_OPEN, _IS_TIME)
_LEASED = LeasedTable(pt.gateway_errand, _OPEN)
_CLAIM = _LEASED.claim(
    select(_errand.id).where(_OPEN, _IS_TIME, _errand.held_until <= bindparam("now")).order_by(_errand.id),
    *columns(_ErrandRow, pt.gateway_errand),
)


@dataclass(frozen=True, slots=True)
class StoredPaymentLinks:
    """Pages to pay on."""

    tx: Transaction

    async def keep(self, payment_id: int, link: PaymentLink) -> None:
        await self.tx.executor.run(_KEEP_LINK, payment_id=payment_id, link_id=link.id, url=link.url)

    async def of(self, payment_id: int) -> PaymentLink | None:
        row = await self.tx.executor.row(_LINK, _LinkRow, of_payment=payment_id)
        return PaymentLink(row.link_id, row.url) if row else None


@dataclass(frozen=True, slots=True)
class StoredCallbacks:
    """What a provider has told."""

    tx: Transaction

    async def keep(self, told: Callback) -> int | None:
        return await self.tx.executor.value(
            _KEEP,
            int,
            event_id=told.event_id,
            told=told.told,
            charge_id=told.charge_id,
            amount_minor=told.amount.minor,
            currency=told.amount.currency,
            reference=told.reference,
            at=self.tx.at,
        )

    async def get(self, number: int) -> Callback:
        row = found(await self.tx.executor.row(_ONE, _CallbackRow, by_id=number))
        return Callback(
            event_id=row.event_id,
            told=CallbackKind(row.told),
            charge_id=row.charge_id,
            amount=Money(row.amount_minor, row.currency),
            reference=row.reference,
        )

    async def applied(self, number: int) -> bool:
        return bool(await self.tx.executor.run(_APPLIED, by_id=number, now=self.tx.at))


@dataclass(frozen=True, slots=True)
class StoredGatewayErrands:
    """What a provider is to be asked for."""

    tx: Transaction

    async def add(self, kind: ErrandKind, subject: int) -> None:
        await self.tx.executor.run(_ADD, kind=kind, subject=subject, at=self.tx.at, next_at=self.tx.at)

    async def done(self, errand: GatewayErrand) -> None:
        await self.tx.executor.run(_DONE, by_id=errand.id, now=self.tx.at)

    async def put_off(self, errand: GatewayErrand, until: datetime) -> None:
        await self.tx.executor.run(_PUT_OFF, by_id=errand.id, then=to_ms(until))

    async def waiting(self) -> int:
        return await self.tx.executor.value(_COUNT, int, now=self.tx.at) or 0

    async def claim(self, holder: str, *, most: int, lease_s: int) -> Sequence[GatewayErrand]:
        now = self.tx.at
        rows = await self.tx.executor.rows(
            _CLAIM, _ErrandRow, by=holder, until=now + lease_s * 1000, now=now, most=most
        )
        return [GatewayErrand(row.id, ErrandKind(row.kind), row.subject, row.tries) for row in rows]

    @property
    def leases(self) -> StoredLeases:
        return StoredLeases(self.tx, _LEASED)
