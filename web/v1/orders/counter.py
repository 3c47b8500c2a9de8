"""The counter over HTTP: a shop's orders, and what whoever works there does to them."""

from __future__ import annotations

from typing import Any, Literal, get_args

from pydantic import ConfigDict

from domain.errors import BadRequest, NotFound, StaleVersion
from domain.orders import counter, keeping
from domain.orders.errors import LineWaits, NothingLeft, NotYourCounter, OrderMoved
from domain.orders.order import LIFE, Move, Order, Reason
from web.paging import PageQuery, page_after
from web.routes import Answer, Call, Nothing, Section, Shape
from web.v1.orders.orders import MoveName, OrderList, OrderShape, shape_for, summary_of

counters = Section("orders", in_shops="orders")
ReasonName = Literal[
    "out_of_stock",
    "too_busy",
    "too_far",
    "closing",
    "customer_asked",
    "nobody_home",
    "wrong_address",
    "refused",
]


class ShopOrderQuery(PageQuery):
    """Which of a shop's orders: those that somebody still has to act on, those of today."""

    is_open: bool = False
    is_today: bool = False


REASONED: dict[str, Any] = {
    "anyOf": [
        {"properties": {"move": {"const": name}, "reason": {"type": "null"}}}
        if not LIFE[Move(name)].reasons
        else {
            "required": ["reason"],
            "properties": {
                "move": {"const": name},
                "reason": {"enum": [reason.value for reason in LIFE[Move(name)].reasons]},
            },
        }
        for name in get_args(MoveName)
    ]
}
"""Each move has its reasons, or none."""


class OrderMove(Shape):
    """What is done to an order. Saying no, giving up and not getting through need a `reason`.

    `restock`: what had left the shelf for a cancelled order goes back on it.
    """

    model_config = ConfigDict(json_schema_extra=REASONED)

    move: MoveName
    reason: ReasonName | None = None
    restock: bool = False


@counters.route("GET", "/v1/shops/{shop}/orders", query=ShopOrderQuery, answer=OrderList, errors=(NotFound,))
async def list_shop_orders(call: Call[Nothing, ShopOrderQuery]) -> Shape:
    """A shop's orders, newest first. For whoever works there, and for admins."""
    work, asked = call.work, call.query
    shop = await work.ids.shop(call.path["shop"])

    async def read(after: int, most: int) -> list[Order]:
        which = {"only_open": asked.is_open, "only_today": asked.is_today}
        return await keeping.orders_of_shop(work, call.actor, shop, after=after, most=most, **which)

    await read(0, 0)  # whoever may not see them is not told whether a cursor is one
    page = await page_after("shop-orders", asked, work.ids.order, read, lambda order: order.public_id)
    return OrderList(items=[summary_of(order) for order in page.items], next=page.next)


@counters.route(
    "POST",
    "/v1/orders/{order}/moves",
    body=OrderMove,
    answer=OrderShape,
    is_versioned=True,
    errors=(NotFound, NotYourCounter, OrderMoved, LineWaits, NothingLeft),
)
async def move_order(call: Call[OrderMove, Nothing]) -> Answer:
    """Takes an order one step on, as the counter's buttons do. For whoever works for its shop.

    If-Match names the order's version; the same move again changes nothing.
    """
    asked, work = call.body, call.work
    seen = await counter.order_to_move(work, call.actor, await work.ids.order(call.path["order"]))
    move, reason = Move(asked.move), Reason(asked.reason) if asked.reason else None
    if not LIFE[move].takes(reason):
        raise BadRequest(where="body.reason")
    moved = await _moved(call, seen, move, reason)
    return Answer(await shape_for(work, call.actor, moved), moved.version)


async def _moved(call: Call[OrderMove, Any], seen: Order, move: Move, reason: Reason | None) -> Order:
    async def current() -> int:
        return seen.version

    version = await call.version(current)
    try:
        return await counter.move_order_of(
            call.work,
            call.actor,
            seen.id,
            move,
            version=version,
            reason=reason,
            restock=call.body.restock,
        )
    except OrderMoved:
        if not (await call.work.orders.get(seen.id)).was_seen_at(version):
            raise StaleVersion from None
        raise
