"""Payments as they are read and moved; they are written with their orders."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import bindparam, select, update

from domain.errors import NotFound
from domain.money.payment import LIFE, Payment, PaymentMethod, PaymentState
from domain.values import Money
from storage.engine.transaction import Transaction, from_ms
from storage.orders.orders import NO_END, is_one_of
from storage.schema import tables as t

_PAYMENTS = select(
    t.payment.c.id,
    t.order.c.public_id,
    t.order.c.number,
    t.payment.c.method,
    t.payment.c.state,
    t.payment.c.amount_minor,
    t.payment.c.currency,
    t.payment.c.moved_at,
).join_from(t.payment, t.order)
_OF_ORDER = _PAYMENTS.where(t.order.c.id == bindparam("of_order"))
_PAGE = (
    _PAYMENTS.where(t.order.c.identity_id == bindparam("of_identity"), t.payment.c.id < bindparam("below"))
    .order_by(t.payment.c.id.desc())
    .limit(bindparam("most"))
)
_MOVE = {
    target: update(t.payment)
    .where(
        t.payment.c.order_id == bindparam("of_order"),
        is_one_of(t.payment.c.state, (state for state in LIFE if target in LIFE[state])),
    )
    .values(state=target, moved_at=bindparam("now"))
    .returning(t.payment.c.id)
    for target in PaymentState
}


@dataclass(frozen=True, slots=True)
class StoredPayments:
    """Payments in the database."""

    tx: Transaction

    async def of_order(self, order_id: int) -> Payment:
        """Raises NotFound."""
        row = await self.tx.executor.row(_OF_ORDER, of_order=order_id)
        if row is None:
            raise NotFound
        return _payment(row)

    async def page_of(self, identity_id: int, *, after: int, most: int) -> list[Payment]:
        """A person's payments, newest first, from below the id `after` (0: the newest)."""
        rows = await self.tx.executor.rows(_PAGE, of_identity=identity_id, below=after or NO_END, most=most)
        return [_payment(row) for row in rows]

    async def move(self, order_id: int, state: PaymentState) -> bool:
        """Moves the order's payment; False where that move is impossible, and nothing changes."""
        return bool(await self.tx.executor.rows(_MOVE[state], of_order=order_id, now=self.tx.at))


def _payment(row: Any) -> Payment:
    return Payment(
        id=row.id,
        order_public_id=row.public_id,
        order_number=row.number,
        method=PaymentMethod(row.method),
        state=PaymentState(row.state),
        amount=Money(row.amount_minor, row.currency),
        moved_at=from_ms(row.moved_at),
    )
