"""Slots over HTTP: the owner says them, and everybody sees which ones are free."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from pydantic import Field

from domain.catalogue import shopkeeping
from domain.catalogue.about.hours import Day
from domain.catalogue.about.slots import LARGEST_CAPACITY, LONGEST_CUT_OFF, MOST_WINDOWS, Slots
from domain.catalogue.about.timetable import WEEK
from domain.catalogue.errors import BadHours, BadSlots, ShopUnavailable
from domain.catalogue.shop import Shop
from domain.catalogue.trading import slotting
from domain.errors import NotFound
from domain.orders import slots as cases
from domain.orders.slots import FreeSlot
from domain.shopping import browse
from web.routes import Answer, Call, Nothing, Section, Shape
from web.v1.catalogue.shop_facts import hours_of
from web.v1.catalogue.shopkeeping import shop_of
from web.v1.catalogue.shops import HoursShape, shape_of_hours
from web.v1.shapes import SlotShape

slots = Section("products")
Windows = Annotated[list[HoursShape], Field(max_length=MOST_WINDOWS)]


class SlotsShape(Shape):
    """In which windows of a week the shop hands orders over, from Monday; none at all: it has no slots.

    By the clock of its `time_zone`; one that begins late may end on the next day. There are `capacity` orders
    in each, and one may order until `cut_off_minutes` before it begins.
    """

    week: Annotated[list[Windows], Field(min_length=WEEK, max_length=WEEK)]
    capacity: int = Field(ge=1, le=LARGEST_CAPACITY)
    cut_off_minutes: int = Field(ge=0, le=LONGEST_CUT_OFF)


class KeptSlots(SlotsShape):
    """The same, with the time zone (IANA)."""

    time_zone: str


class FreeSlotShape(SlotShape):
    """A slot that may be ordered for until `order_until`, and for how many orders there is room in it."""

    order_until: datetime
    left: int


class FreeSlots(Shape):
    """Those of the next week, the next one first: all of them, so none is `next`."""

    items: list[FreeSlotShape]
    next: str | None = None


@slots.route(
    "GET", "/v1/shops/{shop}/slots", answer=KeptSlots, is_open=True, errors=(NotFound, ShopUnavailable)
)
async def get_slots(call: Call[Nothing, Nothing]) -> Answer:
    """In which slots a shop hands orders over."""
    return _slots(await browse.shop(call.work, await shop_of(call)))


@slots.route(
    "PUT",
    "/v1/shops/{shop}/slots",
    body=SlotsShape,
    answer=KeptSlots,
    is_versioned=True,
    errors=(NotFound, BadHours, BadSlots),
)
async def put_slots(call: Call[SlotsShape, Nothing]) -> Answer:
    """Says anew in which slots one of the caller's shops hands over; what was ordered before stays."""
    shop = await shopkeeping.hold_shop(call.work, call.actor, await shop_of(call))

    async def current() -> int:
        return shop.version

    shop.must_be_at(await call.version(current))
    said = call.body
    kept = Slots(tuple(map(_day, said.week)), said.capacity, said.cut_off_minutes)
    return _slots(await slotting.set_slots(call.work, call.actor, shop.id, kept))


@slots.route(
    "GET", "/v1/shops/{shop}/free-slots", answer=FreeSlots, is_open=True, errors=(NotFound, ShopUnavailable)
)
async def list_free_slots(call: Call[Nothing, Nothing]) -> Shape:
    """The slots of a shop that may be ordered for now and have room."""
    _, free = await cases.slots_of(call.work, await shop_of(call))
    return FreeSlots(items=[_free(each) for each in free])


def _day(said: list[HoursShape]) -> Day:
    return tuple(sorted(map(hours_of, said)))


def _slots(shop: Shop) -> Answer:
    kept = shop.slots
    told = KeptSlots(
        week=[[shape_of_hours(window) for window in each] for each in kept.week],
        capacity=kept.capacity,
        cut_off_minutes=kept.cut_off,
        time_zone=shop.time_zone,
    )
    return Answer(told, shop.version)


def _free(of: FreeSlot) -> FreeSlotShape:
    return FreeSlotShape(starts_at=of.slot.starts, ends_at=of.slot.ends, order_until=of.until, left=of.left)
