"""Tips: what a person gives on top of an order that is on its way."""

from __future__ import annotations

from pydantic import Field

from domain.catalogue.errors import BadAmount
from domain.errors import NotFound
from domain.orders.errors import OrderMoved
from domain.orders.extras import tips as cases
from domain.orders.extras.tips import LARGEST_TIP
from web.routes import Answer, Call, Nothing, Section, Shape
from web.v1.orders.orders import OrderShape, shape_of

tips = Section("orders")


class Tip(Shape):
    """So much on top, in minor units; 0: nothing."""

    amount: int = Field(ge=0, le=LARGEST_TIP)


@tips.route(
    "PUT",
    "/v1/orders/{order}/tip",
    body=Tip,
    answer=OrderShape,
    errors=(NotFound, OrderMoved, BadAmount),
)
async def put_tip(call: Call[Tip, Nothing]) -> Answer:
    """Says what the caller gives on top of one of their orders, as long as it is not over."""
    order_id = await call.work.ids.order(call.path["order"])
    order = await cases.give(call.work, call.actor, order_id, call.body.amount)
    return Answer(await shape_of(call.work, order), order.version)
