"""Payments: the money for a person's own orders."""

from __future__ import annotations

from datetime import datetime

from domain.errors import NotFound
from domain.money import payments as payments_module
from domain.money.payment import Payment
from web.routes import Call, Nothing, Section, Shape
from web.v1.shapes import MoneyShape, PageQuery, money

payments = Section("payments")


class PaymentShape(Shape):
    """The money for one order."""

    order: str
    number: str
    method: str
    state: str
    amount: MoneyShape
    moved_at: datetime


class PaymentList(Shape):
    """A page of payments, newest first, and the cursor of the next (None: this is the last)."""

    items: list[PaymentShape]
    next: str | None


@payments.route("GET", "/v1/payments", query=PageQuery, answer=PaymentList, errors=(NotFound,))
async def list_payments(call: Call[Nothing, PageQuery]) -> Shape:
    """The caller's payments, page by page."""
    limit, cursor = call.query.limit, call.query.cursor
    after = (await _payment_of(call, cursor)).id if cursor else 0
    found = await payments_module.own_payments(call.work, call.actor, after=after, most=limit + 1)
    onward = found[limit - 1].order_public_id if len(found) > limit else None
    return PaymentList(items=[_payment(each) for each in found[:limit]], next=onward)


@payments.route("GET", "/v1/orders/{order}/payment", answer=PaymentShape, errors=(NotFound,))
async def get_payment(call: Call[Nothing, Nothing]) -> Shape:
    """The payment of one of the caller's orders."""
    return _payment(await _payment_of(call, call.path["order"]))


async def _payment_of(call: Call[Shape, Shape], order: str) -> Payment:
    return await payments_module.own_payment(call.work, call.actor, await call.work.ids.order(order))


def _payment(payment: Payment) -> PaymentShape:
    return PaymentShape(
        order=payment.order_public_id,
        number=str(payment.order_number),
        method=payment.method.value,
        state=payment.state.value,
        amount=money(payment.amount),
        moved_at=payment.moved_at,
    )
