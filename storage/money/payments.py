"""Payments as they are read and moved; the first of each is written with its order."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import bindparam, func, select, update

from domain.money.payment import LIFE, TAKEN, Payment, PaymentMethod, PaymentState
from domain.people import Actor
from domain.values import Money
from storage.engine.rows import adding, found
from storage.engine.shapes import columns
from storage.engine.transaction import Transaction, from_ms
from storage.orders.orders import NO_END, is_one_of
from storage.schema import tables as t


class _PaymentRow(NamedTuple):
    id: int
    public_id: str
    order_id: int
    order_public_id: str
    number: int
    method: str
    state: str
    amount_minor: int
    given_back_minor: int
    credited_minor: int
    currency: str
    charge_id: str | None
    reference: str | None
    confirmed_by: str | None
    moved_at: int

    @property
    def payment(self) -> Payment:
        return Payment(
            id=self.id,
            public_id=self.public_id,
            order_id=self.order_id,
            order_public_id=self.order_public_id,
            order_number=self.number,
            method=PaymentMethod(self.method),
            state=PaymentState(self.state),
            amount=Money(self.amount_minor, self.currency),
            given_back=Money(self.given_back_minor, self.currency),
            credited=Money(self.credited_minor, self.currency),
            charge_id=self.charge_id,
            reference=self.reference,
            confirmed_by=self.confirmed_by,
            moved_at=from_ms(self.moved_at),
        )


_row = t.payment.c
_PAYMENTS = select(*columns(_PaymentRow, t.payment, t.order, order_public_id=t.order.c.public_id)).join_from(
    t.payment, t.order
)
_OF_ORDER = _PAYMENTS.where(_row.order_id == bindparam("of_order")).order_by(_row.id)
_ONE = _PAYMENTS.where(_row.id == bindparam("by_id"))
_WITH_CHARGE = _PAYMENTS.where(_row.method == bindparam("how"), _row.charge_id == bindparam("charge"))
_PAGE = (
    _PAYMENTS.where(t.order.c.identity_id == bindparam("of_identity"), _row.id < bindparam("below"))
    .order_by(_row.id.desc())
    .limit(bindparam("most"))
)
_HOLD = select(t.order.c.id).where(t.order.c.id == bindparam("of_order")).with_for_update()
_ADD = adding(
    t.payment, "public_id", "order_id", "method", "state", "amount_minor", "currency", "moved_at"
).returning(_row.id)
_MOVE = {
    target: update(t.payment)
    .where(_row.id == bindparam("by_id"), is_one_of(_row.state, (s for s in LIFE if target in LIFE[s])))
    .values(
        state=target,
        moved_at=bindparam("now"),
        charge_id=func.coalesce(bindparam("charge", type_=t.payment.c.charge_id.type), _row.charge_id),
        reference=func.coalesce(bindparam("typed", type_=t.payment.c.reference.type), _row.reference),
        confirmed_by=func.coalesce(bindparam("who", type_=t.payment.c.confirmed_by.type), _row.confirmed_by),
        confirmer_id=func.coalesce(bindparam("whose", type_=t.BIG), _row.confirmer_id),
    )
    .returning(_row.id)
    for target in PaymentState
}
_PENDING = update(t.payment).where(_row.id == bindparam("by_id"), _row.state == PaymentState.PENDING)
_REFER = (
    update(t.payment)
    .where(_row.id == bindparam("by_id"), _row.state == PaymentState.CLAIMED)
    .values(reference=bindparam("typed"))
)
_RESTATE = _PENDING.values(amount_minor=bindparam("amount")).returning(_row.id)
_CHOOSE = _PENDING.values(method=bindparam("how"), charge_id=None).returning(_row.id)
_GIVE_BACK = (
    update(t.payment)
    .where(
        _row.id == bindparam("by_id"),
        is_one_of(_row.state, TAKEN),
        _row.given_back_minor + bindparam("amount", type_=t.BIG) <= _row.amount_minor,
    )
    .values(
        given_back_minor=_row.given_back_minor + bindparam("amount", type_=t.BIG),
        credited_minor=_row.credited_minor + bindparam("credit", type_=t.BIG),
    )
    .returning(_row.id)
)


@dataclass(frozen=True, slots=True)
class StoredPayments:
    """Payments in the database."""

    tx: Transaction

    async def hold(self, order_id: int) -> None:
        await self.tx.executor.run(_HOLD, of_order=order_id)

    async def of_order(self, order_id: int) -> list[Payment]:
        rows = await self.tx.executor.rows(_OF_ORDER, _PaymentRow, of_order=order_id)
        return [row.payment for row in rows]

    async def get(self, payment_id: int) -> Payment:
        return found(await self.tx.executor.row(_ONE, _PaymentRow, by_id=payment_id)).payment

    async def with_charge(self, method: PaymentMethod, charge_id: str) -> Payment | None:
        row = await self.tx.executor.row(_WITH_CHARGE, _PaymentRow, how=method, charge=charge_id)
        return row.payment if row else None

    async def page_of(self, identity_id: int, *, after: int, most: int) -> list[Payment]:
        below = after or NO_END
        rows = await self.tx.executor.rows(
            _PAGE, _PaymentRow, of_identity=identity_id, below=below, most=most
        )
        return [row.payment for row in rows]

    async def add(self, order_id: int, method: PaymentMethod, amount: Money) -> Payment:
        made = await self.tx.executor.value(
            _ADD,
            int,
            public_id=secrets.token_hex(16),
            order_id=order_id,
            method=method,
            state=PaymentState.PENDING,
            amount_minor=amount.minor,
            currency=amount.currency,
            moved_at=self.tx.at,
        )
        return await self.get(found(made))

    async def move(
        self,
        payment_id: int,
        state: PaymentState,
        *,
        by: Actor | None = None,
        charge_id: str | None = None,
        reference: str | None = None,
    ) -> bool:
        moved = await self.tx.executor.run(
            _MOVE[state],
            by_id=payment_id,
            now=self.tx.at,
            charge=charge_id,
            typed=reference,
            who=by.name if by else None,
            whose=by.identity_id if by else None,
        )
        return bool(moved)

    async def refer(self, payment_id: int, reference: str) -> None:
        await self.tx.executor.run(_REFER, by_id=payment_id, typed=reference)

    async def restate(self, payment_id: int, amount: Money) -> bool:
        return bool(await self.tx.executor.run(_RESTATE, by_id=payment_id, amount=amount.minor))

    async def choose(self, payment_id: int, method: PaymentMethod) -> bool:
        return bool(await self.tx.executor.run(_CHOOSE, by_id=payment_id, how=method))

    async def give_back(self, payment_id: int, amount: Money, *, is_credit: bool) -> bool:
        given = {"amount": amount.minor, "credit": amount.minor if is_credit else 0}
        return bool(await self.tx.executor.run(_GIVE_BACK, by_id=payment_id, **given))
