"""What a hook is told: an order as it stands when it is sent, with goods and amounts and nobody's name."""

from __future__ import annotations

from datetime import datetime

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


class HookData(Shape):
    """Of which shop, at which version of the order it happened, and the order as it stands now."""

    shop: str
    event_version: int
    order: HookOrder | None


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
    data = HookData(shop=shop.public_id, event_version=delivery.order_version, order=order)
    return HookBody(type=delivery.event, timestamp=delivery.at, data=data).model_dump_json().encode()


def _order(order: Order, payment: Payment) -> HookOrder:
    return HookOrder(
        **summary_of(order).model_dump(),
        lines=[line_of(line) for line in order.lines],
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
