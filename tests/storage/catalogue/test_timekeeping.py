"""Hours, dates, pauses and busy times as they are kept, and what holds by them."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from domain.catalogue import shopkeeping
from domain.catalogue.about.hours import Hours
from domain.catalogue.about.timetable import ALWAYS, Timetable
from domain.catalogue.errors import BadDate, BadHours, BadPause, BadReason
from domain.catalogue.shop import Trading
from domain.catalogue.trading import timekeeping
from domain.errors import BadRequest, NotFound
from domain.people import Actor
from domain.unit_of_work import UnitOfWork
from storage.work import StoredStore
from tests.clock import Clock
from tests.storage import given

LONG, SPLIT = (Hours(480, 1260),), (Hours(480, 780), Hours(960, 1260))
HOUR = timedelta(hours=1)


async def known(work: UnitOfWork) -> Actor:
    """The owner, with the shop."""
    found = await work.people.by_telegram(1)
    assert found is not None
    return found


async def test_hours_are_read_as_they_were_written(store: StoredStore, clock: Clock) -> None:
    async with store.begin() as work:
        owner = await given.person(work, 1)
        shop = (await given.shop(work, owner, counter=-100)).id
        owner = await known(work)
        assert (await work.shops.get(shop)).door.timetable == ALWAYS
        await timekeeping.say_week(work, owner, shop, "8-21, Su closed")
        await timekeeping.say_day(work, owner, shop, 1, "8-1, 4-9")
        await timekeeping.set_days(work, owner, shop, (1, 2), SPLIT)
        await timekeeping.say_date(work, owner, shop, "25.12. closed")
        kept = await timekeeping.set_date(work, owner, shop, date(2026, 8, 15), LONG)
        expected = Timetable(
            (LONG, SPLIT, SPLIT, LONG, LONG, LONG, ()), {date(2026, 8, 15): LONG, date(2026, 12, 25): ()}
        )
        assert kept.door.timetable == expected
        again = await timekeeping.set_timetable(work, owner, shop, expected)
        assert again.version == kept.version, "the same again changes nothing"
        with pytest.raises(BadHours):
            await timekeeping.say_week(work, owner, shop, "tea")
        with pytest.raises(BadDate):
            await timekeeping.set_date(work, owner, shop, date(2026, 5, 31), ())
    found = await store.read().shops.get(shop)
    assert (found.trading, found.closes_at and found.closes_at.at) == (Trading.OPEN, clock.now + 9 * HOUR)
    clock.advance(seconds=(9 * HOUR).total_seconds())
    found = await store.read().shops.get(shop)
    assert (found.trading, found.opens_at and found.opens_at.at) == (Trading.CLOSED, clock.now + 11 * HOUR)
    async with store.begin() as work:
        await timekeeping.set_timetable(work, owner, shop, ALWAYS)
        assert (await work.shops.get(shop)).takes_orders


async def test_a_pause_ends_by_itself_or_when_the_shop_is_opened(store: StoredStore, clock: Clock) -> None:
    async with store.begin() as work:
        owner = await given.person(work, 1)
        shop = (await given.shop(work, owner, counter=-100)).id
        owner = await known(work)
        await timekeeping.pause(work, owner, shop, clock.now + HOUR)
        paused = await timekeeping.say_reason(work, owner, shop, "  At the\n market ")
        assert (paused.trading, paused.closed_for) == (Trading.CLOSED, "At the market")
        assert paused.opens_at and paused.opens_at.at == clock.now + HOUR
        await shopkeeping.set_open(work, owner, shop, True)
        opened = await timekeeping.say_reason(work, owner, shop, "too late")
        assert (opened.trading, opened.door.reason) == (Trading.OPEN, None)
        for wrong in (clock.now, clock.now + timedelta(days=500)):
            with pytest.raises(BadDate):
                await timekeeping.pause(work, owner, shop, wrong)
        with pytest.raises(BadReason):
            await timekeeping.pause(work, owner, shop, None, "x" * 101)
        with pytest.raises(NotFound):
            await timekeeping.pause(work, replace(owner, shops={}), shop, None)
        until = await timekeeping.pause_as_typed(work, owner, shop, "until 15 August")
        assert until.opens_at and until.opens_at.at == datetime.fromisoformat("2026-08-15T00:00:00+05:30")
        sooner = await timekeeping.say_while_paused(work, owner, shop, "डेढ़ घंटे के लिए")
        assert sooner.opens_at and sooner.opens_at.at == clock.now + 1.5 * HOUR
        reason = await timekeeping.say_while_paused(work, owner, shop, "Back on Sunday")
        assert (reason.closed_for, reason.opens_at) == ("Back on Sunday", sooner.opens_at)
        for typed, at in (
            ("tomorrow 9 am", "2026-06-02T09:00:00+05:30"),
            ("రేపటి వరకు", "2026-06-02T00:00:00+05:30"),
            ("until 5:30 pm", "2026-06-01T17:30:00+05:30"),
            ("6 बजे तक", "2026-06-01T18:00:00+05:30"),
        ):
            then = await timekeeping.say_while_paused(work, owner, shop, typed)
            assert then.opens_at and then.opens_at.at == datetime.fromisoformat(at), typed
        for typed in ("900 days", "soon", "", "5"):
            with pytest.raises(BadPause):
                await timekeeping.pause_as_typed(work, owner, shop, typed)
        forever = await timekeeping.pause(work, owner, shop, None, "Renovation")
        assert (forever.is_open, forever.closed_for, forever.opens_at) == (False, "Renovation", None)
        await timekeeping.pause(work, owner, shop, clock.now + HOUR)
    clock.advance(seconds=HOUR.total_seconds())
    assert (await store.read().shops.get(shop)).takes_orders


async def test_a_busy_time_is_over_when_the_shop_closes(store: StoredStore, clock: Clock) -> None:
    async with store.begin() as work:
        owner = await given.person(work, 1)
        shop = (await given.shop(work, owner, counter=-100)).id
        owner = await known(work)
        always = await timekeeping.set_busy(work, owner, shop, 20)
        assert always.door.busy_until == clock.now + 12 * HOUR, "the day is over"
        await timekeeping.say_week(work, owner, shop, "8-21")
        busy = await timekeeping.set_busy(work, owner, shop, 20)
        assert (busy.door.busy_until, busy.door.extra) == (clock.now + 9 * HOUR, timedelta(minutes=20))
        assert (await timekeeping.set_busy(work, owner, shop, 0)).door.extra == timedelta()
        with pytest.raises(BadRequest):
            await timekeeping.set_busy(work, owner, shop, 241)
