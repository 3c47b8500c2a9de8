"""Orders that staff take by phone or at the counter over HTTP, for somebody who has no chat."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from domain.catalogue.about.promise import LONGEST_LEAD_MINUTES, SHORTEST_LEAD_MINUTES
from domain.catalogue.errors import (
    BadQuantity,
    InsufficientStock,
    OutOfReach,
    PinNeeded,
    ProductGone,
    ShopClosed,
    ShopUnavailable,
    ShopUnreachable,
)
from domain.errors import BadAddress, BadName, BadPhone, NotFound, SeveralPhones
from domain.orders.promise import taking
from domain.orders.promise.taking import Dictation
from domain.shopping.cart import MOST_LINES
from domain.shopping.errors import BelowMinimum, CartFull, NoPickup
from web.routes import Answer, Call, Nothing, Section, Shape
from web.v1.orders.amending import WantedLine
from web.v1.orders.orders import OrderShape, shape_for

taken_orders = Section("orders", in_shops="orders")
Line = Annotated[str, StringConstraints(min_length=1, max_length=500)]


class TakenOrder(Shape):
    """Who rings, where it is brought (null: they collect it), and what. `minutes`: how long it will be."""

    name: Line
    phone: Line
    address: Line | None = None
    lines: Annotated[list[WantedLine], Field(min_length=1, max_length=MOST_LINES)]
    minutes: int | None = Field(default=None, ge=SHORTEST_LEAD_MINUTES, le=LONGEST_LEAD_MINUTES)


@taken_orders.route(
    "POST",
    "/v1/shops/{shop}/taken-orders",
    body=TakenOrder,
    answer=OrderShape,
    status=201,
    errors=(
        NotFound,
        BadName,
        BadPhone,
        SeveralPhones,
        BadAddress,
        NoPickup,
        ShopUnavailable,
        ShopClosed,
        ShopUnreachable,
        OutOfReach,
        PinNeeded,
        ProductGone,
        BadQuantity,
        InsufficientStock,
        BelowMinimum,
        CartFull,
    ),
)
async def take_order(call: Call[TakenOrder, Nothing]) -> Answer:
    """Takes an order for somebody without a chat, and accepts it. For whoever works at the shop's counter.

    Nobody proves a number and nobody agrees to anything: name, phone and address are erased some weeks after
    the last order (`KIRANA_GUEST_DAYS`).
    """
    asked, work = call.body, call.work
    shop = await work.ids.shop(call.path["shop"])
    ids = await work.ids.products([line.product for line in asked.lines])
    amounts = {ids[line.product]: line.amount for line in asked.lines}
    said = Dictation(asked.name, asked.phone, asked.address)
    order = await taking.take(work, call.actor, shop, said, amounts, minutes=asked.minutes)
    return Answer(await shape_for(work, call.actor, order), order.version)
