"""Shops: where they are, what they ask for, and when they take orders."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from domain.caps import NONE_OF_ITS_OWN, FirstCaps
from domain.catalogue.about.door import ALWAYS_OPEN, Door
from domain.catalogue.about.papers import NO_PAPERS, Papers
from domain.catalogue.about.promise import USUAL_HEARING, USUAL_LEAD_MINUTES
from domain.catalogue.about.slots import NO_SLOTS, Slot, Slots
from domain.catalogue.about.zones import NO_ZONES, Terms, Zones
from domain.catalogue.errors import (
    OutOfReach,
    PinNeeded,
    ShopClosed,
    ShopUnavailable,
    ShopUnreachable,
)
from domain.errors import StaleVersion
from domain.values import Ahead, Distance, Money, Names, Place

USUAL_RADIUS_M = 5000
SHORTEST_RADIUS_M, LONGEST_RADIUS_M = 100, 100_000


class ShopState(StrEnum):
    """Where a shop stands with the platform."""

    PENDING = "pending"
    APPROVED = "approved"
    SUSPENDED = "suspended"


class ShopMove(StrEnum):
    """What became of a shop as a whole."""

    APPROVED = "approved"
    SENT_BACK = "sent_back"
    SUSPENDED = "suspended"
    RESUMED = "resumed"
    PENDING = "pending"
    OPENED = "opened"
    CLOSED = "closed"
    SLOTTED = "slots_changed"
    PAUSED = "paused"
    HOURED = "hours_changed"
    BUSY = "busy_changed"


@dataclass(frozen=True, slots=True)
class ShopMoved:
    """It happened to a shop."""

    shop_id: int
    move: ShopMove


class ShopStanding(StrEnum):
    """Where a shop stands, and whether its keeper has it open: what admins look for."""

    PENDING = "pending"
    LIVE = "live"
    PAUSED = "paused"
    SUSPENDED = "suspended"


class Unreachable(StrEnum):
    """Why nobody can read at a shop's counter what the bot writes.

    No group is linked; the bot is out of it; the bot may not write in it; the topic of its cards is closed;
    the group is no more.
    """

    UNLINKED = "unlinked"
    OUT = "out"
    MUTED = "muted"
    CLOSED = "closed"
    GONE = "gone"


class Trading(StrEnum):
    """Whether customers can order from a shop now; where not, because it is closed or cannot be reached.

    One that is closed may take orders for its slots all the same: AHEAD.
    """

    OPEN = "open"
    AHEAD = "ahead"
    CLOSED = "closed"
    UNREACHABLE = "unreachable"


@dataclass(frozen=True, slots=True)
class Shop:
    """A shop on the street, and the group chat that is its counter. `has_hooks`: other systems are told.

    `radius_m` is how far it delivers, in metres as the crow flies; `takes_unpinned`: also to addresses
    whose place on the map nobody knows. `zones` say where else it delivers, and for what there;
    `minimum_order`, `delivery_fee` and `free_delivery_from` hold where they say nothing.
    `lead_minutes` is how long an order takes it where none is in front; `hides_customers`: their names,
    phones and addresses are for whoever took an order, or carries it, alone; `offers_pickup`: people may
    collect theirs. `complaint_hours`: so long after an order has come complaints about it are
    heard. `slots` are when it hands over what is not wanted as soon as possible.
    `counter_topic` is the topic of that group where cards go, where it has topics. `counter_lost` is why the
    bot cannot write there, and `counter_lost_at` since when.
    `first_caps` hold for whoever has not yet had an order from it.
    `counter_language` is what that group reads; None: what its owner does.
    `is_open` is its keeper's switch; `door` says what hours and pauses make of that.
    `is_submitted`: while it is pending, an admin's word is waited for, else its owner's. `state_reason` is
    what an admin gave as the reason why it stands so.
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
    radius_m: int = USUAL_RADIUS_M
    takes_unpinned: bool = True
    counter_topic: int | None = None
    first_caps: FirstCaps = NONE_OF_ITS_OWN
    counter_language: str | None = None
    papers: Papers = NO_PAPERS
    door: Door = ALWAYS_OPEN
    is_submitted: bool = True
    state_reason: str | None = None
    zones: Zones = NO_ZONES
    lead_minutes: int = USUAL_LEAD_MINUTES
    offers_pickup: bool = False
    hides_customers: bool = False
    complaint_hours: int = USUAL_HEARING
    slots: Slots = NO_SLOTS

    @property
    def standing(self) -> ShopStanding:
        """Where an admin finds it."""
        if self.state is ShopState.APPROVED:
            return ShopStanding.PAUSED if self.is_paused else ShopStanding.LIVE
        return ShopStanding(self.state.value)

    @property
    def waits_for_admin(self) -> bool:
        """Whether an admin is to say yes or no to it."""
        return self.state is ShopState.PENDING and self.is_submitted

    @property
    def waits_for_owner(self) -> bool:
        """Whether its owner is to complete it and send it for approval."""
        return self.state is ShopState.PENDING and not self.is_submitted

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
        if not self.door.lets_in(self.time_zone):
            return Trading.CLOSED if self.unreachable or self.next_slot is None else Trading.AHEAD
        return Trading.UNREACHABLE if self.unreachable else Trading.OPEN

    @property
    def takes_orders(self) -> bool:
        """The same as yes or no; what it takes for its slots counts."""
        return self.trading in (Trading.OPEN, Trading.AHEAD)

    @property
    def is_shut(self) -> bool:
        """Whether it is closed now, whatever it takes for its slots."""
        return self.trading in (Trading.CLOSED, Trading.AHEAD)

    @property
    def slots_ahead(self) -> Iterator[Slot]:
        """The slots that may be ordered for, as far as there are places left; none while it is shut down."""
        return self.slots.ahead(self.door, self.time_zone) if self.is_open else iter(())

    @property
    def next_slot(self) -> Slot | None:
        """The first of them."""
        return next(self.slots_ahead, None)

    def slot_at(self, starts: datetime) -> Slot | None:
        """The one of them that begins then."""
        return next((each for each in self.slots_ahead if each.starts == starts), None)

    @property
    def is_paused(self) -> bool:
        """Whether its keeper has it closed, whatever its hours."""
        return not self.is_open or self.door.is_paused

    @property
    def opens_at(self) -> Ahead | None:
        """When it opens, where it is closed now; None where nobody knows, and where it is open."""
        is_known = self.state is ShopState.APPROVED and self.is_open
        if not is_known or not self.is_shut:
            return None
        return self.door.told(self.door.opens(self.time_zone), self.time_zone)

    @property
    def closes_at(self) -> Ahead | None:
        """When it closes, where it is open now; None where nobody knows, and where it is closed."""
        if self.trading is not Trading.OPEN:
            return None
        return self.door.told(self.door.closes(self.time_zone), self.time_zone)

    @property
    def closed_for(self) -> str | None:
        """What its keeper says of why it is closed; None where it is open, or only its hours are over."""
        return self.door.reason if self.is_shut and self.is_paused else None

    def must_take_orders(self) -> None:
        """Raises ShopUnavailable, ShopClosed, ShopUnreachable."""
        if self.state is not ShopState.APPROVED:
            raise ShopUnavailable(shop=self.names)
        if self.trading is Trading.CLOSED:
            raise self.closed
        if self.trading is Trading.UNREACHABLE:
            raise ShopUnreachable(shop=self.names)

    @property
    def closed(self) -> ShopClosed:
        """What is said where it takes nothing that is wanted as soon as possible."""
        return ShopClosed(shop=self.names, opens_at=self.opens_at, reason=self.closed_for)

    def language_at_counter(self, owners: str) -> str:
        """What its group reads: the language that was chosen there, else its owner's."""
        return self.counter_language or owners

    def must_be_at(self, version: int) -> None:
        """Raises StaleVersion where it was changed since."""
        if self.version != version:
            raise StaleVersion

    def must_reach(self, place: Place | None, *, person: Place | None = None) -> None:
        """Raises OutOfReach for what lies beyond where it delivers, PinNeeded where nobody knows the place.

        `person` is where they were last: who is far away may order for a door nearby, but says where that is.
        What lies on the very edge is within.
        """
        away = self._beyond(place or person)
        facts = {"shop": self.names, "distance": away, "reach": Distance(self.radius_m)}
        if place is None and (away or not self.takes_unpinned):
            raise PinNeeded(**facts, is_drawn=bool(self.zones.drawn))
        if away:
            raise OutOfReach(**facts, is_drawn=bool(self.zones.drawn), others=None)

    def delivers_to(self, place: Place) -> bool:
        """Whether it delivers there: where it has drawn that on the map, else as far as its radius."""
        return self._beyond(place) is None

    def _beyond(self, place: Place | None) -> Distance | None:
        """How far that is; None where it delivers there, and where nothing is known."""
        if place is None:
            return None
        metres = place.metres_to(self.place)
        is_drawn = bool(self.zones.drawn)
        is_within = self.zones.zone_at(place) is not None if is_drawn else metres <= self.radius_m
        return None if is_within else Distance(metres)

    @property
    def minutes_to_door(self) -> int:
        """How long an order takes it now where none is in front: longer while it is busy."""
        return self.lead_minutes + self.door.extra // timedelta(minutes=1)

    def terms_at(self, place: Place | None) -> Terms:
        """What it asks for there; where nobody knows the place, what it usually does."""
        usual = Terms(self.delivery_fee, self.minimum_order, self.free_delivery_from)
        if place is None or self.zones == NO_ZONES:
            return usual
        return self.zones.terms(usual, place, place.metres_to(self.place))
