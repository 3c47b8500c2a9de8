"""Shops, categories and products as they are read, and what they mean."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import and_, exists, or_

from domain.caps import FirstCaps
from domain.catalogue.about.door import Door
from domain.catalogue.about.papers import Papers, Registration
from domain.catalogue.about.zones import NO_ZONES
from domain.catalogue.product import Category, Product
from domain.catalogue.shop import Shop, ShopState, Unreachable
from domain.values import Money, Place, Price, Unit
from storage.catalogue.timetables import slots_from, timetable
from storage.catalogue.zone_values import from_text
from storage.engine.rows import names, pack
from storage.engine.shapes import columns
from storage.engine.transaction import from_ms
from storage.schema import tables as t
from storage.schema.webhook_tables import hook


def _moment(at: int | None) -> datetime | None:
    return None if at is None else from_ms(at)


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
    counter_topic: int | None
    counter_lost: str | None
    counter_lost_at: int | None
    radius_m: int
    takes_unpinned: int
    counter_language: str | None
    version: int
    public_id: str
    first_orders: int | None
    first_value_minor: int | None
    first_share: int | None
    registration: str
    legal_name: str | None
    fssai: str | None
    gstin: str | None
    week: str | None
    dates: str
    paused_until: int | None
    closed_for: str | None
    busy_minutes: int
    busy_until: int | None
    is_submitted: int
    state_reason: str | None
    zones: str | None
    lead_minutes: int
    offers_pickup: int
    hides_customers: int
    complaint_hours: int
    slots: str | None
    slot_capacity: int
    slot_cut_off: int
    has_hooks: bool

    def shop(self, now: datetime) -> Shop:
        """What it means at that moment."""
        free_from, lost = self.free_from_minor, self.counter_lost
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
            counter_topic=self.counter_topic,
            version=self.version,
            public_id=self.public_id,
            has_hooks=bool(self.has_hooks),
            counter_lost=None if lost is None else Unreachable(lost),
            counter_lost_at=_moment(self.counter_lost_at),
            radius_m=self.radius_m,
            takes_unpinned=bool(self.takes_unpinned),
            first_caps=FirstCaps(self.first_orders, self.first_value_minor, self.first_share),
            counter_language=self.counter_language,
            papers=Papers(Registration(self.registration), self.legal_name, self.fssai, self.gstin),
            door=self._door(now),
            is_submitted=bool(self.is_submitted),
            state_reason=self.state_reason,
            lead_minutes=self.lead_minutes,
            offers_pickup=bool(self.offers_pickup),
            hides_customers=bool(self.hides_customers),
            complaint_hours=self.complaint_hours,
            slots=slots_from(self.slots, self.slot_capacity, self.slot_cut_off),
            zones=NO_ZONES if self.zones is None else from_text(self.zones, self.currency),
        )

    def _door(self, now: datetime) -> Door:
        return Door(
            timetable=timetable(self.week, self.dates),
            paused_until=_moment(self.paused_until),
            reason=self.closed_for,
            busy_minutes=self.busy_minutes,
            busy_until=_moment(self.busy_until),
            seen_at=now,
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
    mrp_minor: int | None
    is_counted: int
    is_out: int
    out_until: int | None
    most_per_day: int | None
    version: int
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
            mrp=None if self.mrp_minor is None else Money(self.mrp_minor, self.currency),
            is_counted=bool(self.is_counted),
            is_out=bool(self.is_out),
            out_until=_moment(self.out_until),
            most_per_day=self.most_per_day,
            version=self.version,
        )


_has_hooks = exists().where(hook.c.shop_id == t.shop.c.id, hook.c.is_active == 1).correlate(t.shop)
SHOP = columns(ShopRow, t.shop, has_hooks=_has_hooks)
CATEGORY = columns(CategoryRow, t.category)
PRODUCT = columns(ProductRow, t.product, t.shop)
"""Read from `product` joined with its `shop`."""
_p = t.product.c
IS_MISSING = or_(_p.is_out == 1, and_(_p.is_counted == 1, _p.on_hand - _p.allocated < _p.step))
"""Whether none of it can be had now."""
