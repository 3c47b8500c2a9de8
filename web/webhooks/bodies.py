"""What a hook is told: an order or a product as it stands when it is sent, and nobody's name."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from domain.catalogue.entry import Entry
from domain.money.aftercare.complaint import Complaint
from domain.money.payment import Payment
from domain.money.refund import Refund
from domain.money.standing import standing
from domain.money.work import MoneyWork
from domain.platform.webhooks.hook import HookDelivery
from web.routes import Shape
from web.v1.orders.orders import OrderLineShape, OrderSummary, line_of, summary_of
from web.v1.shapes import MoneyShape, money
from web.webhooks.aftermath import HookComplaint, HookPayment, HookRefund, complaint_of, payment_of, refund_of


class HookOrder(OrderSummary):
    """An order without whose it is."""

    lines: list[OrderLineShape]
    subtotal: MoneyShape
    fee: MoneyShape
    discount: MoneyShape
    tip: MoneyShape
    reason: str | None
    paid: MoneyShape
    due: MoneyShape
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

    An order comes with its version when it happened; a payment, refund or complaint with its order as that is
    now; of goods, one comes as it is, and many as how many.
    """

    shop: str
    event_version: int
    order: HookOrder | None
    product: HookProduct | None = None
    goods: HookGoods | None = None
    payment: HookPayment | None = None
    refund: HookRefund | None = None
    complaint: HookComplaint | None = None


class HookBody(Shape):
    """An event as Standard Webhooks has it: what, when, and about what."""

    type: str
    timestamp: datetime
    data: HookData


async def body_of(work: MoneyWork, delivery: HookDelivery, shop_id: int) -> bytes:
    """The body in JSON, with everything read at the same moment. Raises NotFound."""
    shop = await work.shops.get(shop_id)
    payment, refund = await _money(work, delivery.facts)
    complaint = await _complaint(work, delivery.facts)
    about = payment or refund or complaint
    order_id = about.order_id if about else delivery.order_id
    product, goods = (None, None) if about else await _goods(work, delivery.facts)
    data = HookData(
        shop=shop.public_id,
        event_version=delivery.order_version,
        order=None if order_id is None else await _order(work, order_id),
        product=product,
        goods=goods,
        payment=payment_of(payment) if payment else None,
        refund=refund_of(refund) if refund else None,
        complaint=complaint_of(complaint) if complaint else None,
    )
    return HookBody(type=delivery.event, timestamp=delivery.at, data=data).model_dump_json().encode()


async def _money(work: MoneyWork, facts: Mapping[str, int]) -> tuple[Payment | None, Refund | None]:
    payment = await work.payments.get(facts["payment"]) if "payment" in facts else None
    refund = await work.refunds.get(facts["refund"]) if "refund" in facts else None
    return payment, refund


async def _complaint(work: MoneyWork, facts: Mapping[str, int]) -> Complaint | None:
    return await work.complaints.get(facts["complaint"]) if "complaint" in facts else None


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


async def _order(work: MoneyWork, order_id: int) -> HookOrder:
    order = await work.orders.get(order_id)
    stands = standing(order, await work.payments.of_order(order_id))
    return HookOrder(
        **summary_of(order).model_dump(),
        lines=[line_of(number, line) for number, line in enumerate(order.lines, 1)],
        subtotal=money(order.subtotal),
        fee=money(order.fee),
        discount=money(order.discount),
        tip=money(order.tip),
        reason=order.reason.value if order.reason else None,
        paid=money(stands.paid),
        due=money(stands.due),
        payment=payment_of(stands.current),
    )
