"""Carts, what is in them, and what that costs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from domain.catalogue.about.slots import Slot
from domain.catalogue.about.zones import NO_ZONES, Terms
from domain.catalogue.product import Product
from domain.catalogue.shop import Shop
from domain.preferences import CASH_WAYS, Delivery, Substitution
from domain.shopping.address import Address
from domain.shopping.errors import (
    BelowMinimum,
    CartChanged,
    CartEmpty,
    CashAtDoor,
    CheckoutIncomplete,
    PriceChanged,
)
from domain.shopping.offers.coupon import Coupon, CouponFault
from domain.values import Money, Names, Place, Price, Quantity

MOST_LINES = 30
MOST_CARTS = 20
ALL_CARTS = 200
"""As many as there can be: what linked chats bring along comes whole."""
LONGEST_CART_NAME = 40
FIRST_NAME = "main"
"""The name of the cart that a person gets unasked."""
EVERYTHING = 0
"""Stands for a product where all those are meant of which nothing else is said."""
_NUMBERED = re.compile(r"(.+) ([1-9]\d{0,2})", re.ASCII)


@dataclass(frozen=True, slots=True)
class Cart:
    """One person's named cart, with the drafts of its checkout. Its version moves with its lines.

    `place` is where the person last said they are: shops are sorted by it, the next address is there.
    `delivery` is how it is to be handed over this time; None: as the person prefers. `slots`: when the slots
    begin that were chosen, by shop. `substitutions` is what is wanted where something is not there, by
    product, and for the rest. `coupons` were chosen by shop, too.
    """

    id: int
    identity_id: int
    name: str
    version: int
    address_id: int | None = None
    contact_name: str | None = None
    contact_phone: str | None = None
    place: Place | None = None
    note: str | None = None
    delivery: Delivery | None = None
    public_id: str = ""
    is_current: bool = True
    slots: Mapping[int, datetime] = field(default_factory=dict)
    substitutions: Mapping[int, Substitution] = field(default_factory=dict)
    coupons: Mapping[int, int] = field(default_factory=dict)

    def substitution(self, product_id: int = EVERYTHING) -> Substitution:
        """What holds for a product, or for all of which nothing else is said: its person is asked."""
        said = self.substitutions
        return said.get(product_id) or said.get(EVERYTHING, Substitution.ASK)

    @property
    def own_name(self) -> str | None:
        """What its person called it; None for the one that they got unasked, and for copies of that."""
        return None if counted(self.name)[0] == FIRST_NAME else self.name

    @property
    def number(self) -> int:
        """Which of those without a name of their own it is, from 1."""
        return counted(self.name)[1] if self.own_name is None else 1

    def must_be_at(self, version: int) -> None:
        """Raises CartChanged where the person saw another version."""
        if self.version != version:
            raise CartChanged


def counted(name: str) -> tuple[str, int]:
    """A name as it is without the number that a copy gets, and that number, else 1."""
    found = _NUMBERED.fullmatch(name)
    return (found[1], int(found[2])) if found else (name, 1)


@dataclass(frozen=True, slots=True)
class CartLine:
    """So much of one product (pieces or grams), with the product as it is now."""

    product: Product
    amount: int

    @property
    def quantity(self) -> Quantity:
        """How much of it."""
        return self.product.quantity(self.amount)

    @property
    def names(self) -> Names:
        """What it is called."""
        return self.product.names

    @property
    def pack(self) -> Quantity | None:
        """What is in one piece, where it is known."""
        return self.product.pack

    @property
    def price(self) -> Price:
        """What it costs today."""
        return self.product.price

    @property
    def is_weighed(self) -> bool:
        """Whether it is sold by weight."""
        return self.product.is_weighed

    @property
    def cost(self) -> Money:
        """What the line costs at today's price."""
        return self.product.price.of(self.amount)


@dataclass(frozen=True, slots=True)
class Part:
    """One shop's part of a cart: it becomes one order. `place` is where to, as far as that is known.

    `is_pickup`: its person collects it, which costs nothing, and the least that is delivered does not hold.
    `slot` is when it comes, where that is not as soon as it can; `has_lost_slot`: its person chose one that
    is full or over by now. `waits_from` is when the shop can begin to answer, where that is not at once.
    `coupon` takes something off; where the one that was chosen does not, `coupon_fault` says why.
    """

    shop: Shop
    lines: tuple[CartLine, ...]
    place: Place | None = None
    is_pickup: bool = False
    slot: Slot | None = None
    has_lost_slot: bool = False
    waits_from: datetime | None = None
    coupon: Coupon | None = None
    coupon_fault: CouponFault | None = None

    @property
    def terms(self) -> Terms:
        """What the shop asks for there."""
        return self.shop.terms_at(self.place)

    @property
    def subtotal(self) -> Money:
        """Σ lines."""
        return Money.total((line.cost for line in self.lines), self.shop.currency)

    @property
    def fee(self) -> Money:
        """What delivery costs."""
        if self.is_pickup:
            return Money(0, self.shop.currency)
        return self.terms.fee_for(self.subtotal)

    @property
    def discount(self) -> Money:
        """What its coupon takes off the goods."""
        is_off = self.coupon is not None and self.coupon_fault is None
        return self.coupon.off(self.subtotal) if self.coupon and is_off else Money(0, self.shop.currency)

    @property
    def total(self) -> Money:
        """Goods and delivery, less what a coupon takes off."""
        return Money(self.subtotal.minor - self.discount.minor, self.shop.currency) + self.fee

    @property
    def to_minimum(self) -> Money | None:
        """How much more the shop wants before it delivers; None where it is enough."""
        return None if self.is_pickup else self._missing(self.terms.minimum)

    @property
    def to_free_delivery(self) -> Money | None:
        """How much more makes delivery free; None where it is free, or never is."""
        free_from = self.terms.free_from
        return self._missing(free_from) if free_from and self.fee.minor else None

    def _missing(self, wanted: Money) -> Money | None:
        missing = wanted.minor - self.subtotal.minor
        return Money(missing, self.shop.currency) if missing > 0 else None

    def must_be_orderable(self) -> None:
        """Raises what `must_take_orders` and `must_sell` raise, and BelowMinimum."""
        self.shop.must_take_orders()
        for line in self.lines:
            line.product.must_sell(line.amount)
        if missing := self.to_minimum:
            raise BelowMinimum(shop=self.shop.names, minimum=self.terms.minimum, missing=missing)


@dataclass(frozen=True, slots=True)
class Basket:
    """A cart with its lines, grouped by shop."""

    cart: Cart
    parts: tuple[Part, ...]

    @property
    def hangs_on_place(self) -> bool:
        """Whether what it costs depends on where it goes."""
        return any(part.shop.zones != NO_ZONES for part in self.parts)

    def at(self, place: Place | None) -> Basket:
        """The same as it costs when it goes there."""
        return replace(self, parts=tuple(replace(part, place=place) for part in self.parts))

    @property
    def when(self) -> int:
        """In which slots it comes, as one number that a button can hold; 0: in none."""
        return _as_number(part.slot.starts if part.slot else None for part in self.parts)

    @property
    def when_chosen(self) -> int:
        """The same of the slots that its person chose, whether there is room in them or not."""
        return _as_number(self.cart.slots.get(part.shop.id) for part in self.parts)

    @property
    def offers_pickup(self) -> bool:
        """Whether all of it can be collected."""
        return not self.is_empty and all(part.shop.offers_pickup for part in self.parts)

    def collected(self) -> Basket:
        """The same as it costs when its person collects it."""
        return replace(self, parts=tuple(replace(part, is_pickup=True) for part in self.parts))

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing in it."""
        return not self.parts

    @property
    def lines(self) -> tuple[CartLine, ...]:
        """All lines, shop by shop."""
        return tuple(line for part in self.parts for line in part.lines)

    @property
    def total(self) -> Money:
        """What all of it costs, delivery included; its shops have one currency."""
        if self.is_empty:
            return Money(0)
        return Money.total((part.total for part in self.parts), self.parts[0].shop.currency)

    def must_cost(self, minor: int) -> None:
        """Raises PriceChanged where the person saw another total."""
        if self.total.minor != minor:
            raise PriceChanged(total=self.total)

    def must_be_orderable(self) -> None:
        """Raises CartEmpty, or what the first unfit part raises."""
        if self.is_empty:
            raise CartEmpty
        for part in self.parts:
            part.must_be_orderable()


def _as_number(moments: Iterable[datetime | None]) -> int:
    minutes = (int(each.timestamp()) // 60 if each else 0 for each in moments)
    return sum(at * each for at, each in enumerate(minutes, 1))


@dataclass(frozen=True, slots=True)
class Quote:
    """Everything that will be ordered, for whom, where to, handed over how and at what price."""

    basket: Basket
    address: Address | None
    delivery: Delivery = Delivery.HAND_OVER

    @property
    def is_pickup(self) -> bool:
        """Whether its person collects it."""
        return self.delivery is Delivery.PICKUP

    @property
    def goes_to(self) -> Address | None:
        """The address that it is brought to; None where it is collected."""
        return None if self.is_pickup else self.address

    @property
    def is_complete(self) -> bool:
        """Whether name and phone are there, and an address where it is brought."""
        cart = self.basket.cart
        return bool((self.address or self.is_pickup) and cart.contact_name and cart.contact_phone)

    def must_be_in_reach(self) -> None:
        """Raises OutOfReach, PinNeeded for the first shop that does not deliver there."""
        for part in self.basket.parts if self.goes_to else ():
            part.shop.must_reach(self.goes_to.place if self.goes_to else None, person=self.basket.cart.place)

    @property
    def says_how_cash_goes(self) -> bool:
        """Whether it is handed over in a way in which the cash gets to the shop."""
        return self.is_pickup or self.delivery in CASH_WAYS

    def must_say_how_cash_goes(self) -> None:
        """Raises CashAtDoor."""
        if not self.says_how_cash_goes:
            raise CashAtDoor

    def must_be_complete(self) -> None:
        """Raises CheckoutIncomplete where anything is missing."""
        if not self.is_complete:
            raise CheckoutIncomplete
