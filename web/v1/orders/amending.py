"""What customers change of an order over HTTP: what is in it, and whether they want it at all."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from domain.catalogue.errors import BadQuantity, InsufficientStock, ProductGone, TooMuchADay
from domain.errors import NotFound, StaleVersion
from domain.orders import counter
from domain.orders.errors import (
    NothingLeft,
    NotYourCounter,
    OrderMoved,
    TooLateToCancel,
    TooLateToChange,
    TooManyOpenOrders,
    TooMuchOfStock,
)
from domain.orders.own_orders import own_order
from domain.orders.promise import amending, parting
from domain.shopping.cart import MOST_LINES
from domain.shopping.errors import BelowMinimum, CartFull
from web.routes import Answer, Call, Nothing, Section, Shape
from web.v1.orders.orders import OrderShape, shape_for, shape_of
from web.v1.shapes import PublicId

amended_orders = Section("orders")
answered_orders = Section("orders", in_shops="orders")
MOST = 1_000_000


class WantedLine(Shape):
    """So much of a product, in its unit (pieces or grams); nought: none of it."""

    product: PublicId
    amount: int = Field(ge=0, le=MOST)


class OrderChange(Shape):
    """What the order shall hold of each of these; the rest stays as it is."""

    lines: Annotated[list[WantedLine], Field(min_length=1, max_length=MOST_LINES)]


class CancelAnswer(Shape):
    """Whether the order is cancelled, as its customer asks."""

    yes: bool


@amended_orders.route(
    "PATCH",
    "/v1/orders/{order}",
    body=OrderChange,
    answer=OrderShape,
    is_versioned=True,
    errors=(
        NotFound,
        TooLateToChange,
        OrderMoved,
        NothingLeft,
        BelowMinimum,
        CartFull,
        ProductGone,
        BadQuantity,
        InsufficientStock,
        TooMuchADay,
        TooManyOpenOrders,
        TooMuchOfStock,
    ),
)
async def change_order(call: Call[OrderChange, Nothing]) -> Answer:
    """Adds to one of the caller's orders, or changes it, until somebody begins to pack it."""
    work = call.work
    seen = await own_order(work, call.actor, await work.ids.order(call.path["order"]))

    async def current() -> int:
        return seen.version

    if await call.version(current) != seen.version:
        raise StaleVersion
    ids = await work.ids.products([line.product for line in call.body.lines])
    amounts = {ids[line.product]: line.amount for line in call.body.lines}
    order = await amending.amend(work, call.actor, seen.id, amounts)
    return Answer(await shape_of(work, order), order.version)


@amended_orders.route(
    "POST",
    "/v1/orders/{order}/cancellation-request",
    answer=OrderShape,
    errors=(NotFound, TooLateToCancel, OrderMoved),
)
async def ask_to_cancel(call: Call[Nothing, Nothing]) -> Answer:
    """Asks the shop, which has accepted an order, whether it can still be cancelled; once."""
    work = call.work
    order = await parting.ask_to_cancel(work, call.actor, await work.ids.order(call.path["order"]))
    return Answer(await shape_of(work, order), order.version)


@answered_orders.route(
    "POST",
    "/v1/orders/{order}/cancellation-request/answer",
    body=CancelAnswer,
    answer=OrderShape,
    errors=(NotFound, NotYourCounter, OrderMoved),
)
async def answer_cancellation(call: Call[CancelAnswer, Nothing]) -> Answer:
    """Says whether an order is cancelled, as its customer asks. For whoever works for its shop."""
    work = call.work
    seen = await counter.order_to_move(work, call.actor, await work.ids.order(call.path["order"]))
    order = await parting.answer(work, call.actor, seen.id, call.body.yes)
    return Answer(await shape_for(work, call.actor, order), order.version)
