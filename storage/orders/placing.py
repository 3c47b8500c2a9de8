"""Writing orders: a quote becomes one order per shop, with lines and a payment, under one checkout."""

from __future__ import annotations

import secrets
from dataclasses import replace
from typing import NamedTuple

from sqlalchemy import bindparam, func, select, update

from domain.catalogue.about.promise import MINUTES_EACH, MOST_AHEAD, from_now
from domain.money.payment import PaymentMethod, PaymentState
from domain.orders.line import OrderLine
from domain.orders.order import Checkout, Order, OrderState
from domain.preferences import Substitution
from domain.shopping.cart import CartLine, Part, Quote
from domain.shopping.errors import CartChanged, CartEmpty
from domain.values import Money
from storage.engine.personal import PersonalKey, key_of, place_text
from storage.engine.rows import adding, adding_once, found
from storage.engine.shapes import columns
from storage.engine.transaction import Transaction, from_ms, to_json, to_ms
from storage.orders.waiting import WAITING, are_ahead
from storage.schema import tables as t
from storage.schema.columns import label

FIRST_NUMBER = 1_000
"""What an order's number is above its id: nobody likes to be order 1."""
MOST_PARTS = 1_000
PHONE, ADDRESS, NOTE = map(label, (t.order.c.customer_phone, t.order.c.address, t.order.c.note))


class _Added(NamedTuple):
    id: int
    promised_at: int | None


_ADD_CHECKOUT = (
    adding_once(t.checkout, "cart_id", "cart_version", "identity_id", "placed_at")
    .on_conflict_do_nothing(index_elements=["cart_id", "cart_version"])
    .returning(t.checkout.c.id)
)
_AHEAD = (
    select(WAITING.c.id)
    .where(WAITING.c.shop_id == bindparam("shop_id", type_=t.BIG), *are_ahead("placed_at"))
    .limit(MOST_AHEAD)
    .subquery()
)
_ADD_ORDER = adding(
    t.order,
    "public_id",
    "number",
    "checkout_id",
    "cart_id",
    "cart_version",
    "shop_id",
    "identity_id",
    "state",
    "customer_name",
    "customer_phone",
    "address",
    "note",
    "delivery",
    "ordered_in",
    "subtotal_minor",
    "fee_minor",
    "discount_minor",
    "tip_minor",
    "total_minor",
    "currency",
    "coupon_id",
    "placed_at",
    "moved_at",
    "slot_from",
    "slot_to",
    "waits_from",
)
_ADD_IN_SLOT = _ADD_ORDER.values(promised_at=bindparam("alone_at", type_=t.BIG)).returning(
    *columns(_Added, t.order)
)
_LATER = select(func.count(_AHEAD.c.id)).scalar_subquery() * (MINUTES_EACH * 60_000)
_ADD_ORDER = _ADD_ORDER.values(promised_at=bindparam("alone_at", type_=t.BIG) + _LATER).returning(
    *columns(_Added, t.order)
)
_SET_NUMBERS = (
    update(t.order)
    .where(t.order.c.checkout_id == bindparam("of_checkout"))
    .values(number=t.order.c.id + FIRST_NUMBER)
)
ADD_LINE = adding(
    t.order_line,
    "order_id",
    "product_id",
    "names",
    "pack_amount",
    "pack_unit",
    "unit",
    "price_minor",
    "price_per",
    "tax_bp",
    "ordered",
    "picked",
    "charged_minor",
    "state",
    "held",
    "came_instead",
    "substitution",
    "known",
)
ADD_PAYMENT = adding(
    t.payment, "public_id", "order_id", "method", "state", "amount_minor", "currency", "moved_at"
)


async def place_orders(
    tx: Transaction, quote: Quote, chat: int | None, *, is_paid_first: bool = False
) -> Checkout:
    """Writes a complete quote's orders, from this chat; allocates nothing.

    Raises CartEmpty, CheckoutIncomplete, and CartChanged where another transaction has ordered this cart
    at this version meanwhile: what it made can be read then.
    """
    if quote.basket.is_empty:
        raise CartEmpty
    quote.must_be_complete()
    cart, executor = quote.basket.cart, tx.executor
    checkout_id = await executor.value(
        _ADD_CHECKOUT,
        int,
        cart_id=cart.id,
        cart_version=cart.version,
        identity_id=cart.identity_id,
        placed_at=tx.at,
    )
    if checkout_id is None:
        raise CartChanged
    state = OrderState.AWAITING_PAYMENT if is_paid_first else OrderState.PLACED
    orders = [_order(quote, part, tx.at, chat, state) for part in quote.basket.parts]
    placed = await _add(tx, Checkout(checkout_id, cart.id, cart.version, tuple(orders)))
    await executor.many(ADD_LINE, [line_values(one.id, line) for one in placed.orders for line in one.lines])
    await executor.run(_SET_NUMBERS, of_checkout=checkout_id)
    await executor.many(ADD_PAYMENT, [_payment_values(one) for one in placed.orders])
    return placed


async def _add(tx: Transaction, checkout: Checkout) -> Checkout:
    """Writes the orders' own rows, which gives them their ids and numbers."""
    key = await key_of(tx, checkout.orders[0].identity_id)
    common = {
        "checkout_id": checkout.id,
        "cart_id": checkout.cart_id,
        "cart_version": checkout.cart_version,
    }
    placed = []
    for index, order in enumerate(checkout.orders):
        # Until the id is known, any number that is nobody's: orders' own are above nought.
        unused = -(checkout.id * MOST_PARTS + index)
        add = _ADD_IN_SLOT if order.slot else _ADD_ORDER
        added = found(await tx.executor.row(add, _Added, number=unused, **common, **_values(order, key)))
        by = None if added.promised_at is None else from_ms(added.promised_at)
        placed.append(replace(order, id=added.id, number=added.id + FIRST_NUMBER, promised_at=by))
    return replace(checkout, orders=tuple(placed))


def _order(quote: Quote, part: Part, at: int, chat: int | None, state: OrderState) -> Order:
    """A shop's part as an order that has no id yet."""
    cart, address = quote.basket.cart, quote.goes_to
    alone = from_now(from_ms(at), part.shop.minutes_to_door)
    return Order(
        id=0,
        number=0,
        identity_id=cart.identity_id,
        shop_id=part.shop.id,
        state=state,
        version=0,
        customer_name=cart.contact_name or "",
        customer_phone=cart.contact_phone or "",
        address=address.line if address else "",
        place=address.place if address else None,
        note=cart.note,
        delivery=quote.delivery,
        ordered_in=chat,
        subtotal=part.subtotal,
        fee=part.fee,
        discount=part.discount,
        tip=Money(0, part.shop.currency),
        total=part.total,
        coupon_id=part.coupon.id if part.coupon and part.discount.minor else None,
        reason=None,
        handled_by=None,
        handler_id=None,
        placed_at=from_ms(at),
        promised_at=part.slot.ends if part.slot else alone,
        slot=part.slot,
        waits_from=part.waits_from,
        lines=tuple(_line(line, quote.basket.cart.substitution(line.product.id)) for line in part.lines),
        public_id=secrets.token_hex(16),
    )


def _line(line: CartLine, substitution: Substitution) -> OrderLine:
    """The product as it is named, priced and taxed now; nothing is picked yet."""
    product = line.product
    return OrderLine(
        product_id=product.id,
        names=product.names,
        pack=product.pack,
        unit=product.unit,
        price=product.price,
        tax_bp=product.tax_bp,
        ordered=line.amount,
        picked=0,
        charged=line.cost,
        held=line.amount,
        substitution=substitution,
    )


def _values(order: Order, key: PersonalKey) -> dict[str, object]:
    public_id, at = order.public_id, to_ms(order.placed_at)
    return {
        "public_id": public_id,
        "shop_id": order.shop_id,
        "identity_id": order.identity_id,
        "state": order.state,
        "customer_name": order.customer_name,
        "customer_phone": key.seal(order.customer_phone, PHONE, public_id),
        "address": key.seal(place_text(order.address, order.place), ADDRESS, public_id),
        "note": None if order.note is None else key.seal(order.note, NOTE, public_id),
        "delivery": order.delivery,
        "ordered_in": order.ordered_in,
        "subtotal_minor": order.subtotal.minor,
        "fee_minor": order.fee.minor,
        "discount_minor": order.discount.minor,
        "tip_minor": order.tip.minor,
        "total_minor": order.total.minor,
        "coupon_id": order.coupon_id,
        "currency": order.total.currency,
        "placed_at": at,
        "alone_at": to_ms(order.promised_at or order.placed_at),
        "moved_at": at,
        "slot_from": to_ms(order.slot.starts) if order.slot else None,
        "slot_to": to_ms(order.slot.ends) if order.slot else None,
        "waits_from": to_ms(order.waits_from) if order.waits_from else None,
    }


def _payment_values(order: Order) -> dict[str, object]:
    """All of it is to be paid, in cash unless something else is said."""
    return {
        "public_id": secrets.token_hex(16),
        "order_id": order.id,
        "method": PaymentMethod.CASH,
        "state": PaymentState.PENDING,
        "amount_minor": order.total.minor,
        "currency": order.total.currency,
        "moved_at": to_ms(order.placed_at),
    }


def line_values(order_id: int, line: OrderLine) -> dict[str, object]:
    """A line as it is written first."""
    return {
        "order_id": order_id,
        "product_id": line.product_id,
        "names": to_json(line.names),
        "pack_amount": line.pack.amount if line.pack else None,
        "pack_unit": line.pack.unit if line.pack else None,
        "unit": line.unit,
        "price_minor": line.price.money.minor,
        "price_per": line.price.per,
        "tax_bp": line.tax_bp,
        "ordered": line.ordered,
        "picked": line.picked,
        "charged_minor": line.charged.minor,
        "state": line.state,
        "held": line.held,
        "came_instead": line.came_instead,
        "substitution": line.substitution,
        "known": line.known,
    }
