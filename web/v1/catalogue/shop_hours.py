"""When a shop is open over HTTP: hours by weekday and for dates, and pauses."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any

from pydantic import AwareDatetime, Field, StringConstraints

from domain.catalogue import shopkeeping
from domain.catalogue.about.hours import MOST_A_DAY, Day, open_day
from domain.catalogue.about.timetable import MOST_DATES, WEEK, Timetable
from domain.catalogue.errors import BadDate, BadHours, BadReason, ShopUnavailable
from domain.catalogue.shop import Shop
from domain.catalogue.trading import timekeeping
from domain.catalogue.trading.timekeeping import LONGEST_REASON
from domain.errors import NotFound
from domain.shopping import browse
from web.routes import Answer, Call, Nothing, Section, Shape
from web.v1.catalogue.shop_facts import hours_of
from web.v1.catalogue.shopkeeping import shop_of
from web.v1.catalogue.shops import HoursShape, shape_of_hours

hours = Section("products", in_shops="hours")
DayHours = Annotated[list[HoursShape], Field(max_length=MOST_A_DAY)]
Why = Annotated[str, StringConstraints(max_length=LONGEST_REASON)]


class DateHours(Shape):
    """A date with hours of its own; none: it is closed then."""

    date: date
    hours: DayHours


class ShopHours(Shape):
    """Hours by weekday, from Monday (None: open whenever its keeper has it open), and those of dates.

    By the clock of the shop's `time_zone`. Outside of them no orders are taken.
    """

    week: Annotated[list[DayHours], Field(min_length=WEEK, max_length=WEEK)] | None
    dates: Annotated[list[DateHours], Field(max_length=MOST_DATES)]


class KeptHours(ShopHours):
    """The same, with the time zone (IANA)."""

    time_zone: str


class NewPause(Shape):
    """Until when no orders are taken (None: until it is opened), and why, as customers read it."""

    until: AwareDatetime | None = None
    reason: Why | None = None


class Pause(Shape):
    """Whether its keeper has the shop closed, until when (None: until it is opened), and why."""

    is_paused: bool
    until: datetime | None
    reason: str | None


@hours.route(
    "GET", "/v1/shops/{shop}/hours", answer=KeptHours, is_open=True, errors=(NotFound, ShopUnavailable)
)
async def get_hours(call: Call[Nothing, Nothing]) -> Answer:
    """When a shop is open."""
    return _hours(await browse.shop(call.work, await shop_of(call)))


@hours.route(
    "PUT",
    "/v1/shops/{shop}/hours",
    body=ShopHours,
    answer=KeptHours,
    is_versioned=True,
    errors=(NotFound, BadHours, BadDate),
)
async def put_hours(call: Call[ShopHours, Nothing]) -> Answer:
    """Says anew when one of the caller's shops is open; they hold at once. Dates gone by are left out."""
    shop = await _held(call)
    week = call.body.week
    timetable = Timetable(None if week is None else tuple(map(_day, week)))
    for each in call.body.dates:
        timetable = timetable.with_date(each.date, _day(each.hours), timekeeping.today(shop))
    return _hours(await timekeeping.set_timetable(call.work, call.actor, shop.id, timetable))


@hours.route("GET", "/v1/shops/{shop}/pause", answer=Pause, errors=(NotFound,))
async def get_pause(call: Call[Nothing, Nothing]) -> Answer:
    """Whether one of the caller's shops is paused."""
    return _pause(await shopkeeping.my_shop(call.work, call.actor, await shop_of(call)))


@hours.route(
    "PUT",
    "/v1/shops/{shop}/pause",
    body=NewPause,
    answer=Pause,
    takes_version=True,
    errors=(NotFound, BadDate, BadReason),
)
async def put_pause(call: Call[NewPause, Nothing]) -> Answer:
    """Takes no orders until then; again with another moment or reason changes them."""
    shop = await _held(call)
    said = call.body
    return _pause(await timekeeping.pause(call.work, call.actor, shop.id, said.until, said.reason))


@hours.route("DELETE", "/v1/shops/{shop}/pause", answer=Pause, errors=(NotFound,))
async def end_pause(call: Call[Nothing, Nothing]) -> Answer:
    """Takes orders again, within its hours."""
    shop_id = await shop_of(call)
    await shopkeeping.set_open(call.work, call.actor, shop_id, True)
    return _pause(await shopkeeping.my_shop(call.work, call.actor, shop_id))


async def _held(call: Call[Any, Nothing]) -> Shop:
    """One of the caller's shops, at the version that they saw. Raises NotFound, StaleVersion."""
    shop = await shopkeeping.hold_shop(call.work, call.actor, await shop_of(call))

    async def current() -> int:
        return shop.version

    shop.must_be_at(await call.version(current))
    return shop


def _day(said: list[HoursShape]) -> Day:
    return open_day(*map(hours_of, said))


def _hours(shop: Shop) -> Answer:
    kept = shop.door.timetable
    told = KeptHours(
        week=None if kept.week is None else [_told(each) for each in kept.week],
        dates=[DateHours(date=that, hours=_told(each)) for that, each in kept.dates.items()],
        time_zone=shop.time_zone,
    )
    return Answer(told, shop.version)


def _told(hours_of_day: Day) -> list[HoursShape]:
    return [shape_of_hours(each) for each in hours_of_day]


def _pause(shop: Shop) -> Answer:
    told = Pause(
        is_paused=shop.is_paused,
        until=shop.door.paused_until if shop.is_paused and shop.is_open else None,
        reason=shop.door.reason if shop.is_paused else None,
    )
    return Answer(told, shop.version)
