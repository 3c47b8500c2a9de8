"""Refunds as they are written, read and moved."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import Executable, bindparam, func, select, update

from domain.money.payment import PaymentMethod
from domain.money.refund import LIFE, Refund, RefundReason, RefundState
from domain.people import Actor
from domain.values import Money
from storage.engine.rows import adding, found
from storage.engine.shapes import columns
from storage.engine.transaction import Transaction, from_ms
from storage.orders.orders import is_one_of
from storage.schema import tables as t


class _RefundRow(NamedTuple):
    id: int
    public_id: str
    payment_id: int
    payment_public_id: str
    order_id: int
    order_public_id: str
    number: int
    shop_id: int
    method: str
    amount_minor: int
    currency: str
    reason: str
    state: str
    charge_id: str | None
    done_by: str | None
    at: int
    moved_at: int

    @property
    def refund(self) -> Refund:
        return Refund(
            id=self.id,
            public_id=self.public_id,
            payment_id=self.payment_id,
            payment_public_id=self.payment_public_id,
            order_id=self.order_id,
            order_public_id=self.order_public_id,
            order_number=self.number,
            shop_id=self.shop_id,
            method=PaymentMethod(self.method),
            amount=Money(self.amount_minor, self.currency),
            reason=RefundReason(self.reason),
            state=RefundState(self.state),
            at=from_ms(self.at),
            moved_at=from_ms(self.moved_at),
            done_by=self.done_by,
            charge_id=self.charge_id,
        )


_row = t.refund.c
_REFUNDS = (
    select(
        *columns(
            _RefundRow,
            t.refund,
            t.payment,
            t.order,
            payment_public_id=t.payment.c.public_id,
            order_public_id=t.order.c.public_id,
        )
    )
    .join_from(t.refund, t.payment)
    .join(t.order, t.order.c.id == t.payment.c.order_id)
)
_ONE = _REFUNDS.where(_row.id == bindparam("by_id"))
_OF_PAYMENT = _REFUNDS.where(_row.payment_id == bindparam("of_payment")).order_by(_row.id)
_OF_ORDER = _REFUNDS.where(t.payment.c.order_id == bindparam("of_order")).order_by(_row.id)
_WITH_CHARGE = _REFUNDS.where(_row.charge_id == bindparam("charge"))
_OPEN_OF_SHOP = (
    _REFUNDS.where(
        t.order.c.shop_id == bindparam("shop"),
        is_one_of(_row.state, set(RefundState) - {RefundState.DONE}),
        _row.id > bindparam("above"),
    )
    .order_by(_row.id)
    .limit(bindparam("most"))
)
_ADD = adding(
    t.refund, "public_id", "payment_id", "amount_minor", "currency", "reason", "state", "at", "moved_at"
).returning(_row.id)
_MOVE: dict[RefundState, Executable] = {
    target: update(t.refund)
    .where(_row.id == bindparam("by_id"), is_one_of(_row.state, (s for s in LIFE if target in LIFE[s])))
    .values(
        state=target,
        moved_at=bindparam("now"),
        charge_id=func.coalesce(bindparam("charge", type_=t.refund.c.charge_id.type), _row.charge_id),
        done_by=bindparam("who"),
        doer_id=bindparam("whose"),
    )
    .returning(_row.id)
    for target in RefundState
    if any(target in after for after in LIFE.values())
}


@dataclass(frozen=True, slots=True)
class StoredRefunds:
    """Refunds in the database."""

    tx: Transaction

    async def add(self, payment_id: int, amount: Money, reason: RefundReason) -> Refund:
        made = await self.tx.executor.value(
            _ADD,
            int,
            public_id=secrets.token_hex(16),
            payment_id=payment_id,
            amount_minor=amount.minor,
            currency=amount.currency,
            reason=reason,
            state=RefundState.DUE,
            at=self.tx.at,
            moved_at=self.tx.at,
        )
        return await self.get(found(made))

    async def get(self, refund_id: int) -> Refund:
        return found(await self.tx.executor.row(_ONE, _RefundRow, by_id=refund_id)).refund

    async def of_payment(self, payment_id: int) -> list[Refund]:
        rows = await self.tx.executor.rows(_OF_PAYMENT, _RefundRow, of_payment=payment_id)
        return [row.refund for row in rows]

    async def of_order(self, order_id: int) -> list[Refund]:
        rows = await self.tx.executor.rows(_OF_ORDER, _RefundRow, of_order=order_id)
        return [row.refund for row in rows]

    async def with_charge(self, charge_id: str) -> Refund | None:
        row = await self.tx.executor.row(_WITH_CHARGE, _RefundRow, charge=charge_id)
        return row.refund if row else None

    async def open_of_shop(self, shop_id: int, *, after: int, most: int) -> list[Refund]:
        rows = await self.tx.executor.rows(_OPEN_OF_SHOP, _RefundRow, shop=shop_id, above=after, most=most)
        return [row.refund for row in rows]

    async def move(
        self, refund_id: int, state: RefundState, *, by: Actor | None = None, charge_id: str | None = None
    ) -> bool:
        moved = await self.tx.executor.run(
            _MOVE[state],
            by_id=refund_id,
            now=self.tx.at,
            charge=charge_id,
            who=by.name if by else None,
            whose=by.identity_id if by else None,
        )
        return bool(moved)
