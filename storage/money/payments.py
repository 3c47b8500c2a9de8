"""Payments as they are read and moved; they are written with their orders."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import bindparam, select, update

from domain.money.payment import LIFE, Payment, PaymentMethod, PaymentState
from domain.values import Money
from storage.engine.rows import found
from storage.engine.shapes import columns
from storage.engine.transaction import Transaction, from_ms
from storage.orders.orders import NO_END, is_one_of
from storage.schema import tables as t


class _PaymentRow(NamedTuple):
    id: int
    public_id: str
    number: int
    method: str
    state: str
    amount_minor: int
    currency: str
    moved_at: int

    @property
    def payment(self) -> Payment:
        return Payment(
            id=self.id,
            order_public_id=self.public_id,
            order_number=self.number,
            method=PaymentMethod(self.method),
            state=PaymentState(self.state),
            amount=Money(self.amount_minor, self.currency),
            moved_at=from_ms(self.moved_at),
        )


_PAYMENTS = select(*columns(_PaymentRow, t.payment, t.order)).join_from(t.payment, t.order)
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


_RESTATE = (
    update(t.payment)
    .where(t.payment.c.order_id == bindparam("of_order"), t.payment.c.state == PaymentState.PENDING)
    .values(amount_minor=bindparam("amount"))
)


@dataclass(frozen=True, slots=True)
class StoredPayments:
    """Payments in the database."""

    tx: Transaction

    async def of_order(self, order_id: int) -> Payment:
        return found(await self.tx.executor.row(_OF_ORDER, _PaymentRow, of_order=order_id)).payment

    async def page_of(self, identity_id: int, *, after: int, most: int) -> list[Payment]:
        below = after or NO_END
        rows = await self.tx.executor.rows(
            _PAGE, _PaymentRow, of_identity=identity_id, below=below, most=most
        )
        return [row.payment for row in rows]

    async def move(self, order_id: int, state: PaymentState) -> bool:
        return bool(await self.tx.executor.run(_MOVE[state], of_order=order_id, now=self.tx.at))

    async def restate(self, order_id: int, amount: Money) -> None:
        await self.tx.executor.run(_RESTATE, of_order=order_id, amount=amount.minor)
