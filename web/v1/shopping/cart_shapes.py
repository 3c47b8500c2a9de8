"""What carts look like over HTTP."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AwareDatetime, Field, StringConstraints

from domain.shopping.cart import MOST_LINES, Cart, CartLine, Part, Quote
from web.routes import Shape
from web.v1.orders.orders import OrderShape
from web.v1.shapes import (
    CouponFaultName,
    DeliveryName,
    MoneyShape,
    PlaceShape,
    PublicId,
    QuantityShape,
    SlotShape,
    SubstitutionName,
    money,
    names,
    quantity,
    slot,
)

BeforehandName = Literal["cash", "telegram", "gateway"]
CartName = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=100)]


class CartLineShape(Shape):
    """So much of one product, at today's price. `substitution` is what is wanted where it is not there."""

    product: str
    names: dict[str, str]
    quantity: QuantityShape
    cost: MoneyShape
    substitution: SubstitutionName


class CartPartShape(Shape):
    """One shop's part: it becomes one order.

    `to_minimum` is how much more the shop wants before it delivers, `to_free_delivery` how much more makes
    delivery free; null where nothing is missing. `slot` is when it comes (None: as soon as it can): the one
    that was chosen, else the next one where the shop is closed. `coupon` is the code of the one that was
    chosen, and `coupon_fault` says why it takes nothing off (null: it does).
    """

    shop: str
    names: dict[str, str]
    lines: list[CartLineShape]
    subtotal: MoneyShape
    fee: MoneyShape
    discount: MoneyShape
    total: MoneyShape
    coupon: str | None
    coupon_fault: CouponFaultName | None
    to_minimum: MoneyShape | None
    to_free_delivery: MoneyShape | None
    slot: SlotShape | None


class CartSummary(Shape):
    """A cart in a list."""

    id: str
    name: str
    is_current: bool
    version: int


class CartList(Shape):
    """A page of carts, the one in use first, and the cursor of the next (None: this is the last)."""

    items: list[CartSummary]
    next: str | None


class CartShape(CartSummary):
    """A cart with what is in it, and the drafts of its checkout."""

    parts: list[CartPartShape]
    total: MoneyShape
    address: str | None
    contact_name: str | None
    contact_phone: str | None
    note: str | None
    delivery: DeliveryName
    substitution: SubstitutionName


class NewCart(Shape):
    """A cart's name."""

    name: CartName


class CopyName(Shape):
    """What the copy is called; without one it gets a number."""

    name: CartName | None = None


class SlotChoice(Shape):
    """When the slot begins in which a shop's part is to come; None: as soon as it can."""

    shop: PublicId
    starts_at: AwareDatetime | None


class SubstitutionChoice(Shape):
    """What is wanted where this product is not there; None: the same as for the rest."""

    product: PublicId
    substitution: SubstitutionName | None


class CouponChoice(Shape):
    """The code of a coupon for a shop's part; None: no coupon."""

    shop: PublicId
    coupon: str | None = Field(default=None, max_length=100)


class CartChange(Shape):
    """What to change; what is left out stays. `is_current: true` takes the cart into use, `place` is where
    the person is: shops are sorted by it, and a typed address is there. `slots` are chosen by shop.
    `substitution` is what is wanted where something is not there, `substitutions` for one product each.
    `coupons` are chosen by shop.
    """

    name: CartName | None = None
    is_current: bool = False
    address: PublicId | None = None
    contact_name: str | None = Field(default=None, max_length=200)
    contact_phone: str | None = Field(default=None, max_length=100)
    note: str | None = Field(default=None, max_length=1000)
    delivery: DeliveryName | None = None
    place: PlaceShape | None = None
    slots: list[SlotChoice] = Field(default_factory=list, max_length=MOST_LINES)
    substitution: SubstitutionName | None = None
    substitutions: list[SubstitutionChoice] = Field(default_factory=list, max_length=MOST_LINES)
    coupons: list[CouponChoice] = Field(default_factory=list, max_length=MOST_LINES)


class LineAmount(Shape):
    """How much: pieces, or grams of what is sold by weight. 0 takes it out."""

    amount: int = Field(ge=0, le=10**9)


class ProductAmount(LineAmount):
    """How much of which product."""

    product: PublicId


class LineAmounts(Shape):
    """Several products, each with how much of it; one that is named twice has the last amount."""

    lines: list[ProductAmount] = Field(min_length=1, max_length=MOST_LINES)


class Placing(Shape):
    """The total that the person saw, in minor units: another one is not charged.

    `payment` is how: cash at the door, or first, by a provider, where the platform has that: then the orders
    wait to be paid, and their shops get them once they are (`GET /v1/orders/{order}/payment` says where).
    `slot` is when the slot begins in which all of it is to come; without one it comes as the cart says
    (`slots`), else as soon as it can. A shop that is closed wants a slot.
    """

    total: int = Field(ge=0, le=10**12)
    slot: AwareDatetime | None = None
    payment: BeforehandName = "cash"


class Placed(Shape):
    """One order per shop."""

    orders: list[OrderShape]


def shape_of_cart(quote: Quote) -> CartShape:
    """A cart with what is in it and the drafts of its checkout, as the API says it."""
    cart = quote.basket.cart
    return CartShape(
        **summary_of(cart).model_dump(),
        parts=[_part(part, cart) for part in quote.basket.parts],
        total=money(quote.basket.total),
        address=quote.address.public_id if quote.address else None,
        contact_name=cart.contact_name,
        contact_phone=cart.contact_phone,
        note=cart.note,
        delivery=quote.delivery.value,
        substitution=cart.substitution().value,
    )


def summary_of(cart: Cart) -> CartSummary:
    """A cart in a list, as the API says it."""
    return CartSummary(id=cart.public_id, name=cart.name, is_current=cart.is_current, version=cart.version)


def _part(part: Part, cart: Cart) -> CartPartShape:
    return CartPartShape(
        shop=part.shop.public_id,
        names=names(part.shop.names),
        lines=[_line(line, cart) for line in part.lines],
        subtotal=money(part.subtotal),
        fee=money(part.fee),
        discount=money(part.discount),
        coupon=part.coupon.code if part.coupon else None,
        coupon_fault=part.coupon_fault.value if part.coupon_fault else None,
        total=money(part.total),
        to_minimum=money(part.to_minimum) if part.to_minimum else None,
        to_free_delivery=money(part.to_free_delivery) if part.to_free_delivery else None,
        slot=slot(part.slot),
    )


def _line(line: CartLine, cart: Cart) -> CartLineShape:
    return CartLineShape(
        product=line.product.public_id,
        names=names(line.product.names),
        quantity=quantity(line.quantity),
        cost=money(line.cost),
        substitution=cart.substitution(line.product.id).value,
    )
