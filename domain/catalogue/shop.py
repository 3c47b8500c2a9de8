"""Shops: where they are, what they ask for, and when they take orders."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.catalogue.errors import (
    ShopClosed,
    ShopUnavailable,
    ShopUnreachable,
)
from domain.values import Money, Names, Place


class ShopState(StrEnum):
    """Where a shop stands with the platform."""

    PENDING = "pending"
    APPROVED = "approved"
    SUSPENDED = "suspended"


class Unreachable(StrEnum):
    """Why nobody can read at a shop's counter what the bot writes.

    No group is linked; the bot is out of it; the bot may not write in it; the group is no more.
    """

    UNLINKED = "unlinked"
    OUT = "out"
    MUTED = "muted"
    GONE = "gone"


class Trading(StrEnum):
    """Whether customers can order from a shop now; where not, because it is closed or cannot be reached."""

    OPEN = "open"
    CLOSED = "closed"
    UNREACHABLE = "unreachable"


@dataclass(frozen=True, slots=True)
class Shop:
    """A shop on the street, and the group chat that is its counter. `has_hooks`: other systems are told.

    `counter_lost` is why the bot cannot write in that group, and `counter_lost_at` since when.
    """

    id: int
    names: Names
    state: ShopState
    is_open: bool
    owner_id: int
    place: Place
    address: str
    phone: str
    currency: str
    time_zone: str
    minimum_order: Money
    delivery_fee: Money
    free_delivery_from: Money | None
    counter_chat: int | None
    version: int
    public_id: str = ""
    has_hooks: bool = False
    counter_lost: Unreachable | None = None
    counter_lost_at: datetime | None = None

    @property
    def unreachable(self) -> Unreachable | None:
        """Why nobody could read its orders; None where somebody can."""
        return Unreachable.UNLINKED if self.counter_chat is None else self.counter_lost

    @property
    def counter(self) -> int | None:
        """The group where its orders are read; None where nobody could read them."""
        return None if self.unreachable else self.counter_chat

    @property
    def trading(self) -> Trading:
        """Whether an order could be placed now."""
        if self.state is not ShopState.APPROVED or not self.is_open:
            return Trading.CLOSED
        return Trading.UNREACHABLE if self.unreachable else Trading.OPEN

    @property
    def takes_orders(self) -> bool:
        """The same as yes or no."""
        return self.trading is Trading.OPEN

    def must_take_orders(self) -> None:
        """Raises ShopUnavailable, ShopClosed, ShopUnreachable."""
        if self.state is not ShopState.APPROVED:
            raise ShopUnavailable(shop=self.names)
        if self.trading is Trading.CLOSED:
            raise ShopClosed(shop=self.names)
        if self.trading is Trading.UNREACHABLE:
            raise ShopUnreachable(shop=self.names)

    def fee_for(self, subtotal: Money) -> Money:
        """What delivery of goods worth the subtotal costs."""
        free = self.free_delivery_from is not None and subtotal >= self.free_delivery_from
        return Money(0, self.currency) if free else self.delivery_fee
