"""The calendar: what is done every night and every week, by whichever process comes first.

APScheduler tells when; which time was taken, by whom and whether it is done, stands in the database, so that
none is done by two at once, or forgotten with the process that began it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Protocol

import structlog
from apscheduler.triggers.cron import CronTrigger

from domain.preferences import HOME_ZONE
from domain.transport import LEASE_S
from domain.unit_of_work import Store, StoreAway
from workers.scheduling import new_scheduler
from workers.waiting import end
from workers.worker import RELEASE_S, RENEW_S

log = structlog.get_logger()
LONGEST = timedelta(days=8)
"""No two times of a trigger are further apart."""
LOOK_S = 1
"""How often it is looked for what nobody does."""
LATER = timedelta(minutes=1)
"""Until what failed is tried again."""
AWAY = timedelta(seconds=5)
"""Until a database that is away is asked again."""


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

    One that is done is held under a lease, which is renewed meanwhile: what a dead process has left is taken
    up by another when that ends, and what failed in a while. `holder` names the process in the rows that it
    holds. `after` is called once something was done: there may be messages.
    """

    def __init__(
        self,
        store: Store,
        now: Callable[[], datetime],
        after: Callable[[], None],
        errands: Sequence[Errand],
        holder: str,
    ) -> None:
        self._store, self._now, self._after, self._holder = store, now, after, holder
        self._errands = {errand.name: errand for errand in errands}
        self._scheduler = new_scheduler()
        self._in_turn = asyncio.Lock()
        self._under_way: dict[asyncio.Task[None], str] = {}  # by errand; "" looks for what nobody does
        self._is_stopped = False

    @property
    def is_idle(self) -> bool:
        """Whether nothing is being done."""
        return not any(self._under_way.values())

    def start(self) -> None:
        """Makes up for what was missed, and goes by the calendar from then on."""
        for errand in self._errands.values():
            self._scheduler.add_job(self._called, errand.when, [errand], misfire_grace_time=None)
        self._scheduler.add_job(self._seek, "interval", seconds=LOOK_S, coalesce=True, max_instances=1)
        self._scheduler.start()
        self.look()

    def stop(self) -> None:
        """Begins nothing more; the errand that is being done goes on."""
        self._is_stopped = True
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)

    async def settle(self, within_s: float | None = None) -> None:
        """Waits for what is being done; what takes longer is cut off, and begun anew at the next start."""
        if self._under_way:
            await asyncio.wait(self._under_way, timeout=within_s)
        await end([*self._under_way], within_s)

    def look(self) -> None:
        """Begins whatever should have been done by now."""
        for errand in self._errands.values():
            self._begin(errand)

    async def _called(self, errand: Errand) -> None:
        self._begin(errand)

    async def _seek(self) -> None:
        if "" not in self._under_way.values():
            self._spawn(self._take_up(), "")

    async def _take_up(self) -> None:
        """Begins what somebody has begun, and nobody does."""
        try:
            abandoned = await self._store.read().errands.abandoned()
        except StoreAway:
            return
        for name in abandoned:
            if name in self._errands and name not in self._under_way.values():
                self._begin(self._errands[name])

    def _begin(self, errand: Errand) -> None:
        self._spawn(self._do(errand), errand.name)

    def _spawn(self, job: Coroutine[Any, Any, None], name: str) -> None:
        # A task of its own, since the scheduler cuts off its jobs when it stops.
        task = asyncio.create_task(job)
        self._under_way[task] = name
        task.add_done_callback(self._under_way.pop)

    async def _do(self, errand: Errand) -> None:
        async with self._in_turn:
            if self._is_stopped:
                return
            try:
                if await self._is_ours(errand):
                    await self._carry_out(errand)
                    self._after()
            except StoreAway as away:
                log.warning("errand waits for the database", errand=errand.name, says=str(away))
                self._try_again(errand)
            except Exception:
                log.exception("errand failed", errand=errand.name)

    async def _is_ours(self, errand: Errand) -> bool:
        at = latest(errand.when, self._now())
        async with self._store.begin() as work:
            return await work.errands.claim(errand.name, at, self._holder, lease_s=LEASE_S)

    async def _carry_out(self, errand: Errand) -> None:
        """What is cut off is free at once, what fails in a while; unless that can be said, with its lease."""
        try:
            await self._under_lease(errand)
        except (asyncio.CancelledError, StoreAway):
            await self._free(errand, self._now())
            raise
        except Exception:
            await self._free(errand, self._now() + LATER)
            raise
        async with self._store.begin() as work:
            await work.errands.done(errand.name, self._holder)

    async def _under_lease(self, errand: Errand) -> None:
        doing = asyncio.ensure_future(errand.run())
        renewing = asyncio.create_task(self._renew(errand, doing))
        try:
            await doing
        finally:
            await end([renewing], RELEASE_S)

    async def _renew(self, errand: Errand, doing: asyncio.Future[None]) -> None:
        """Cuts it off where somebody else has taken it over: it is done by one process at a time."""
        while True:
            await asyncio.sleep(RENEW_S)
            try:
                async with self._store.begin() as work:
                    is_ours = await work.errands.renew(errand.name, self._holder, lease_s=LEASE_S)
            except StoreAway as away:
                log.warning("renewing waits for the database", errand=errand.name, says=str(away))
                continue
            if not is_ours:
                log.warning("errand was held for too short a time", errand=errand.name)
                doing.cancel()

    async def _free(self, errand: Errand, at: datetime) -> None:
        async with self._store.begin() as work:
            await work.errands.free(errand.name, self._holder, at)

    def _try_again(self, errand: Errand) -> None:
        if self._scheduler.running:
            again = datetime.now(UTC) + AWAY
            self._scheduler.add_job(self._called, "date", [errand], run_date=again)
