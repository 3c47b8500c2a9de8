"""An order's time over HTTP: its shop says that it comes later."""

from __future__ import annotations

from datetime import UTC, datetime

from pydantic import Field

from domain.catalogue.about.promise import LONGEST_LEAD_MINUTES, SHORTEST_LEAD_MINUTES
from domain.errors import NotFound, StaleVersion
from domain.orders import counter
from domain.orders.errors import NotYourCounter, OrderMoved
from domain.orders.promise import delaying
from web.routes import Answer, Call, Nothing, Section, Shape
from web.v1.orders.orders import OrderShape, shape_for

promises = Section("orders", in_shops="orders")


class Delay(Shape):
    """How many minutes later than was promised, or than now where that is over."""

    minutes: int = Field(ge=SHORTEST_LEAD_MINUTES, le=LONGEST_LEAD_MINUTES)


@promises.route(
    "POST",
    "/v1/orders/{order}/delays",
    body=Delay,
    answer=OrderShape,
    is_versioned=True,
    errors=(NotFound, NotYourCounter, OrderMoved),
)
async def delay_order(call: Call[Delay, Nothing]) -> Answer:
    """Says that an order comes later; its customer is told at once. For whoever works for its shop."""
    work = call.work
    seen = await counter.order_to_move(work, call.actor, await work.ids.order(call.path["order"]))

    async def current() -> int:
        return seen.version

    if await call.version(current) != seen.version:
        raise StaleVersion
    told = seen.promised_at or datetime.fromtimestamp(0, UTC)
    order = await delaying.delay(work, call.actor, seen.id, call.body.minutes, promised=told)
    return Answer(await shape_for(work, call.actor, order), order.version)
