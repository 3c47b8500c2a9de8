"""The calendar: each errand once for each of its times, by one process alone, and none forgotten."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest
from apscheduler.triggers.interval import IntervalTrigger

from domain.transport import LEASE_S
from domain.work import Rules
from storage.engine.database import Database
from storage.engine.sealing import Sealer
from storage.work import StoredStore
from tests.clock import Clock
from workers import calendar as calendars
from workers.calendar import Calendar, Errand, latest, nightly, weekly

DAY = 24 * 60 * 60
NIGHT, SUNDAY = nightly("03:30"), weekly("sun", "04:30")


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("now", "night", "sunday"),
    [
        ("2026-11-28T21:59:59", "2026-11-27T22:00", "2026-11-21T23:00"),
        ("2026-11-28T22:00:00", "2026-11-28T22:00", "2026-11-21T23:00"),
        ("2026-11-28T23:00:00", "2026-11-28T22:00", "2026-11-28T23:00"),
        ("2026-12-05T22:59:59", "2026-12-05T22:00", "2026-11-28T23:00"),
    ],
)
def test_times_are_those_on_the_wall_in_india(now: str, night: str, sunday: str) -> None:
    """03:30 there is 22:00 of the day before in UTC."""
    assert latest(NIGHT, at(now)) == at(night)
    assert latest(SUNDAY, at(now)) == at(sunday)


@dataclass
class House:
    """What was done, and whether it fails."""

    done: list[str] = field(default_factory=list)
    told: int = 0
    fails: bool = False
    seen: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(0))
    may: asyncio.Event = field(default_factory=asyncio.Event)

    def __post_init__(self) -> None:
        self.may.set()

    def does(self, name: str) -> Callable[[], Awaitable[None]]:
        async def do() -> None:
            self.done.append(name)
            self.seen.release()
            await self.may.wait()
            if self.fails:
                raise RuntimeError("no broom")

        return do

    def tell(self) -> None:
        self.told += 1


@pytest.fixture
def house() -> House:
    return House()


def errands(house: House) -> list[Errand]:
    return [Errand("sweep", NIGHT, house.does("sweep")), Errand("audit", SUNDAY, house.does("audit"))]


@pytest.fixture
def calendar(store: StoredStore, clock: Clock, house: House) -> Calendar:
    clock.now = at("2026-11-29T12:00")  # a Sunday
    return Calendar(store, clock, house.tell, errands(house), "here")


async def looks(calendar: Calendar) -> None:
    calendar.look()
    await calendar.settle()


async def test_what_was_never_done_is_done_at_once_and_then_each_at_its_time(
    calendar: Calendar, clock: Clock, house: House
) -> None:
    await looks(calendar)
    await looks(calendar)
    assert (house.done, house.told) == (["sweep", "audit"], 2)
    clock.now = at("2026-11-29T21:59:59")
    await looks(calendar)
    assert house.done == ["sweep", "audit"]
    for night in range(6):
        clock.now = at("2026-11-29T22:00") + timedelta(days=night)
        await looks(calendar)
    assert house.done == ["sweep", "audit", *["sweep"] * 6]
    clock.now = at("2026-12-05T23:00")
    await looks(calendar)
    assert house.done[-2:] == ["sweep", "audit"]


async def test_nights_that_were_missed_are_made_up_for_once_at_the_start(
    calendar: Calendar, store: StoredStore, clock: Clock, house: House
) -> None:
    await looks(calendar)
    clock.advance(seconds=3 * DAY)
    anew = Calendar(store, clock, house.tell, errands(house), "here")
    anew.start()
    assert not anew.is_idle
    await anew.settle()
    anew.stop()
    assert house.done == ["sweep", "audit", "sweep"]


async def test_a_restart_by_day_does_nothing_again(
    calendar: Calendar, store: StoredStore, clock: Clock, house: House
) -> None:
    await looks(calendar)
    clock.advance(seconds=3600)
    anew = Calendar(store, clock, house.tell, errands(house), "here")
    anew.start()
    await anew.settle()
    anew.stop()
    anew.stop()
    assert house.done == ["sweep", "audit"]


async def test_of_two_processes_one_does_it(
    database: Database, sealer: Sealer, clock: Clock, house: House
) -> None:
    both = [
        Calendar(StoredStore(database, sealer, clock, Rules()), clock, house.tell, errands(house), holder)
        for holder in ("one", "two")
    ]
    for night in range(5):
        await asyncio.gather(*map(looks, both))
        assert house.done.count("sweep") == night + 1
        clock.advance(seconds=DAY)


async def test_one_whose_clock_is_behind_does_not_do_it_again(
    calendar: Calendar, clock: Clock, house: House
) -> None:
    await looks(calendar)
    clock.advance(seconds=-DAY)
    await looks(calendar)
    assert house.done == ["sweep", "audit"]


async def test_what_fails_is_tried_again_and_holds_up_no_other(
    calendar: Calendar, house: House, store: StoredStore, clock: Clock
) -> None:
    house.fails = True
    await looks(calendar)
    assert house.done == ["sweep", "audit"]
    house.fails = False
    await looks(Calendar(store, clock, house.tell, errands(house), "there"))
    assert house.done == ["sweep", "audit"]
    clock.advance(seconds=60)
    await looks(Calendar(store, clock, house.tell, errands(house), "there"))
    assert house.done == ["sweep", "audit"] * 2
    await looks(calendar)
    assert house.done == ["sweep", "audit"] * 2


async def test_it_goes_by_the_calendar_from_its_start_to_its_stop(
    store: StoredStore, clock: Clock, house: House
) -> None:
    every = Errand("sweep", IntervalTrigger(seconds=1), house.does("sweep"))
    calendar = Calendar(store, clock, house.tell, [every], "here")
    calendar.start()
    for done in (1, 2):
        await asyncio.wait_for(house.seen.acquire(), 20)
        assert len(house.done) == done
        clock.advance(seconds=60)
    calendar.stop()
    await calendar.settle()
    done = len(house.done)
    clock.advance(seconds=60)
    await asyncio.sleep(1.2)
    assert len(house.done) == done


async def test_a_stop_lets_the_one_under_way_end_and_begins_no_other(
    calendar: Calendar, house: House
) -> None:
    house.may.clear()
    calendar.look()
    await asyncio.wait_for(house.seen.acquire(), 20)
    calendar.stop()
    house.may.set()
    await calendar.settle()
    assert house.done == ["sweep"]


@pytest.fixture
def other(store: StoredStore, clock: Clock, house: House) -> Calendar:
    """Another process's."""
    return Calendar(store, clock, house.tell, errands(house), "there")


async def test_one_that_is_being_done_is_nobody_elses_while_its_lease_is_renewed(
    calendar: Calendar,
    other: Calendar,
    house: House,
    store: StoredStore,
    clock: Clock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(calendars, "RENEW_S", 0.01)
    house.may.clear()
    calendar.look()
    await asyncio.wait_for(house.seen.acquire(), 20)
    for _ in range(3):
        clock.advance(seconds=LEASE_S - 1)
        await asyncio.sleep(0.5)
        assert await store.read().errands.abandoned() == []
        await other._take_up()
        assert other.is_idle
    clock.advance(seconds=DAY)  # its next time
    await asyncio.sleep(0.5)
    other.look()
    await asyncio.sleep(0.5)
    assert house.done.count("sweep") == 1
    house.may.set()
    await asyncio.gather(calendar.settle(), other.settle())


async def test_one_that_was_taken_over_is_cut_off(
    calendar: Calendar,
    other: Calendar,
    house: House,
    store: StoredStore,
    clock: Clock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Its process stood still for longer than its lease: there is one that does it, and it ends once."""
    monkeypatch.setattr(calendars, "RENEW_S", 0.5)
    house.may.clear()
    calendar.look()
    await asyncio.wait_for(house.seen.acquire(), 20)
    clock.advance(seconds=LEASE_S)
    assert await store.read().errands.abandoned() == ["sweep"]
    await other._take_up()
    await asyncio.wait_for(house.seen.acquire(), 20)
    async with asyncio.timeout(20):
        await house.seen.acquire()  # the first goes on with its next one
    assert house.done == ["sweep", "sweep", "audit"]
    house.may.set()
    await asyncio.gather(calendar.settle(), other.settle(), return_exceptions=True)
    assert (house.done.count("sweep"), await store.read().errands.abandoned()) == (2, [])


async def test_one_that_is_cut_off_by_a_stop_is_begun_anew(
    calendar: Calendar, other: Calendar, house: House, store: StoredStore
) -> None:
    house.may.clear()
    calendar.look()
    await asyncio.wait_for(house.seen.acquire(), 20)
    calendar.stop()
    await calendar.settle(0.1)
    house.may.set()
    await looks(other)
    assert house.done == ["sweep", "sweep", "audit"]
