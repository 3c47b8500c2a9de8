"""Refunds over HTTP: what a shop owes its customers, and that it has given it back."""

from __future__ import annotations

from pydantic import Field

from domain.errors import NotFound
from domain.money import giving_back
from domain.money.errors import NothingToGiveBack
from domain.money.refund import Refund
from domain.orders.errors import NotYourCounter
from domain.values import Money
from web.paging import PageQuery, page_after
from web.routes import Call, Nothing, Section, Shape
from web.v1.catalogue.shopkeeping import shop_of
from web.v1.money.payments import RefundShape, refund_of

refunds = Section("payments", in_shops="orders")
MOST_BACK = 10**12


class LetOff(Shape):
    """How much is given back, in minor units; none: all that is left of it."""

    amount: int | None = Field(default=None, ge=1, le=MOST_BACK)


class RefundList(Shape):
    """A page of refunds, oldest first, and the cursor of the next (None: this is the last)."""

    items: list[RefundShape]
    next: str | None


@refunds.route(
    "POST",
    "/v1/payments/{payment}/refunds",
    body=LetOff,
    answer=RefundShape,
    status=201,
    errors=(NotFound, NothingToGiveBack),
)
async def add_refund(call: Call[LetOff, Nothing]) -> Shape:
    """The owner gives back a part of what was paid for an order that has come, or all of it.

    Before that the order's total decides: what was paid too much is given back by itself.
    """
    payment = await call.work.payments.get(await call.work.ids.payment(call.path["payment"]))
    asked = call.body.amount
    amount = None if asked is None else Money(asked, payment.amount.currency)
    return refund_of(await giving_back.let_off(call.work, call.actor, payment.id, amount))


@refunds.route("GET", "/v1/shops/{shop}/refunds", query=PageQuery, answer=RefundList, errors=(NotFound,))
async def list_refunds(call: Call[Nothing, PageQuery]) -> Shape:
    """What a shop still owes its customers, for whoever works at its counter."""
    shop = await shop_of(call)

    async def position(refund: str) -> int:
        return (await giving_back.to_give_back(call.work, call.actor, await _id(call, refund)))[0].id

    async def read(after: int, most: int) -> list[Refund]:
        return await giving_back.open_refunds(call.work, call.actor, shop, after=after, most=most)

    page = await page_after("refunds", call.query, position, read, lambda of: of.public_id)
    return RefundList(items=[refund_of(each) for each in page.items], next=page.next)


@refunds.route("GET", "/v1/refunds/{refund}", answer=RefundShape, errors=(NotFound, NotYourCounter))
async def get_refund(call: Call[Nothing, Nothing]) -> Shape:
    """A refund, for whoever works at the counter of its shop."""
    refund = await _id(call, call.path["refund"])
    return refund_of((await giving_back.to_give_back(call.work, call.actor, refund))[0])


@refunds.route(
    "POST",
    "/v1/refunds/{refund}/completion",
    answer=RefundShape,
    errors=(NotFound, NotYourCounter, NothingToGiveBack),
)
async def complete_refund(call: Call[Nothing, Nothing]) -> Shape:
    """It is with its customer, in cash or by UPI. Again, it changes nothing."""
    refund = await _id(call, call.path["refund"])
    return refund_of(await giving_back.given(call.work, call.actor, refund))


async def _id(call: Call[Shape, Shape], refund: str) -> int:
    return await call.work.ids.refund(refund)
