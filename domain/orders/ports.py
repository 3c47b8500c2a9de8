"""Checkouts and orders."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from domain.catalogue.about.slots import Slot
from domain.orders.order import Checkout, Order, OrderState, Reason
from domain.people import Actor
from domain.shopping.cart import Quote
from domain.values import Money


class Cards(Protocol):
    """Where orders' cards stand: at the counter, and in private chats while nobody could write there."""

    async def in_private(self, shop_id: int) -> list[tuple[int, int]]:
        """Orders of the shop, each with the chat where a card of it stands."""

    async def standing(self, group: int) -> Mapping[int, int]:
        """The messages that are the cards of the open orders of a counter's shops there, by order."""

    async def forget(self, order_id: int, chat: int) -> None:
        """What stands there stays as it is: the next card of the order there is a new one."""

    async def retire_in_private(self, shop_id: int, *, chat: int | None = None) -> list[tuple[int, int]]:
        """The next card there is a new one, in all private chats or this one.

        Gives the orders whose cards stood there, each with its chat: as retired, those can still be edited.
        """

    async def unread(self) -> list[int]:
        """The shops whose cards nobody would read, oldest first.

        Approved ones that are open without a group, or whose group cannot be written to; and whatever their
        state, those with open orders which no owner can be told of either.
        """


class SlotPlaces(Protocol):
    """How many orders are in the slots of shops."""

    async def taken(self, shop_id: int, since: datetime) -> Mapping[datetime, int]:
        """How many, by when a slot begins, from then on; those with none are left out."""

    async def take(self, shop_id: int, slot: Slot, capacity: int) -> bool:
        """One more; False where so many are in it."""

    async def give_back(self, shop_id: int, starts: datetime) -> None:
        """One less."""


EVERY = 1_000_000
"""More than anybody has."""


@dataclass(frozen=True, slots=True)
class OnOrder:
    """What somebody has open.

    By shop, how many orders and what they are worth (minor units); by product, how much is allocated.
    """

    open: Mapping[int, tuple[int, int]]
    goods: Mapping[int, int]


class Orders(Protocol):
    """Checkouts and orders; the person's data in them is sealed at rest."""

    async def checkout_of(self, cart_id: int, cart_version: int) -> Checkout | None:
        """What this cart became at this version, if it did."""

    async def ahead(self, shop_ids: Collection[int], *, most: int) -> dict[int, int]:
        """How many orders of the last day wait in each of these shops to be packed, so many at most."""

    async def place_all(
        self, quote: Quote, *, chat: int | None = None, is_paid_first: bool = False
    ) -> Checkout:
        """Writes one order per shop with lines and a pending payment, and the checkout over them.

        Each is promised by the end of its slot, or by its shop's lead time and by what waits there already
        (`about.promise`).
        `chat` is the one that orders. Allocates nothing. Raises CheckoutIncomplete, and CartChanged where
        another unit of work has ordered this cart at this version meanwhile: `checkout_of` finds what that
        made.
        """

    async def get(self, order_id: int) -> Order:
        """With lines; raises NotFound."""

    async def of(self, identity_id: int, *, most: int) -> list[Order]:
        """A person's orders without lines, newest first."""

    async def of_shop(self, shop_id: int, *, since: datetime, until: datetime | None = None) -> list[Order]:
        """A shop's orders placed since and before `until`, without lines, newest first."""

    async def cards(self, order_id: int) -> list[int]:
        """The chats in which a card of it stands."""

    async def moved_since(self, shop_id: int, since: datetime, *, most: int = EVERY) -> list[Order]:
        """A shop's orders that were moved since, without lines, the one that was moved last first."""

    async def open_ones(self, *, shop_id: int | None = None, most: int = EVERY) -> list[Order]:
        """Orders somebody still has to act on, without lines, oldest first."""

    async def page_of_shop(
        self,
        shop_id: int,
        *,
        after: int,
        most: int,
        since: datetime | None,
        only_open: bool,
        until: datetime | None = None,
    ) -> list[Order]:
        """A shop's orders without lines, newest first, from below the id `after` (0: the newest).

        Of those placed since, and before `until`.
        """

    async def page_of_open(self, *, after: int, most: int) -> list[Order]:
        """Orders somebody still has to act on, without lines, oldest first, from above the id `after`."""

    async def held_by(self, identity_id: int, cart_id: int) -> OnOrder:
        """What a person has open; of goods, those that are in this cart as well."""

    async def went_unanswered(self, shop_id: int, most: int) -> bool:
        """Whether so many of a shop's last orders expired, one after another, since it was opened last.

        Those that wait and those that were called off say nothing of it.
        """

    async def has_had(self, identity_id: int, shop_id: int) -> bool:
        """Whether an order of this shop has ever reached the person."""

    async def has_ordered(self, identity_id: int, shop_id: int) -> bool:
        """Whether the person has an order of this shop that did not come to nothing."""

    async def tip(self, order: Order, tip: Money) -> bool:
        """So much is given on top, which moves the total and the version; False where somebody was faster."""

    async def move(
        self,
        order: Order,
        state: OrderState,
        *,
        by: Actor | None,
        reason: Reason | None = None,
        promised: datetime | None = None,
    ) -> bool:
        """Compare-and-set from the order's state and version; False where somebody was faster.

        `promised` is what it is accepted with. What comes to be placed is placed at that moment, and its
        promise counts from then on.
        """

    async def promise(self, order: Order, by: datetime) -> bool:
        """It comes by then; compare-and-set from its state and what was promised before."""

    async def ask_to_cancel(self, order: Order) -> bool:
        """Its customer asks to have it cancelled; compare-and-set from its state, once in its life."""

    async def refuse_to_cancel(self, order: Order) -> bool:
        """Its shop says no to that; once."""

    async def now_known(self, order_id: int) -> None:
        """The counter has been told what its customer changed."""

    async def change(self, before: Order, after: Order) -> bool:
        """Writes the lines that differ, those without an id as new ones, and what the order costs.

        Compare-and-set from the state and version before; False where somebody was faster.
        """

    async def tick_rest(self, order_id: int) -> None:
        """What nobody has said anything about is picked as it was ordered."""

    async def taken_instead(
        self, identity_id: int, shop_id: int, product_id: int
    ) -> dict[int, tuple[int, int]]:
        """What came in this product's place in the shop: how often for the person, and for anybody."""

    async def of_line(self, line_id: int) -> int | None:
        """The order of a line."""

    async def page_of(self, identity_id: int, *, after: int, most: int) -> list[Order]:
        """A person's orders without lines, newest first, from below the id `after` (0: the newest)."""
