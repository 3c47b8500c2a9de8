"""Carts, the orders that they become, and the money for these."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Protocol

from domain.carts import Basket, Cart, CartLine, Quote
from domain.orders import Checkout, Order, OrderState, Reason
from domain.payments import Payment, PaymentState
from domain.people import Actor


class Carts(Protocol):
    """Carts; a person's current one is made at its first use."""

    async def current(self, identity_id: int) -> Cart:
        """The cart in use."""

    async def of(self, identity_id: int) -> list[Cart]:
        """All of a person's, the current one first."""

    async def get(self, identity_id: int, cart_id: int) -> Cart:
        """One of a person's; raises NotFound."""

    async def is_named(self, identity_id: int, name: str) -> bool:
        """Whether the person has a cart of this name."""

    async def create(self, identity_id: int, name: str) -> Cart:
        """A new one, which is then the current one; the name must be free."""

    async def choose(self, cart: Cart) -> None:
        """Makes it the current one."""

    async def rename(self, cart: Cart, name: str) -> None:
        """Another name; it must be free."""

    async def basket(self, cart: Cart) -> Basket:
        """The cart with lines, grouped by shop, in the order in which they were added."""

    async def line(self, cart_id: int, product_id: int) -> CartLine | None:
        """One line."""

    async def count(self, cart_id: int) -> int:
        """How many lines there are."""

    async def set_line(self, cart: Cart, product_id: int, amount: int) -> Cart:
        """Makes it so much (0 removes it) and moves the version by one; raises CartChanged."""

    async def clear(self, cart: Cart) -> Cart:
        """Removes all lines, keeping them for `restore`; moves the version; raises CartChanged."""

    async def restore(self, cart: Cart) -> Cart:
        """Brings back what the last `clear` removed; moves the version; raises CartChanged."""

    async def draft(self, cart: Cart, **fields: Any) -> None:
        """Keeps parts of the checkout: address_id, contact_name, contact_phone, place, note, delivery."""

    async def close(self, cart: Cart, *, next_address: int | None) -> None:
        """Ends a cart that became orders: empties it and moves its version. The contact stays, the note and
        how to hand over do not, and it goes to `next_address` from now on.

        Raises CartChanged.
        """


class Orders(Protocol):
    """Checkouts and orders; the person's data in them is sealed at rest."""

    async def checkout_of(self, cart_id: int, cart_version: int) -> Checkout | None:
        """What this cart became at this version, if it did."""

    async def place(self, quote: Quote) -> Checkout:
        """Writes one order per shop with lines and a pending payment, and the checkout over them.

        Allocates nothing. Raises CheckoutIncomplete, and CartChanged where another unit of work has
        ordered this cart at this version meanwhile: `checkout_of` finds what it made.
        """

    async def get(self, order_id: int) -> Order:
        """With lines; raises NotFound."""

    async def of(self, identity_id: int, *, most: int) -> list[Order]:
        """A person's orders without lines, newest first."""

    async def of_shop(self, shop_id: int, *, since: datetime) -> list[Order]:
        """A shop's orders placed since, without lines, newest first."""

    async def open_ones(self, *, shop_id: int | None = None, most: int = 50) -> list[Order]:
        """Orders somebody still has to act on, without lines, oldest first."""

    async def move(
        self, order: Order, state: OrderState, *, by: Actor | None, reason: Reason | None = None
    ) -> bool:
        """Compare-and-set from the order's state and version; False where somebody was faster."""

    async def page_of(self, identity_id: int, *, after: int, most: int) -> list[Order]:
        """A person's orders without lines, newest first, from below the id `after` (0: the newest)."""

    async def move_payment(self, order_id: int, state: PaymentState) -> bool:
        """Moves the order's payment; False where that move is impossible, and nothing changes."""


class Payments(Protocol):
    """The money for orders."""

    async def of_order(self, order_id: int) -> Payment:
        """Raises NotFound."""

    async def page_of(self, identity_id: int, *, after: int, most: int) -> list[Payment]:
        """A person's payments, newest first, from below the id `after` (0: the newest)."""
