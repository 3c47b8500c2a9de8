"""Shops, categories and products as they are read, and what they mean."""

from __future__ import annotations

from typing import NamedTuple

from sqlalchemy import exists

from domain.catalogue.product import Category, Product
from domain.catalogue.shop import Shop, ShopState, Unreachable
from domain.values import Money, Place, Price, Unit
from storage.engine.rows import names, pack
from storage.engine.shapes import columns
from storage.engine.transaction import from_ms
from storage.schema import tables as t
from storage.schema.webhook_tables import hook


class ShopRow(NamedTuple):
    """A shop."""

    id: int
    names: str
    state: str
    is_open: int
    owner_id: int
    latitude: float
    longitude: float
    address: str
    phone: str
    currency: str
    time_zone: str
    minimum_minor: int
    fee_minor: int
    free_from_minor: int | None
    counter_chat: int | None
    counter_lost: str | None
    counter_lost_at: int | None
    version: int
    public_id: str
    has_hooks: bool

    @property
    def shop(self) -> Shop:
        """What it means."""
        free_from, lost, lost_at = self.free_from_minor, self.counter_lost, self.counter_lost_at
        return Shop(
            id=self.id,
            names=names(self.names),
            state=ShopState(self.state),
            is_open=bool(self.is_open),
            owner_id=self.owner_id,
            place=Place(self.latitude, self.longitude),
            address=self.address,
            phone=self.phone,
            currency=self.currency,
            time_zone=self.time_zone,
            minimum_order=Money(self.minimum_minor, self.currency),
            delivery_fee=Money(self.fee_minor, self.currency),
            free_delivery_from=None if free_from is None else Money(free_from, self.currency),
            counter_chat=self.counter_chat,
            version=self.version,
            public_id=self.public_id,
            has_hooks=bool(self.has_hooks),
            counter_lost=None if lost is None else Unreachable(lost),
            counter_lost_at=None if lost_at is None else from_ms(lost_at),
        )


class CategoryRow(NamedTuple):
    """A category."""

    id: int
    names: str
    emoji: str
    code: str

    @property
    def category(self) -> Category:
        """What it means."""
        return Category(self.id, names(self.names), self.emoji, self.code)


class ProductRow(NamedTuple):
    """A product, with its shop's currency, which the price is in."""

    id: int
    shop_id: int
    category_id: int
    names: str
    pack_amount: int | None
    pack_unit: str | None
    unit: str
    price_minor: int
    price_per: int
    step: int
    tax_bp: int
    on_hand: int
    allocated: int
    is_listed: int
    public_id: str
    currency: str

    @property
    def product(self) -> Product:
        """What it means."""
        return Product(
            id=self.id,
            shop_id=self.shop_id,
            category_id=self.category_id,
            names=names(self.names),
            pack=pack(self.pack_amount, self.pack_unit),
            unit=Unit(self.unit),
            price=Price(Money(self.price_minor, self.currency), self.price_per),
            step=self.step,
            tax_bp=self.tax_bp,
            on_hand=self.on_hand,
            allocated=self.allocated,
            is_listed=bool(self.is_listed),
            public_id=self.public_id,
        )


_has_hooks = exists().where(hook.c.shop_id == t.shop.c.id, hook.c.is_active == 1).correlate(t.shop)
SHOP = columns(ShopRow, t.shop, has_hooks=_has_hooks)
CATEGORY = columns(CategoryRow, t.category)
PRODUCT = columns(ProductRow, t.product, t.shop)
"""Read from `product` joined with its `shop`."""
