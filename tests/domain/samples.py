"""Shops, goods, orders and people to hold the rules to."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from domain.catalogue.product import Product
from domain.catalogue.shop import Shop, ShopState
from domain.orders.order import Order, OrderState
from domain.people import Actor
from domain.shopping.cart import Basket, Cart, CartLine, Part
from domain.values import Money, Names, Place, Price, Quantity, Unit

SHOP = Shop(
    id=1,
    names=Names({"en": "Sri Lakshmi"}),
    state=ShopState.APPROVED,
    is_open=True,
    owner_id=1,
    place=Place(17.4, 78.4),
    address="12 Laad Bazaar",
    phone="+914023456789",
    currency="INR",
    time_zone="Asia/Kolkata",
    minimum_order=Money(100_00),
    delivery_fee=Money(20_00),
    free_delivery_from=Money(300_00),
    counter_chat=-100,
    version=1,
)
DAL = Product(
    id=1,
    shop_id=1,
    category_id=1,
    names=Names({"en": "Toor dal"}),
    pack=Quantity(500, Unit.GRAM),
    unit=Unit.PIECE,
    price=Price(Money(95_00)),
    step=1,
    tax_bp=500,
    on_hand=10,
    allocated=2,
    is_listed=True,
)
TOMATO = replace(
    DAL,
    id=2,
    names=Names({"en": "Tomato"}),
    pack=None,
    unit=Unit.GRAM,
    price=Price(Money(33_50), 1000),
    step=250,
    on_hand=30_000,
    allocated=0,
)
ASHA = Actor(identity_id=1, account_id=1, telegram_id=7, name="Asha", language="en")
RAVI = Actor(identity_id=2, account_id=2, telegram_id=8, name="Ravi", language="en")
SITA = Actor(identity_id=3, account_id=3, telegram_id=9, name="Sita", language="en")


def basket(*parts: Part, **drafts: Any) -> Basket:
    """A cart at version 3 with these parts."""
    return Basket(Cart(id=1, identity_id=1, name="cart", version=3, **drafts), parts)


def part(*lines: tuple[Product, int], shop: Shop = SHOP) -> Part:
    """What one shop has in the cart."""
    return Part(shop, tuple(CartLine(product, amount) for product, amount in lines))


def order(state: OrderState) -> Order:
    """An order that stands there."""
    return Order(
        id=1,
        number=1042,
        identity_id=1,
        shop_id=1,
        state=state,
        version=1,
        customer_name="Asha",
        customer_phone="+919876543210",
        address="Flat 2, Rose Apartments",
        place=None,
        note=None,
        subtotal=Money(190_00),
        fee=Money(20_00),
        total=Money(210_00),
        reason=None,
        handled_by=None,
        handler_id=None,
        placed_at=datetime(2026, 6, 1, tzinfo=UTC),
    )
