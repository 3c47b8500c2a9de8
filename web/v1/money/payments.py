"""Payments: the money for a person's own orders."""

from __future__ import annotations

from datetime import datetime

from domain.errors import NotFound
from domain.money import payments as payments_module
from domain.money.payment import Payment
from web.paging import PageQuery, page_after
from web.routes import Call, Nothing, Section, Shape
from web.v1.shapes import MoneyShape, money

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


@payments.route("GET", "/v1/payments", query=PageQuery, answer=PaymentList)
async def list_payments(call: Call[Nothing, PageQuery]) -> Shape:
    """The caller's payments, page by page."""

    async def position(order: str) -> int:
        return (await _payment_of(call, order)).id

    async def read(after: int, most: int) -> list[Payment]:
        return await payments_module.own_payments(call.work, call.actor, after=after, most=most)

    page = await page_after("payments", call.query, position, read, lambda of: of.order_public_id)
    return PaymentList(items=[_payment(each) for each in page.items], next=page.next)


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
