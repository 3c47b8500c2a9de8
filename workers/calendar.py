"""The calendar: what is done every night and every week, by whichever process comes first.

APScheduler tells when; which time was taken stands in the database, so that none is taken twice or forgotten.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Protocol

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.cron import CronTrigger

from domain.preferences import HOME_ZONE
from domain.unit_of_work import Store

log = structlog.get_logger()
LONGEST = timedelta(days=8)
"""No two times of a trigger are further apart."""
LATER = timedelta(minutes=1)


class Trigger(Protocol):
    """When something is done again and again."""

    def get_next_fire_time(self, previous: datetime | None, now: datetime) -> datetime | None:
        """The first time from `now` on that comes after `previous`."""


@dataclass(frozen=True, slots=True)
class Errand:
    """Something to be done at set times. `name` is stored."""

    name: str
    when: Trigger
    run: Callable[[], Awaitable[None]]


def nightly(at: str) -> Trigger:
    """Every day at such a time, `03:30`, of the platform's own zone."""
    hour, minute = map(int, at.split(":"))
    trigger: Trigger = CronTrigger(hour=hour, minute=minute, timezone=HOME_ZONE)
    return trigger


def weekly(day: str, at: str) -> Trigger:
    """The same, on one day of the week, `sun`."""
    hour, minute = map(int, at.split(":"))
    trigger: Trigger = CronTrigger(day_of_week=day, hour=hour, minute=minute, timezone=HOME_ZONE)
    return trigger


def latest(when: Trigger, now: datetime) -> datetime:
    """The last time that has come."""
    found, following = now - LONGEST, when.get_next_fire_time(None, now - LONGEST)
    while following and following <= now:
        found, following = following, when.get_next_fire_time(following, following)
    return found


class Calendar:
    """Has each errand done once for each of its times; what was missed is made up for at the start.

    `after` is called once something was done: there may be messages.
    """

    def __init__(
        self,
        store: Store,
        now: Callable[[], datetime],
        after: Callable[[], None],
        errands: Sequence[Errand],
    ) -> None:
        self._store, self._now, self._after, self._errands = store, now, after, errands
        self._scheduler = AsyncIOScheduler(timezone=UTC)
        self._in_turn = asyncio.Lock()
        self._under_way: set[asyncio.Task[None]] = set()
        self._is_stopped = False

    @property
    def is_idle(self) -> bool:
        """Whether nothing is being done."""
        return not self._under_way

    def start(self) -> None:
        """Makes up for what was missed, and goes by the calendar from then on."""
        for errand in self._errands:
            self._scheduler.add_job(self._called, errand.when, [errand], misfire_grace_time=None)
        self._scheduler.start()
        self.look()

    def stop(self) -> None:
        """Begins nothing more; the errand that is being done goes on."""
        self._is_stopped = True
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)

    async def settle(self) -> None:
        """Waits for what is being done."""
        while self._under_way:
            await asyncio.wait(self._under_way)

    def look(self) -> None:
        """Begins whatever should have been done by now."""
        for errand in self._errands:
            self._begin(errand)

    async def _called(self, errand: Errand) -> None:
        self._begin(errand)

    def _begin(self, errand: Errand) -> None:
        # A task of its own, since the scheduler cuts off its jobs when it stops.
        task = asyncio.create_task(self._do(errand))
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)

    async def _do(self, errand: Errand) -> None:
        async with self._in_turn:
            if self._is_stopped:
                return
            at = latest(errand.when, self._now())
            try:
                if await self._is_ours(errand, at):
                    await self._run(errand, at)
                    self._after()
            except Exception:
                log.exception("errand failed", errand=errand.name)
                self._try_again(errand)

    async def _is_ours(self, errand: Errand, at: datetime) -> bool:
        async with self._store.begin() as work:
            return await work.errands.claim(errand.name, at)

    async def _run(self, errand: Errand, at: datetime) -> None:
        try:
            await errand.run()
        except BaseException:
            async with self._store.begin() as work:
                await work.errands.give_back(errand.name, at)
            raise

    def _try_again(self, errand: Errand) -> None:
        if self._scheduler.running:
            self._scheduler.add_job(self._called, "date", [errand], run_date=datetime.now(UTC) + LATER)
