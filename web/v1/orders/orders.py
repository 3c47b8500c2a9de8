"""Orders: a person's own, followed, called off, ordered again."""

from __future__ import annotations

from datetime import datetime

from domain.errors import NotFound, StaleVersion
from domain.orders import own_orders
from domain.orders.errors import TooLateToCancel
from domain.orders.order import Order, OrderLine
from domain.unit_of_work import UnitOfWork
from web.routes import Answer, Call, Nothing, Section, Shape
from web.v1.shapes import (
    DeliveryName,
    MoneyShape,
    PageQuery,
    PriceShape,
    QuantityShape,
    money,
    names,
    price,
    quantity,
)

orders = Section("orders")


class OrderLineShape(Shape):
    """What was ordered, as it was named and priced then."""

    names: dict[str, str]
    quantity: QuantityShape
    price: PriceShape
    charged: MoneyShape
    tax_bp: int


class OrderSummary(Shape):
    """An order in a list. `version` moves with every step."""

    id: str
    number: str
    state: str
    version: int
    total: MoneyShape
    placed_at: datetime


class OrderShape(OrderSummary):
    """An order with its lines."""

    shop: str
    shop_names: dict[str, str]
    lines: list[OrderLineShape]
    subtotal: MoneyShape
    fee: MoneyShape
    address: str
    contact_name: str
    contact_phone: str
    note: str | None
    delivery: DeliveryName
    reason: str | None


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


@orders.route("GET", "/v1/orders", query=PageQuery, answer=OrderList, errors=(NotFound,))
async def list_orders(call: Call[Nothing, PageQuery]) -> Shape:
    """The caller's orders, page by page."""
    limit = call.query.limit
    after = (await _own(call, call.query.cursor)).id if call.query.cursor else 0
    found = await own_orders.page_of_own(call.work, call.actor, after=after, most=limit + 1)
    onward = found[limit - 1].public_id if len(found) > limit else None
    return OrderList(items=[summary_of(order) for order in found[:limit]], next=onward)


@orders.route("GET", "/v1/orders/{order}", answer=OrderShape, errors=(NotFound,))
async def get_order(call: Call[Nothing, Nothing]) -> Answer:
    """One of the caller's orders."""
    order = await _own(call, call.path["order"])
    return Answer(await shape_of(call.work, order), order.version)


@orders.route(
    "POST", "/v1/orders/{order}/cancellation", answer=OrderShape, errors=(NotFound, TooLateToCancel)
)
async def cancel_order(call: Call[Nothing, Nothing]) -> Answer:
    """Calls an order off, until the shop accepts it."""
    order = await _own(call, call.path["order"])
    order = await own_orders.withdraw(call.work, call.actor, order.id)
    return Answer(await shape_of(call.work, order), order.version)


@orders.route("POST", "/v1/orders/{order}/again", answer=Refilled, errors=(NotFound, StaleVersion))
async def order_again(call: Call[Nothing, Nothing]) -> Shape:
    """Puts what an order held into the cart in use, as far as it is sold now and there is room."""
    order = await _own(call, call.path["order"])
    refill = await own_orders.order_again(call.work, call.actor, order.id)
    return Refilled(
        added=refill.added,
        missing=[names(each) for each in refill.missing],
        left_out=[names(each) for each in refill.left_out],
    )


async def shape_of(work: UnitOfWork, order: Order) -> OrderShape:
    """An order with its lines, as the API says it."""
    shop = await work.shops.get(order.shop_id)
    return OrderShape(
        **summary_of(order).model_dump(),
        shop=shop.public_id,
        shop_names=names(shop.names),
        lines=[line_of(line) for line in order.lines],
        subtotal=money(order.subtotal),
        fee=money(order.fee),
        address=order.address,
        contact_name=order.customer_name,
        contact_phone=order.customer_phone,
        note=order.note,
        delivery=order.delivery.value,
        reason=order.reason.value if order.reason else None,
    )


def line_of(line: OrderLine) -> OrderLineShape:
    """A line, as the API says it."""
    return OrderLineShape(
        names=names(line.names),
        quantity=quantity(line.quantity),
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
    )
