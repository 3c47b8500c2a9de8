"""Carts, what is in them, and what that costs."""

from __future__ import annotations

from dataclasses import dataclass

from domain.catalogue.product import Product
from domain.catalogue.shop import Shop
from domain.people import Address
from domain.preferences import Delivery
from domain.shopping.errors import BelowMinimum, CartChanged, CartEmpty, CheckoutIncomplete, PriceChanged
from domain.values import Money, Names, Place, Quantity

MOST_LINES = 30
MOST_CARTS = 20
LONGEST_CART_NAME = 40


@dataclass(frozen=True, slots=True)
class Cart:
    """One person's named cart, with the drafts of its checkout. Its version moves with its lines.

    `place` is where the person last said they are: shops are sorted by it, the next address is there.
    `delivery` is how it is to be handed over this time; None: as the person prefers.
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

    def must_be_at(self, version: int) -> None:
        """Raises CartChanged where the person saw another version."""
        if self.version != version:
            raise CartChanged


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
    def is_weighed(self) -> bool:
        """Whether it is sold by weight."""
        return self.product.is_weighed

    @property
    def cost(self) -> Money:
        """What the line costs at today's price."""
        return self.product.price.of(self.amount)


@dataclass(frozen=True, slots=True)
class Part:
    """One shop's part of a cart: it becomes one order."""

    shop: Shop
    lines: tuple[CartLine, ...]

    @property
    def subtotal(self) -> Money:
        """Σ lines."""
        return Money.total((line.cost for line in self.lines), self.shop.currency)

    @property
    def fee(self) -> Money:
        """What delivery costs."""
        return self.shop.fee_for(self.subtotal)

    @property
    def total(self) -> Money:
        """Goods and delivery."""
        return self.subtotal + self.fee

    def must_be_orderable(self) -> None:
        """Raises what `must_take_orders` and `must_sell` raise, and BelowMinimum."""
        self.shop.must_take_orders()
        for line in self.lines:
            line.product.must_sell(line.amount)
        missing = self.shop.minimum_order.minor - self.subtotal.minor
        if missing > 0:
            raise BelowMinimum(
                shop=self.shop.names,
                minimum=self.shop.minimum_order,
                missing=Money(missing, self.shop.currency),
            )


@dataclass(frozen=True, slots=True)
class Basket:
    """A cart with its lines, grouped by shop."""

    cart: Cart
    parts: tuple[Part, ...]

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


@dataclass(frozen=True, slots=True)
class Quote:
    """Everything that will be ordered, for whom, where to, handed over how and at what price."""

    basket: Basket
    address: Address | None
    delivery: Delivery = Delivery.HAND_OVER

    @property
    def is_complete(self) -> bool:
        """Whether address, name and phone are there."""
        cart = self.basket.cart
        return bool(self.address and cart.contact_name and cart.contact_phone)

    def must_be_complete(self) -> Address:
        """The address; raises CheckoutIncomplete where anything is missing."""
        if not self.address or not self.is_complete:
            raise CheckoutIncomplete
        return self.address
