"""When a shop is open: its hours by weekday and for dates, pauses, and how busy it is."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date, datetime, timedelta

from domain.audit_actions import AuditAction
from domain.catalogue.about import typed_hours
from domain.catalogue.about.door import BUSIEST
from domain.catalogue.about.hours import Day
from domain.catalogue.about.timetable import FURTHEST, MOST_DATES, Timetable, moment_at, zone_of
from domain.catalogue.errors import BadDate, BadHours, BadPause, BadReason
from domain.catalogue.shop import Shop, ShopMove, ShopMoved
from domain.catalogue.shopkeeping import hold_shop
from domain.catalogue.work import CatalogueWork
from domain.errors import BadRequest
from domain.people import Actor
from domain.typed import spans
from domain.typed.dates import date_first
from domain.typed.weekdays import WEEKDAYS

LONGEST_SPAN = 2 * 366 * 24 * 60
"""Minutes; what is longer is too long all the same."""
LONGEST_REASON = 100
"""Characters of why a shop is closed: it stands beside the shop everywhere."""


async def set_timetable(work: CatalogueWork, actor: Actor, shop_id: int, timetable: Timetable) -> Shop:
    """From now on it is open at these times; the same again changes nothing. Raises NotFound, BadDate."""
    shop = await hold_shop(work, actor, shop_id)
    if len(timetable.dates) > MOST_DATES:
        raise BadDate(most=MOST_DATES)
    return await _keep(work, actor, shop, timetable)


async def say_week(work: CatalogueWork, actor: Actor, shop_id: int, typed: str) -> Shop:
    """Hours by weekday, as people type them. Raises NotFound, BadHours."""
    shop = await hold_shop(work, actor, shop_id)
    return await _keep(work, actor, shop, typed_hours.hours_of_week(typed, shop.door.timetable))


async def say_hours(work: CatalogueWork, actor: Actor, shop_id: int, typed: str) -> date | None:
    """Hours by weekday, or of a date that is named in their place; that date, whose hours may not follow.

    Raises NotFound, BadDate, BadHours.
    """
    try:
        await say_week(work, actor, shop_id, typed)
        return None
    except BadHours:
        shop = await hold_shop(work, actor, shop_id)
        found = date_first(typed, today(shop))
        if found is None or typed.strip().casefold() in WEEKDAYS:
            raise
    that, hours = found
    if hours:
        await say_date(work, actor, shop_id, typed)
    return that


async def say_day(work: CatalogueWork, actor: Actor, shop_id: int, weekday: int, typed: str) -> Shop:
    """Hours of one weekday (from Monday, which is 0), as people type them. Raises NotFound, BadHours."""
    return await set_days(work, actor, shop_id, (weekday,), typed_hours.hours_of_day(typed))


async def set_days(
    work: CatalogueWork, actor: Actor, shop_id: int, weekdays: Collection[int], hours: Day
) -> Shop:
    """Hours of some weekdays; the others stay. Raises NotFound."""
    shop = await hold_shop(work, actor, shop_id)
    return await _keep(work, actor, shop, shop.door.timetable.with_days(weekdays, hours))


async def forget_week(work: CatalogueWork, actor: Actor, shop_id: int) -> Shop:
    """Open whenever its keeper has it open, but for dates with hours of their own. Raises NotFound."""
    shop = await hold_shop(work, actor, shop_id)
    return await _keep(work, actor, shop, Timetable(None, shop.door.timetable.dates))


async def say_date(work: CatalogueWork, actor: Actor, shop_id: int, typed: str) -> Shop:
    """Other hours for a date, or that it is closed then, as people type it.

    Raises NotFound, BadDate, BadHours.
    """
    shop = await hold_shop(work, actor, shop_id)
    that, hours = typed_hours.hours_of_date(typed, today(shop))
    return await _keep(work, actor, shop, shop.door.timetable.with_date(that, hours, today(shop)))


async def set_date(work: CatalogueWork, actor: Actor, shop_id: int, that: date, hours: Day | None) -> Shop:
    """The same, known; None: the usual hours hold then. Raises NotFound, BadDate."""
    shop = await hold_shop(work, actor, shop_id)
    return await _keep(work, actor, shop, shop.door.timetable.with_date(that, hours, today(shop)))


async def pause(
    work: CatalogueWork, actor: Actor, shop_id: int, until: datetime | None, reason: str | None = None
) -> Shop:
    """Takes no orders until then, or (None) until it is opened, for a reason that customers read.

    Raises NotFound, BadReason, and BadDate for what is over or too far ahead.
    """
    await hold_shop(work, actor, shop_id)
    why = closing_reason(reason)
    if until is None:
        await work.shops.set_open(shop_id, False, why)
    else:
        if not work.now < until <= work.now + FURTHEST:
            raise BadDate(most=MOST_DATES)
        await work.shops.pause(shop_id, until, why)
    await work.audit.record(actor, AuditAction.SHOP_PAUSED, f"shop:{shop_id}")
    await work.happened(ShopMoved(shop_id, ShopMove.PAUSED))
    return await work.shops.get(shop_id)


async def pause_for(work: CatalogueWork, actor: Actor, shop_id: int, minutes: int | None) -> Shop:
    """The same for some minutes, or (None) until it is opened; a reason stays. Raises NotFound, BadDate."""
    shop = await hold_shop(work, actor, shop_id)
    until = None if minutes is None else work.now + timedelta(minutes=minutes)
    return await pause(work, actor, shop_id, until, shop.closed_for)


async def pause_until_tomorrow(work: CatalogueWork, actor: Actor, shop_id: int) -> Shop:
    """The same until the day is over. Raises NotFound."""
    shop = await hold_shop(work, actor, shop_id)
    tomorrow = beginning(shop, today(shop) + timedelta(days=1))
    return await pause(work, actor, shop_id, tomorrow, shop.closed_for)


async def pause_as_typed(work: CatalogueWork, actor: Actor, shop_id: int, typed: str) -> Shop:
    """The same for so long, or until a date begins, as somebody typed it. Raises NotFound, BadPause."""
    shop = await hold_shop(work, actor, shop_id)
    end = _end(shop, typed)
    if end is None:
        raise BadPause
    try:
        return await pause(work, actor, shop_id, end, shop.closed_for)
    except BadDate:
        raise BadPause from None


async def say_while_paused(work: CatalogueWork, actor: Actor, shop_id: int, typed: str) -> Shop:
    """What was typed while it is paused: another end of that, else why it is.

    Raises NotFound, BadPause, BadReason.
    """
    shop = await hold_shop(work, actor, shop_id)
    is_end = shop.is_paused and _end(shop, typed) is not None
    return await (pause_as_typed if is_end else say_reason)(work, actor, shop_id, typed)


def _end(shop: Shop, typed: str) -> datetime | None:
    """When a pause would end; None where the text says no such thing."""
    if minutes := spans.span(typed):
        return shop.door.seen_at + timedelta(minutes=min(minutes, LONGEST_SPAN))
    found = date_first(spans.until(typed), today(shop))
    if found and not found[1]:
        return beginning(shop, found[0])
    clock = spans.clock(found[1] if found else typed)
    return _at_clock(shop, found[0] if found else None, *clock) if clock else None


def _at_clock(shop: Shop, that: date | None, minute: int, is_certain: bool) -> datetime:
    """That time of the date, or the next such time: of the two that it may mean the one that comes first."""
    zone, now, day = zone_of(shop.time_zone), shop.door.seen_at, that or today(shop)
    while True:
        for each in (minute,) if is_certain else (minute, minute + spans.HALF_A_DAY):
            if (end := moment_at(day, each, zone)) > now:
                return end
        day += timedelta(days=1)


async def say_reason(work: CatalogueWork, actor: Actor, shop_id: int, reason: str | None) -> Shop:
    """Why it is paused; where it is not, nothing changes. Raises NotFound, BadReason."""
    shop = await hold_shop(work, actor, shop_id)
    if not shop.is_paused:
        return shop
    return await pause(work, actor, shop_id, shop.door.paused_until if shop.is_open else None, reason)


async def set_busy(work: CatalogueWork, actor: Actor, shop_id: int, minutes: int) -> Shop:
    """Orders take so many minutes longer, until it closes or the day is over; 0: no longer than usual.

    Raises NotFound, BadRequest.
    """
    shop = await hold_shop(work, actor, shop_id)
    if not 0 <= minutes <= BUSIEST:
        raise BadRequest(where="body.extra_minutes")
    closes = shop.door.closes(shop.time_zone)
    ends = closes or beginning(shop, today(shop) + timedelta(days=1))
    await work.shops.set_busy(shop_id, minutes, ends if minutes else None)
    await work.audit.record(actor, AuditAction.SHOP_CHANGED, f"shop:{shop_id}")
    await work.happened(ShopMoved(shop_id, ShopMove.BUSY))
    return await work.shops.get(shop_id)


def today(shop: Shop) -> date:
    """Which day it is where the shop is."""
    return shop.door.seen_at.astimezone(zone_of(shop.time_zone)).date()


def beginning(shop: Shop, that: date) -> datetime:
    """When a date begins there."""
    return moment_at(that, 0, zone_of(shop.time_zone))


def closing_reason(reason: str | None) -> str | None:
    """What customers read, in one line; None for nothing. Raises BadReason."""
    line = " ".join((reason or "").split())
    if len(line) > LONGEST_REASON:
        raise BadReason(most=LONGEST_REASON)
    return line or None


async def _keep(work: CatalogueWork, actor: Actor, shop: Shop, timetable: Timetable) -> Shop:
    if timetable == shop.door.timetable:
        return shop
    await work.shops.set_facts(replace(shop, door=replace(shop.door, timetable=timetable)))
    await work.audit.record(actor, AuditAction.SHOP_CHANGED, f"shop:{shop.id}")
    await work.happened(ShopMoved(shop.id, ShopMove.HOURED))
    return await work.shops.get(shop.id)
