"""The one loop that works off stored rows: claim, lease, renew, and hand back at a clean stop.

look ─▶ claim some ─▶ a task each ─▶ look again
  └─ nothing there: wait for a call, or for a second     (leases are renewed while a task runs)

A row whose task came to nothing is not renewed: it comes free with its lease, or at once where only the
database was away.
"""

from __future__ import annotations

import asyncio
import math
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Generic, Protocol, TypeVar

import structlog

from domain.transport import LEASE_S, Leases
from domain.unit_of_work import Store, StoreAway, UnitOfWork
from workers.failpoints import Failpoint, Pass, ignore
from workers.waiting import end, wait

log = structlog.get_logger()
RENEW_S = 3.0
RELEASE_S = 2.0
"""For a database to hear at a stop what is free; else that is taken over when its lease ends."""
Row = TypeVar("Row")
Claimed = TypeVar("Claimed", covariant=True)


class Rows(Protocol[Claimed]):
    """The worker's side of a stored queue. `holder` names a process in the rows that it has claimed."""

    async def waiting(self) -> int:
        """How many there are to work off, those included that somebody holds."""

    async def claim(self, holder: str, *, most: int, lease_s: int) -> Sequence[Claimed]:
        """Some that nobody holds, now held for so long."""

    @property
    def leases(self) -> Leases:
        """On those that were claimed."""


@dataclass(frozen=True, kw_only=True)
class Job(Generic[Row]):
    """What a worker works off, and how.

    `rows` gives the queue of a unit of work, `number` tells its rows apart, `work` does one and keeps what
    came of it by itself. At a stop what has begun has `finish_s` seconds to end before it is cut off. What
    takes longer than `hangs_after_s` waits for somebody else, and takes no place of the `at_once` any more:
    of those there may be up to `most`.
    """

    name: str
    rows: Callable[[UnitOfWork], Rows[Row]]
    number: Callable[[Row], int]
    work: Callable[[Row], Awaitable[None]]
    at_once: int
    finish_s: float = 0.0
    hangs_after_s: float = math.inf
    most: int = 0
    look_s: float = 1.0
    away_s: float = 1.0


class Worker(Generic[Row]):
    """Works off one queue for one process."""

    def __init__(self, store: Store, holder: str, job: Job[Row], passing: Pass = ignore) -> None:
        self._store, self._holder, self._job, self._passing = store, holder, job, passing
        self._claimed = Failpoint(f"{job.name}:claimed")
        self.look_s = job.look_s
        self._wake = asyncio.Event()
        self._running: dict[int, asyncio.Task[None]] = {}
        self._begun_at: dict[int, float] = {}
        self._undone: set[int] = set()
        self._backlog = 0

    @property
    def is_idle(self) -> bool:
        """Whether nothing is being worked off now."""
        return not self._running and not self._wake.is_set()

    @property
    def held(self) -> int:
        """How many rows are being worked off now."""
        return len(self._running)

    @property
    def backlog(self) -> int:
        """How many rows there were when it looked last."""
        return self._backlog

    def wake(self) -> None:
        """There may be something to do."""
        self._wake.set()

    async def run(self) -> None:
        """Works until cancelled; what another process added is seen within a second."""
        renewing = asyncio.create_task(self._renew())
        try:
            while True:
                if not await self._look():
                    await wait(self._wake, self.look_s)
        finally:
            await self._stop()
            await end([renewing], RELEASE_S)

    async def settle(self) -> None:
        """Waits for what is being worked off."""
        await asyncio.gather(*self._running.values(), return_exceptions=True)

    async def start_some(self) -> int:
        """Begins what can begin now; how many."""
        self._wake.clear()
        await self._free_undone()
        job, room = self._job, self._room()
        self._backlog = await job.rows(self._store.read()).waiting() if room > 0 else self._backlog
        if room <= 0 or self._backlog <= len(self._running):
            return 0
        async with self._store.begin() as work:
            claimed = await job.rows(work).claim(self._holder, most=room, lease_s=LEASE_S)
        self._passing(self._claimed)
        for row in claimed:
            self._begin(row)
        return len(claimed)

    def _room(self) -> int:
        job, late = self._job, asyncio.get_running_loop().time() - self._job.hangs_after_s
        in_line = sum(begun > late for begun in self._begun_at.values())
        return min(job.at_once - in_line, max(job.most, job.at_once) - len(self._running))

    def _begin(self, row: Row) -> None:
        """One whose lease ran out all the same may be claimed again while it is still on its way."""
        number = self._job.number(row)
        if number not in self._running:
            self._undone.discard(number)
            self._begun_at[number] = asyncio.get_running_loop().time()
            task = self._running[number] = asyncio.create_task(self._do(row))
            task.add_done_callback(partial(self._ended, number))

    async def _do(self, row: Row) -> None:
        number = self._job.number(row)
        try:
            await self._job.work(row)
        except StoreAway as away:
            log.warning("row waits for the database", job=self._job.name, row=number, says=str(away))
            self._undone.add(number)
        except Exception:
            # It is claimed again when its lease ends.
            log.exception("row failed", job=self._job.name, row=number)

    async def _free_undone(self) -> None:
        if undone := self._undone - self._running.keys():
            async with self._store.begin() as work:
                await self._job.rows(work).leases.free(self._holder, [*undone])
            self._undone -= undone

    def _ended(self, number: int, _: asyncio.Task[None]) -> None:
        del self._running[number], self._begun_at[number]
        self.wake()

    async def _look(self) -> int:
        try:
            return await self.start_some()
        except StoreAway as away:
            log.warning("looking waits for the database", job=self._job.name, says=str(away))
        except Exception:
            log.exception("looking failed", job=self._job.name)
        await asyncio.sleep(self._job.away_s)
        return 0

    async def _renew(self) -> None:
        while True:
            await asyncio.sleep(RENEW_S)
            if numbers := [*self._running]:
                try:
                    async with self._store.begin() as work:
                        await self._job.rows(work).leases.renew(self._holder, numbers, lease_s=LEASE_S)
                except StoreAway as away:
                    log.warning("renewing waits for the database", job=self._job.name, says=str(away))
                except Exception:
                    log.exception("renewing failed", job=self._job.name)

    async def _stop(self) -> None:
        if self._running and self._job.finish_s:
            await asyncio.wait(self._running.values(), timeout=self._job.finish_s)
        for task in self._running.values():
            task.cancel()
        await self.settle()
        try:
            async with asyncio.timeout(RELEASE_S), self._store.begin() as work:
                await self._job.rows(work).leases.release(self._holder)
        except (StoreAway, TimeoutError):
            log.warning("what is held comes free with its lease", job=self._job.name)
