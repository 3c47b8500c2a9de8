"""Shops, categories and products: which columns are read, in which order, and what they mean."""

from __future__ import annotations

from sqlalchemy import exists

from domain.catalogue.product import Category, Product
from domain.catalogue.shop import Shop, ShopState, Unreachable
from domain.values import Money, Place, Price, Unit
from storage.engine.rows import Row, names, pack
from storage.engine.transaction import from_ms
from storage.schema import tables as t
from storage.schema.webhook_tables import hook

SHOP = (
    t.shop.c.id,
    t.shop.c.names,
    t.shop.c.state,
    t.shop.c.is_open,
    t.shop.c.owner_id,
    t.shop.c.latitude,
    t.shop.c.longitude,
    t.shop.c.address,
    t.shop.c.phone,
    t.shop.c.currency,
    t.shop.c.time_zone,
    t.shop.c.minimum_minor,
    t.shop.c.fee_minor,
    t.shop.c.free_from_minor,
    t.shop.c.counter_chat,
    t.shop.c.counter_lost,
    t.shop.c.counter_lost_at,
    t.shop.c.version,
    t.shop.c.public_id,
    exists().where(hook.c.shop_id == t.shop.c.id, hook.c.is_active == 1).correlate(t.shop).label("has_hooks"),
)


CATEGORY = (t.category.c.id, t.category.c.names, t.category.c.emoji, t.category.c.code)


PRODUCT = (
    t.product.c.id,
    t.product.c.shop_id,
    t.product.c.category_id,
    t.product.c.names,
    t.product.c.pack_amount,
    t.product.c.pack_unit,
    t.product.c.unit,
    t.product.c.price_minor,
    t.product.c.price_per,
    t.product.c.step,
    t.product.c.tax_bp,
    t.product.c.on_hand,
    t.product.c.allocated,
    t.product.c.is_listed,
    t.product.c.public_id,
    t.shop.c.currency,
)
"""Read from `product` joined with its `shop`, whose currency the price is in."""


def category_of(row: Row) -> Category:
    """A category from `CATEGORY`."""
    number, named, emoji, code = row
    return Category(number, names(named), emoji, code)


def shop_of(row: Row) -> Shop:
    """A shop from `SHOP`."""
    (number, named, state, is_open, owner, north, east, address, phone, currency, zone, *amounts) = row
    minimum, fee, free_from, counter, lost, lost_at, version, public_id, has_hooks = amounts
    return Shop(
        id=number,
        names=names(named),
        state=ShopState(state),
        is_open=bool(is_open),
        owner_id=owner,
        place=Place(north, east),
        address=address,
        phone=phone,
        currency=currency,
        time_zone=zone,
        minimum_order=Money(minimum, currency),
        delivery_fee=Money(fee, currency),
        free_delivery_from=None if free_from is None else Money(free_from, currency),
        counter_chat=counter,
        version=version,
        public_id=public_id,
        has_hooks=bool(has_hooks),
        counter_lost=None if lost is None else Unreachable(lost),
        counter_lost_at=None if lost_at is None else from_ms(lost_at),
    )


def product_of(row: Row) -> Product:
    """A product from `PRODUCT`."""
    (number, shop, category, named, pack_amount, pack_unit, unit, *figures) = row
    minor, per, step, tax_bp, on_hand, allocated, is_listed, public_id, currency = figures
    return Product(
        id=number,
        shop_id=shop,
        category_id=category,
        names=names(named),
        pack=pack(pack_amount, pack_unit),
        unit=Unit(unit),
        price=Price(Money(minor, currency), per),
        step=step,
        tax_bp=tax_bp,
        on_hand=on_hand,
        allocated=allocated,
        is_listed=bool(is_listed),
        public_id=public_id,
    )
