"""What shops sell: categories and products."""

from __future__ import annotations

from dataclasses import dataclass

from domain.catalogue.errors import (
    BadQuantity,
    InsufficientStock,
    ProductGone,
)
from domain.values import Names, Price, Quantity, Unit

MOST_PIECES = 99


MOST_GRAMS = 25_000


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

    Quantities (`on_hand`, `allocated`, `step`) are pieces, or grams where it is sold by weight.
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

    @property
    def available(self) -> int:
        """What can still be ordered."""
        return max(0, self.on_hand - self.allocated)

    @property
    def is_weighed(self) -> bool:
        """Whether it is sold by weight."""
        return self.unit is Unit.GRAM

    @property
    def most(self) -> int:
        """The most that one order may ask for."""
        return MOST_GRAMS if self.is_weighed else MOST_PIECES

    def quantity(self, amount: int) -> Quantity:
        """So much of it."""
        return Quantity(amount, self.unit)

    def less_than(self, amount: int) -> int:
        """The next smaller amount that can be had now; 0 where there is none."""
        if not self.is_listed:
            return 0
        return max(0, min(amount - self.step, self.available - self.available % self.step))

    def must_sell(self, amount: int) -> None:
        """Raises ProductGone, BadQuantity, InsufficientStock."""
        if not self.is_listed:
            raise ProductGone(product=self.names)
        if amount <= 0 or amount > self.most or amount % self.step:
            raise BadQuantity(step=self.quantity(self.step), most=self.quantity(self.most))
        if amount > self.available:
            raise InsufficientStock(product=self.names, left=self.quantity(self.available))
