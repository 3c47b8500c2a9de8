"""What shops sell: categories and products."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from domain.catalogue.errors import (
    BadQuantity,
    InsufficientStock,
    ProductGone,
    TooMuchADay,
)
from domain.values import Money, Names, Price, Quantity, Unit, UnitPrice

MOST_PIECES = 99


MOST_GRAMS = 25_000


ONE_PIECE = Quantity(1, Unit.PIECE)


def per_unit(price: Price, pack: Quantity | None) -> UnitPrice | None:
    """What a kilogram, a litre or one piece costs, rounded half up; None where that says nothing."""
    if price.per > 1 or not pack or pack == ONE_PIECE:
        return None
    per = 1 if pack.unit is Unit.PIECE else 1000
    exact, holds = price.money.minor * per * 2, pack.amount * price.per
    return UnitPrice(Money((exact + holds) // (2 * holds), price.money.currency), pack.unit)


@dataclass(frozen=True, slots=True)
class Category:
    """A shelf."""

    id: int
    names: Names
    emoji: str
    code: str = ""


@dataclass(frozen=True, slots=True)
class Product:
    """Something that a shop sells, by the piece or by weight.

    Quantities (`on_hand`, `allocated`, `step`, `most_per_day`) are pieces, or grams of what is weighed.
    `mrp` is the highest price that stands on the pack, for as much as `price` is. What is not counted is
    there until it is marked out (`is_out`), `out_until` some time, or else until further notice.
    `most_per_day` is what one customer gets in a day. The version moves with whatever its shop says of it,
    and not with stock.
    """

    id: int
    shop_id: int
    category_id: int
    names: Names
    pack: Quantity | None
    unit: Unit
    price: Price
    step: int
    tax_bp: int
    on_hand: int
    allocated: int
    is_listed: bool
    public_id: str = ""
    mrp: Money | None = None
    is_counted: bool = True
    is_out: bool = False
    out_until: datetime | None = None
    most_per_day: int | None = None
    version: int = 0

    @property
    def available(self) -> int:
        """What can still be ordered; of what is not counted as much as one order may ask for."""
        if self.is_out:
            return 0
        return max(0, self.on_hand - self.allocated) if self.is_counted else self.most - self.most % self.step

    @property
    def can_be_had(self) -> bool:
        """Whether somebody could order it now."""
        return self.is_listed and self.available >= self.step

    @property
    def is_weighed(self) -> bool:
        """Whether it is sold by weight."""
        return self.unit is Unit.GRAM

    @property
    def most(self) -> int:
        """The most that one order may ask for."""
        most = MOST_GRAMS if self.is_weighed else MOST_PIECES
        return (
            most
            if self.most_per_day is None
            else min(most, self.most_per_day - self.most_per_day % self.step)
        )

    @property
    def unit_price(self) -> UnitPrice | None:
        """What a kilogram, a litre or one piece costs, rounded half up; None where that says nothing."""
        return None if self.is_weighed else per_unit(self.price, self.pack)

    def must_be_left(self, amount: int, had: int) -> None:
        """Whether one customer gets so much beside what they had today. Raises TooMuchADay."""
        if self.most_per_day is not None and had + amount > self.most_per_day:
            most, has_had = self.quantity(self.most_per_day), self.quantity(had)
            raise TooMuchADay(product=self.names, most=most, had=has_had, has_had=had > 0)

    def quantity(self, amount: int) -> Quantity:
        """So much of it."""
        return Quantity(amount, self.unit)

    def less_than(self, amount: int) -> int:
        """The next smaller amount that can be had now; 0 where there is none."""
        if not self.is_listed:
            return 0
        return max(0, min(amount - self.step, self.available - self.available % self.step))

    def is_sold_as(self, amount: int) -> bool:
        """Whether one order may ask for so much, however much there is."""
        return 0 < amount <= self.most and amount % self.step == 0

    def can_sell(self, amount: int) -> bool:
        """Whether so much can be had now."""
        return self.is_listed and self.is_sold_as(amount) and amount <= self.available

    def must_sell(self, amount: int) -> None:
        """Raises ProductGone, TooMuchADay, BadQuantity, InsufficientStock."""
        if not self.is_listed:
            raise ProductGone(product=self.names)
        self.must_be_left(amount, had=0)
        if not self.is_sold_as(amount):
            raise BadQuantity(step=self.quantity(self.step), most=self.quantity(self.most))
        if amount > self.available:
            raise InsufficientStock(product=self.names, left=self.quantity(self.available))


@dataclass(frozen=True, slots=True)
class Allocation:
    """Goods that were taken for an order. `runs_low`: the shop is to be told that little is left."""

    shop_id: int
    runs_low: bool = False
