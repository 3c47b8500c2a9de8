"""Shops: where they are, what they ask for, and when they take orders."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from domain.catalogue.errors import ShopClosed, ShopUnavailable
from domain.values import Money, Names, Place


class ShopState(StrEnum):
    """Where a shop stands with the platform."""

    PENDING = "pending"
    APPROVED = "approved"
    SUSPENDED = "suspended"


@dataclass(frozen=True, slots=True)
class Shop:
    """A shop on the street, and the group chat that is its counter. `has_hooks`: other systems are told."""

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

    @property
    def takes_orders(self) -> bool:
        """Whether an order could be placed now."""
        return self.is_open and self.state is ShopState.APPROVED

    def must_take_orders(self) -> None:
        """Raises ShopUnavailable, ShopClosed."""
        if self.state is not ShopState.APPROVED:
            raise ShopUnavailable(shop=self.names)
        if not self.is_open:
            raise ShopClosed(shop=self.names)

    def fee_for(self, subtotal: Money) -> Money:
        """What delivery of goods worth the subtotal costs."""
        free = self.free_delivery_from is not None and subtotal >= self.free_delivery_from
        return Money(0, self.currency) if free else self.delivery_fee
