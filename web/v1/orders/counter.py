"""The counter over HTTP: a shop's orders, and what whoever works there does to them."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal, get_args

from pydantic import ConfigDict, Field, StringConstraints

from domain.catalogue.about.promise import LONGEST_LEAD_MINUTES, SHORTEST_LEAD_MINUTES
from domain.errors import BadRequest, NotFound, StaleVersion
from domain.orders import counter, keeping
from domain.orders.courier.errors import OrderTaken, ProofNeeded
from domain.orders.errors import LineWaits, NothingLeft, NotYourCounter, OrderMoved
from domain.orders.order import LIFE, Move, Order, Reason
from web.paging import PageQuery, page_after
from web.routes import Answer, Call, Nothing, Section, Shape
from web.v1.orders.orders import MoveName, OrderList, OrderShape, shape_for, summary_of
from web.v1.shapes import MoneyShape, money

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


DayName = Annotated[str, StringConstraints(pattern=r"^20\d\d-[01]\d-[0-3]\d$")]
"""A date of the shop's own calendar, such as 2026-12-25."""


class ShopOrderQuery(PageQuery):
    """Which of a shop's orders: those that somebody still has to act on, those of today, or of a day."""

    is_open: bool = False
    is_today: bool = False
    day: DayName | None = None


class DayQuery(Shape):
    """Which day; none: today."""

    day: DayName | None = None


class TakingsShape(Shape):
    """What the orders of a day came to: delivered and paid, still to be brought, and come to nothing."""

    day: str
    orders: int
    taken: MoneyShape
    open: MoneyShape
    lost: MoneyShape


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

    `restock`: what had left the shelf for a cancelled order goes back on it. `minutes`: how long it
    will be, where it is accepted; none: as was promised when it was placed.
    """

    model_config = ConfigDict(json_schema_extra=REASONED)

    move: MoveName
    reason: ReasonName | None = None
    restock: bool = False
    minutes: int | None = Field(default=None, ge=SHORTEST_LEAD_MINUTES, le=LONGEST_LEAD_MINUTES)


@counters.route("GET", "/v1/shops/{shop}/orders", query=ShopOrderQuery, answer=OrderList, errors=(NotFound,))
async def list_shop_orders(call: Call[Nothing, ShopOrderQuery]) -> Shape:
    """A shop's orders, newest first. For whoever works there, and for admins."""
    work, asked = call.work, call.query
    shop, day = await work.ids.shop(call.path["shop"]), _date(asked.day)

    async def read(after: int, most: int) -> list[Order]:
        which = {"only_open": asked.is_open, "only_today": asked.is_today}
        return await keeping.orders_of_shop(work, call.actor, shop, after=after, most=most, day=day, **which)

    await read(0, 0)  # whoever may not see them is not told whether a cursor is one
    page = await page_after("shop-orders", asked, work.ids.order, read, lambda order: order.public_id)
    return OrderList(items=[summary_of(order) for order in page.items], next=page.next)


@counters.route("GET", "/v1/shops/{shop}/takings", query=DayQuery, answer=TakingsShape, errors=(NotFound,))
async def get_takings(call: Call[Nothing, DayQuery]) -> Shape:
    """What a shop's orders of a day came to. For its owner, and for admins."""
    shop = await call.work.ids.shop(call.path["shop"])
    kept = await keeping.daybook(call.work, call.actor, shop, _date(call.query.day))
    of = kept.takings
    return TakingsShape(
        day=kept.day.isoformat(),
        orders=len(kept.orders),
        taken=money(of.taken),
        open=money(of.open),
        lost=money(of.lost),
    )


@counters.route(
    "POST",
    "/v1/orders/{order}/moves",
    body=OrderMove,
    answer=OrderShape,
    is_versioned=True,
    errors=(NotFound, NotYourCounter, OrderMoved, LineWaits, NothingLeft, OrderTaken, ProofNeeded),
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
    if asked.minutes is not None and move is not Move.ACCEPT:
        raise BadRequest(where="body.minutes")
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
            minutes=call.body.minutes,
        )
    except OrderMoved:
        if not (await call.work.orders.get(seen.id)).was_seen_at(version):
            raise StaleVersion from None
        raise


def _date(given: str | None) -> date | None:
    try:
        return date.fromisoformat(given) if given else None
    except ValueError:
        raise BadRequest(where="query.day") from None
