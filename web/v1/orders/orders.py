"""Orders: a person's own, followed, called off, ordered again."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from domain.catalogue.errors import OutOfReach, ShopClosed, ShopUnavailable, ShopUnreachable
from domain.errors import NotFound, StaleVersion
from domain.orders import counter, own_orders
from domain.orders.delivering import proving
from domain.orders.errors import TooLateToCancel
from domain.orders.line import OrderLine
from domain.orders.order import Order
from domain.orders.promise import delaying
from domain.orders.promises import is_free_to_leave
from domain.orders.work import OrderWork
from domain.people import Actor
from domain.values import Quantity
from web.paging import PageQuery, page_after
from web.routes import Answer, Call, Nothing, Section, Shape
from web.v1.shapes import (
    DeliveryName,
    MoneyShape,
    PriceShape,
    QuantityShape,
    SlotShape,
    SubstitutionName,
    money,
    names,
    price,
    quantity,
    slot,
)

orders = Section("orders")
LineStateName = Literal["ordered", "picked", "short", "missing", "waiting", "replaced", "left_out"]
MoveName = Literal[
    "accept", "reject", "pick", "ready", "send", "deliver", "collect", "fail", "return", "cancel"
]


class OrderLineShape(Shape):
    """What was ordered, as it was named and priced then. `line` is its number in the order, from 1.

    `quantity` is how much of it comes, `ordered` how much was ordered, `picked` how much somebody has ticked.
    """

    line: int
    names: dict[str, str]
    state: LineStateName
    quantity: QuantityShape
    ordered: QuantityShape
    picked: QuantityShape
    price: PriceShape
    charged: MoneyShape
    tax_bp: int


class OfferShape(Shape):
    """What comes in a line's place, or more of the line itself, where its customer says yes."""

    product: str
    names: dict[str, str]
    quantity: QuantityShape
    cost: MoneyShape


class AskedLineShape(OrderLineShape):
    """A line with its customer's wish, where it is not there; and what they are asked, until when."""

    substitution: SubstitutionName
    offers: list[OfferShape]
    asked_until: datetime | None


class OrderSummary(Shape):
    """An order in a list. `version` moves with every step. `slot`: when it is handed over (None: soon)."""

    id: str
    number: str
    state: str
    version: int
    total: MoneyShape
    placed_at: datetime
    promised_at: datetime | None
    slot: SlotShape | None


class OrderShape(OrderSummary):
    """An order with its lines; its total is `subtotal` and `fee`, less `discount`, and `tip`.

    `moves` is what the caller can do to it now, at the counter of its shop.
    `door_code` is what its customer is told to say at the door, where the shop wants that, or at the counter
    once it is ready to be collected.
    `free_to_leave`: it is so late that its customer may call it off; `asks_to_cancel`: they wait for the
    shop to say whether it can be cancelled.

    Once it is over, whoever works there is told no name, phone, address or note any more: they are empty.
    """

    shop: str
    shop_names: dict[str, str]
    lines: list[AskedLineShape]
    subtotal: MoneyShape
    fee: MoneyShape
    discount: MoneyShape
    tip: MoneyShape
    address: str
    contact_name: str
    contact_phone: str
    note: str | None
    delivery: DeliveryName
    reason: str | None
    free_to_leave: bool
    asks_to_cancel: bool
    handled_by: str | None
    moves: list[MoveName]
    door_code: str | None


class OrderList(Shape):
    """A page of orders, newest first, and the cursor of the next (None: this is the last)."""

    items: list[OrderSummary]
    next: str | None


class Refilled(Shape):
    """How many things of an earlier order are in the cart again, and the names of the others: what is not to
    be had, and what a full cart had no room for."""

    added: int
    missing: list[dict[str, str]]
    left_out: list[dict[str, str]]


@orders.route("GET", "/v1/orders", query=PageQuery, answer=OrderList)
async def list_orders(call: Call[Nothing, PageQuery]) -> Shape:
    """The caller's orders, page by page."""

    async def position(public_id: str) -> int:
        return (await _own(call, public_id)).id

    async def read(after: int, most: int) -> list[Order]:
        return await own_orders.page_of_own(call.work, call.actor, after=after, most=most)

    page = await page_after("orders", call.query, position, read, lambda order: order.public_id)
    return OrderList(items=[summary_of(order) for order in page.items], next=page.next)


@orders.route("GET", "/v1/orders/{order}", answer=OrderShape, errors=(NotFound,), shop_scope="orders:read")
async def get_order(call: Call[Nothing, Nothing]) -> Answer:
    """One of the caller's orders, or one of a shop that the caller works for."""
    order = await counter.order_seen(call.work, call.actor, await call.work.ids.order(call.path["order"]))
    return Answer(await shape_for(call.work, call.actor, order), order.version)


@orders.route(
    "POST", "/v1/orders/{order}/cancellation", answer=OrderShape, errors=(NotFound, TooLateToCancel)
)
async def cancel_order(call: Call[Nothing, Nothing]) -> Answer:
    """Calls an order off, until the shop accepts it, and when it is half an hour over its time."""
    order = await _own(call, call.path["order"])
    order = await delaying.leave(call.work, call.actor, order.id)
    return Answer(await shape_of(call.work, order), order.version)


@orders.route(
    "POST",
    "/v1/orders/{order}/again",
    answer=Refilled,
    errors=(NotFound, StaleVersion, ShopUnavailable, ShopClosed, ShopUnreachable, OutOfReach),
)
async def order_again(call: Call[Nothing, Nothing]) -> Shape:
    """Puts what an order held into the cart in use, as far as it is sold now and there is room."""
    order = await _own(call, call.path["order"])
    refill = await own_orders.order_again(call.work, call.actor, order.id)
    return Refilled(
        added=refill.added,
        missing=[names(each) for each in refill.missing],
        left_out=[names(each) for each in refill.left_out],
    )


async def shape_for(work: OrderWork, actor: Actor, order: Order) -> OrderShape:
    """An order with its lines, as the API says it to somebody who may work for its shop."""
    moves = [move.value for move in counter.moves_of(actor, order)]
    handled_by = order.handled_by if moves or actor.identity_id != order.identity_id else None
    shape = await shape_of(work, order)
    is_own = actor.identity_id == order.identity_id
    told = {
        "moves": moves,
        "handled_by": handled_by,
        "door_code": await proving.own_code(work, order) if is_own else None,
    }
    return OrderShape.model_validate(shape.model_dump() | told)


async def shape_of(work: OrderWork, order: Order) -> OrderShape:
    """An order with its lines, as the API says it to its customer."""
    shop = await work.shops.get(order.shop_id)
    return OrderShape(
        **summary_of(order).model_dump(),
        shop=shop.public_id,
        shop_names=names(shop.names),
        lines=[await _asked(work, number, line) for number, line in enumerate(order.lines, 1)],
        subtotal=money(order.subtotal),
        fee=money(order.fee),
        discount=money(order.discount),
        tip=money(order.tip),
        address=order.address,
        contact_name=order.customer_name,
        contact_phone=order.customer_phone,
        note=order.note,
        delivery=order.delivery.value,
        reason=order.reason.value if order.reason else None,
        free_to_leave=is_free_to_leave(order, work.now),
        asks_to_cancel=order.asks_to_cancel,
        handled_by=None,
        moves=[],
        door_code=None,
    )


async def _asked(work: OrderWork, number: int, line: OrderLine) -> AskedLineShape:
    offers = []
    for each in line.offers if line.waits else ():
        product = await work.products.get(each.product_id)
        offers.append(
            OfferShape(
                product=product.public_id,
                names=names(product.names),
                quantity=quantity(product.quantity(each.amount)),
                cost=money(each.cost),
            )
        )
    return AskedLineShape(
        **line_of(number, line).model_dump(),
        substitution=line.substitution.value,
        offers=offers,
        asked_until=line.asked_until,
    )


def line_of(number: int, line: OrderLine) -> OrderLineShape:
    """A line, as the API says it."""
    return OrderLineShape(
        line=number,
        names=names(line.names),
        state=line.state.value,
        quantity=quantity(line.quantity),
        ordered=quantity(line.was),
        picked=quantity(Quantity(line.picked, line.unit)),
        price=price(line.price),
        charged=money(line.charged),
        tax_bp=line.tax_bp,
    )


async def _own(call: Call[Shape, Shape], public_id: str) -> Order:
    return await own_orders.own_order(call.work, call.actor, await call.work.ids.order(public_id))


def summary_of(order: Order) -> OrderSummary:
    """An order without its lines, as the API says it."""
    return OrderSummary(
        id=order.public_id,
        number=str(order.number),
        state=order.state.value,
        version=order.version,
        total=money(order.total),
        placed_at=order.placed_at,
        promised_at=order.promised_at,
        slot=slot(order.slot),
    )
