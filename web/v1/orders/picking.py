"""Picking over HTTP: what there is of each line, and what its customer says to what is offered instead."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import ConfigDict, Field

from domain.catalogue.errors import BadQuantity, InsufficientStock, ProductGone, TooMuchADay
from domain.errors import BadRequest, NotFound, StaleVersion
from domain.orders import answering, picking, proposing
from domain.orders.errors import LineDecided, LineWaits, NotInItsPlace, NotYourCounter, OrderMoved
from domain.orders.order import Order
from domain.orders.own_orders import own_order
from web.routes import Answer, Call, Nothing, Section, Shape
from web.v1.orders.orders import OrderShape, shape_for, shape_of
from web.v1.shapes import PublicId

picked_lines = Section("orders")
MOST_PICKED, LONGEST_NUMBER = 1_000_000, 7
SAID: dict[str, Any] = {
    "anyOf": [
        {
            "required": ["picked"],
            "properties": {
                "picked": {"type": "integer"},
                "missing": {"const": False},
                "replacement": {"type": "null"},
            },
        },
        {
            "required": ["missing"],
            "properties": {"picked": {"type": "null"}, "missing": {"const": True}},
        },
    ]
}
"""Either how much there is, or that it is missing."""


class Replacement(Shape):
    """What comes in a line's place; where no `amount` is said, as much as comes next to what was ordered."""

    product: PublicId
    amount: int | None = Field(default=None, ge=1, le=MOST_PICKED)


class LinePicking(Shape):
    """What there is of a line: `picked` in its unit (pieces or grams), or it is `missing`.

    What is weighed is charged as it is. What is missing without a `replacement` becomes what its customer has
    wished for: they are asked about what is like it, something similar comes, it is left out, or the whole
    order is cancelled. A `replacement` is asked about unless they have wished for something similar and it
    costs no more than was agreed.
    """

    model_config = ConfigDict(json_schema_extra=SAID)

    picked: int | None = Field(default=None, ge=1, le=MOST_PICKED)
    missing: bool = False
    replacement: Replacement | None = None


class LineAnswer(Shape):
    """What a customer says to what is offered: `take` one of the offers, by its place from 0; `leave_out`, by
    which what weighs more comes as it was ordered; or `cancel_order`."""

    answer: Literal["take", "leave_out", "cancel_order"]
    offer: int = Field(default=0, ge=0, le=9)


@picked_lines.route(
    "POST",
    "/v1/orders/{order}/lines/{line}/picking",
    body=LinePicking,
    answer=OrderShape,
    is_versioned=True,
    errors=(
        NotFound,
        NotYourCounter,
        OrderMoved,
        LineWaits,
        NotInItsPlace,
        BadQuantity,
        InsufficientStock,
        ProductGone,
        TooMuchADay,
    ),
)
async def pick_line(call: Call[LinePicking, Nothing]) -> Answer:
    """Says what there is of a line, by its number from 1. For whoever works at the counter of its shop.

    Who says it of an accepted order begins to pick it. More than a tenth over what was ordered is asked, and
    the order cannot be ready while a line waits. The same again changes nothing.
    """
    asked = call.body
    if (asked.picked is None) is not asked.missing or (asked.replacement and not asked.missing):
        raise BadRequest(where="body")
    seen, line_id = await _to_pick(call)
    version = await _version(call, seen)
    if asked.picked is not None:
        done = picking.pick_line(
            call.work, call.actor, seen.id, line_id, version=version, picked=asked.picked
        )
        return await _answer(call, seen, version, done)
    other = asked.replacement
    if other is None:
        done = proposing.as_wished(call.work, call.actor, seen.id, line_id, version=version)
        return await _answer(call, seen, version, done)
    product = await call.work.ids.product(other.product)
    done = picking.miss_line(
        call.work,
        call.actor,
        seen.id,
        line_id,
        version=version,
        replacement=product,
        amount=other.amount,
    )
    return await _answer(call, seen, version, done)


@picked_lines.route(
    "DELETE",
    "/v1/orders/{order}/lines/{line}/picking",
    answer=OrderShape,
    is_versioned=True,
    errors=(NotFound, NotYourCounter, OrderMoved, LineWaits, InsufficientStock),
)
async def untick_line(call: Call[Nothing, Nothing]) -> Answer:
    """Takes back what was said of a line: it is to be picked as it was ordered."""
    seen, line_id = await _to_pick(call)
    version = await _version(call, seen)
    done = picking.untick_line(call.work, call.actor, seen.id, line_id, version=version)
    return await _answer(call, seen, version, done)


@picked_lines.route(
    "POST",
    "/v1/orders/{order}/lines/{line}/answer",
    body=LineAnswer,
    answer=OrderShape,
    errors=(NotFound, LineDecided, NotInItsPlace, InsufficientStock, OrderMoved),
)
async def answer_line(call: Call[LineAnswer, Nothing]) -> Answer:
    """Answers what is asked about a line of one's own order, at the price that stands there."""
    order = await own_order(call.work, call.actor, await call.work.ids.order(call.path["order"]))
    which = (call.work, call.actor, order.id, line_of_number(order, call.path["line"]))
    if call.body.answer == "take":
        order = await answering.take_offer(*which, offer=call.body.offer)
    elif call.body.answer == "leave_out":
        order = await answering.refuse_offer(*which)
    else:
        order = await answering.call_off(*which)
    return Answer(await shape_of(call.work, order), order.version)


def line_of_number(order: Order, number: str) -> int:
    """A line by its number from 1. Raises NotFound."""
    found = int(number) if number.isascii() and number.isdecimal() and len(number) < LONGEST_NUMBER else 0
    if not 0 < found <= len(order.lines):
        raise NotFound
    return order.lines[found - 1].id


async def _to_pick(call: Call[Any, Any]) -> tuple[Order, int]:
    order_id = await call.work.ids.order(call.path["order"])
    seen = await picking.order_to_pick(call.work, call.actor, order_id)
    return seen, line_of_number(seen, call.path["line"])


async def _version(call: Call[Any, Any], seen: Order) -> int:
    async def current() -> int:
        return seen.version

    return await call.version(current)


async def _answer(call: Call[Any, Any], seen: Order, version: int, done: Any) -> Answer:
    try:
        order: Order = await done
    except OrderMoved:
        now = await call.work.orders.get(seen.id)
        if not now.was_seen_at(version):
            raise StaleVersion from None
        raise
    return Answer(await shape_for(call.work, call.actor, order), order.version)
