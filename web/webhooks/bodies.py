"""What a hook is told: an order or a product as it stands when it is sent, and nobody's name."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from domain.catalogue.entry import Entry
from domain.money.payment import Payment
from domain.money.work import MoneyWork
from domain.orders.order import Order
from domain.platform.webhooks.hook import HookDelivery
from web.routes import Shape
from web.v1.orders.orders import OrderLineShape, OrderSummary, line_of, summary_of
from web.v1.shapes import MoneyShape, money


class HookPayment(Shape):
    """Where the money of the order is."""

    method: str
    state: str
    amount: MoneyShape
    moved_at: datetime


class HookOrder(OrderSummary):
    """An order without whose it is."""

    lines: list[OrderLineShape]
    subtotal: MoneyShape
    fee: MoneyShape
    reason: str | None
    payment: HookPayment


class HookProduct(Shape):
    """A product as it stands now, with the codes that its shop's till knows it by."""

    id: str
    own_code: str | None
    barcode: str | None
    names: dict[str, str]
    price: MoneyShape
    mrp: MoneyShape | None
    left: int | None
    is_shown: bool
    is_out: bool
    is_deleted: bool


class HookGoods(Shape):
    """How many of the shop's products something was done to at once."""

    added: int
    changed: int
    deleted: int


class HookData(Shape):
    """Of which shop, and what it is about as that stands now.

    An order comes with its version when it happened; of goods, one comes as it is, and many as how many.
    """

    shop: str
    event_version: int
    order: HookOrder | None
    product: HookProduct | None = None
    goods: HookGoods | None = None


class HookBody(Shape):
    """An event as Standard Webhooks has it: what, when, and about what."""

    type: str
    timestamp: datetime
    data: HookData


async def body_of(work: MoneyWork, delivery: HookDelivery, shop_id: int) -> bytes:
    """The body in JSON, with everything read at the same moment. Raises NotFound."""
    shop = await work.shops.get(shop_id)
    order = None
    if delivery.order_id is not None:
        found = await work.orders.get(delivery.order_id)
        order = _order(found, await work.payments.of_order(found.id))
    product, goods = await _goods(work, delivery.facts)
    data = HookData(
        shop=shop.public_id, event_version=delivery.order_version, order=order, product=product, goods=goods
    )
    return HookBody(type=delivery.event, timestamp=delivery.at, data=data).model_dump_json().encode()


async def _goods(work: MoneyWork, facts: Mapping[str, int]) -> tuple[HookProduct | None, HookGoods | None]:
    number = facts.get("product")
    if number is not None:
        return _product(await work.entries.get(number)), None
    return None, HookGoods(**facts) if facts else None


def _product(entry: Entry) -> HookProduct:
    product = entry.product
    return HookProduct(
        id=product.public_id,
        own_code=entry.own_code,
        barcode=entry.barcode,
        names=dict(product.names.by_language),
        price=money(product.price.money),
        mrp=money(product.mrp) if product.mrp else None,
        left=product.available if product.is_counted else None,
        is_shown=product.is_listed,
        is_out=product.is_out,
        is_deleted=not entry.is_kept,
    )


def _order(order: Order, payment: Payment) -> HookOrder:
    return HookOrder(
        **summary_of(order).model_dump(),
        lines=[line_of(number, line) for number, line in enumerate(order.lines, 1)],
        subtotal=money(order.subtotal),
        fee=money(order.fee),
        reason=order.reason.value if order.reason else None,
        payment=HookPayment(
            method=payment.method.value,
            state=payment.state.value,
            amount=money(payment.amount),
            moved_at=payment.moved_at,
        ),
    )
