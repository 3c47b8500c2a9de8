"""Checkouts and orders."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from domain.orders.order import Checkout, Order, OrderState, Reason
from domain.people import Actor
from domain.shopping.cart import Quote


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

    async def moved_since(self, shop_id: int, since: datetime, *, most: int = 50) -> list[Order]:
        """A shop's orders that were moved since, without lines, the one that was moved last first."""

    async def open_ones(self, *, shop_id: int | None = None, most: int = 50) -> list[Order]:
        """Orders somebody still has to act on, without lines, oldest first."""

    async def move(
        self, order: Order, state: OrderState, *, by: Actor | None, reason: Reason | None = None
    ) -> bool:
        """Compare-and-set from the order's state and version; False where somebody was faster."""

    async def page_of(self, identity_id: int, *, after: int, most: int) -> list[Order]:
        """A person's orders without lines, newest first, from below the id `after` (0: the newest)."""
