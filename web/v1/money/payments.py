"""Payments: the money for a person's own orders."""

from __future__ import annotations

from datetime import datetime

from domain.errors import NotFound
from domain.money import payments as payments_module
from domain.money import refunds
from domain.money.payment import Payment, PaymentState
from domain.money.refund import Refund
from domain.money.standing import Dues
from web.paging import PageQuery, page_after
from web.routes import Call, Nothing, Section, Shape
from web.v1.shapes import MoneyShape, money

payments = Section("payments")


class PaymentShape(Shape):
    """Money for one order; of its amount, `given_back` went back or is to go back.

    `pay_at` is the page on which it is paid, as soon as there is one and as long as it is to be paid.
    """

    id: str
    order: str
    number: str
    method: str
    state: str
    amount: MoneyShape
    given_back: MoneyShape
    reference: str | None
    moved_at: datetime
    pay_at: str | None = None


class PaymentList(Shape):
    """A page of payments, newest first, and the cursor of the next (None: this is the last)."""

    items: list[PaymentShape]
    next: str | None


class RefundShape(Shape):
    """What is given back of a payment, and why; it is with its customer when it is done."""

    id: str
    payment: str
    order: str
    number: str
    method: str
    amount: MoneyShape
    reason: str
    state: str
    at: datetime
    moved_at: datetime


class DuesShape(Shape):
    """What an order comes to, what of that is paid and what is due, by which payments and refunds."""

    owed: MoneyShape
    paid: MoneyShape
    due: MoneyShape
    payments: list[PaymentShape]
    refunds: list[RefundShape]


@payments.route("GET", "/v1/payments", query=PageQuery, answer=PaymentList)
async def list_payments(call: Call[Nothing, PageQuery]) -> Shape:
    """The caller's payments, page by page."""

    async def position(payment: str) -> int:
        of = await call.work.ids.payment(payment)
        return (await payments_module.own_payment(call.work, call.actor, of)).id

    async def read(after: int, most: int) -> list[Payment]:
        return await payments_module.own_payments(call.work, call.actor, after=after, most=most)

    page = await page_after("payments", call.query, position, read, lambda of: of.public_id)
    return PaymentList(items=[payment_of(each) for each in page.items], next=page.next)


@payments.route("GET", "/v1/orders/{order}/payment", answer=PaymentShape, errors=(NotFound,))
async def get_payment(call: Call[Nothing, Nothing]) -> Shape:
    """The payment of one of the caller's orders that matters now: what is open, else the last."""
    payment = (await _dues_of(call)).current
    link = await call.work.payment_links.of(payment.id) if payment.state is PaymentState.PENDING else None
    return payment_of(payment).model_copy(update={"pay_at": link.url if link else None})


@payments.route("GET", "/v1/orders/{order}/payments", answer=DuesShape, errors=(NotFound,))
async def get_dues(call: Call[Nothing, Nothing]) -> Shape:
    """What one of the caller's orders comes to, and what of that is paid: paid and due are what it costs."""
    stands = await _dues_of(call)
    order = await call.work.ids.order(call.path["order"])
    back = await refunds.of_own_order(call.work, call.actor, order)
    return DuesShape(
        owed=money(stands.owed),
        paid=money(stands.paid),
        due=money(stands.due),
        payments=[payment_of(each) for each in stands.payments],
        refunds=[refund_of(each) for each in back],
    )


async def _dues_of(call: Call[Nothing, Nothing]) -> Dues:
    order = await call.work.ids.order(call.path["order"])
    return await payments_module.own_dues(call.work, call.actor, order)


def payment_of(payment: Payment) -> PaymentShape:
    """A payment as it is told."""
    return PaymentShape(
        id=payment.public_id,
        order=payment.order_public_id,
        number=str(payment.order_number),
        method=payment.method.value,
        state=payment.state.value,
        amount=money(payment.amount),
        given_back=money(payment.given_back),
        reference=payment.reference,
        moved_at=payment.moved_at,
    )


def refund_of(refund: Refund) -> RefundShape:
    """A refund as it is told."""
    return RefundShape(
        id=refund.public_id,
        payment=refund.payment_public_id,
        order=refund.order_public_id,
        number=str(refund.order_number),
        method=refund.method.value,
        amount=money(refund.amount),
        reason=refund.reason.value,
        state=refund.state.value,
        at=refund.at,
        moved_at=refund.moved_at,
    )
