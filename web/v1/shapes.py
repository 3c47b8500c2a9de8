"""Shapes that several services speak in: money, quantities, names, pages."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from domain.catalogue.about.slots import Slot
from domain.privacy.privacy import Erasure
from domain.values import Ahead, Money, Names, Place, Price, Quantity, Unit, UnitPrice
from web.routes import Shape

PublicId = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{32}$")]
Line = Annotated[str, StringConstraints(min_length=1, max_length=300)]
Short = Annotated[str, StringConstraints(min_length=1, max_length=200)]
PasswordText = Annotated[str, StringConstraints(min_length=1, max_length=1024)]
LanguageCode = Literal["en", "hi", "te"]
SubstitutionName = Literal["ask", "similar", "leave_out", "cancel"]
CouponFaultName = Literal["off", "early", "over", "used-up", "used-before", "not-first", "too-little"]
UnitName = Literal["piece", "g", "ml"]
HandoverName = Literal["hand-over", "at-door", "at-door-cash-first", "at-door-cash-there", "call-first"]
DeliveryName = Literal[
    "hand-over", "at-door", "at-door-cash-first", "at-door-cash-there", "call-first", "pickup"
]


class MoneyShape(Shape):
    """An amount in minor units (paise) of an ISO 4217 currency."""

    minor: int
    currency: str


class PriceShape(Shape):
    """What `per` units cost: 1 piece, or 1,000 g."""

    minor: int
    currency: str
    per: int


class UnitPriceShape(Shape):
    """What 1 piece, 1,000 g or 1,000 ml costs."""

    minor: int
    currency: str
    per: int
    unit: UnitName


class QuantityShape(Shape):
    """A whole number of pieces, grams or millilitres."""

    amount: int
    unit: UnitName


class SlotShape(Shape):
    """From when to when an order is handed over."""

    starts_at: datetime
    ends_at: datetime


class PlaceShape(Shape):
    """A point on the map, in degrees (WGS 84)."""

    latitude: float = Field(ge=-90, le=90)
    longitude: float = Field(ge=-180, le=180)


class ErasureShape(Shape):
    """Since when and at which time everything about a person is to be erased, and whether an admin asked."""

    asked_at: datetime
    at: datetime
    is_by_admin: bool


def erasure(of: Erasure) -> ErasureShape:
    """An erasure as the API says it."""
    return ErasureShape(asked_at=of.asked_at, at=of.at, is_by_admin=of.is_removal)


def money(amount: Money) -> MoneyShape:
    """An amount as the API says it."""
    return MoneyShape(minor=amount.minor, currency=amount.currency)


def price(of: Price) -> PriceShape:
    """A price as the API says it."""
    return PriceShape(minor=of.money.minor, currency=of.money.currency, per=of.per)


def unit_price(of: UnitPrice) -> UnitPriceShape:
    """What a kilogram, a litre or one piece costs, as the API says it."""
    per = 1 if of.unit is Unit.PIECE else 1000
    return UnitPriceShape(minor=of.money.minor, currency=of.money.currency, per=per, unit=of.unit.value)


def quantity(of: Quantity) -> QuantityShape:
    """A quantity as the API says it."""
    return QuantityShape(amount=of.amount, unit=of.unit.value)


def ahead(of: Ahead | None) -> datetime | None:
    """A moment to come, where there is one."""
    return of.at if of else None


def slot(of: Slot | None) -> SlotShape | None:
    """A slot as the API says it, where there is one."""
    return SlotShape(starts_at=of.starts, ends_at=of.ends) if of else None


def names(of: Names) -> dict[str, str]:
    """A name by language."""
    return dict(of.by_language)


def point(of: Place | None) -> PlaceShape | None:
    """A place on the map as the API says it."""
    return PlaceShape(latitude=of.latitude, longitude=of.longitude) if of else None
