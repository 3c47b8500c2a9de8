"""The one loop that works off stored rows: claim, lease, renew, and hand back at a clean stop.

look ─▶ claim some ─▶ a task each ─▶ look again
  └─ nothing there: wait for a call, or for a second     (leases are renewed while a task runs)
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Generic, Protocol, TypeVar

import structlog

from domain.unit_of_work import Store, UnitOfWork
from workers.failpoints import Failpoint, Pass, ignore
from workers.waiting import wait

log = structlog.get_logger()
LEASE_S = 9
"""What a dead process held is taken over after so long at most."""
RENEW_S = 3.0
Row = TypeVar("Row")
Claimed = TypeVar("Claimed", covariant=True)


class Rows(Protocol[Claimed]):
    """The worker's side of a stored queue. `holder` names a process in the rows that it has claimed."""

    async def waiting(self) -> int:
        """How many there are to work off, those included that somebody holds."""

    async def claim(self, holder: str, *, most: int, lease_s: int) -> Sequence[Claimed]:
        """Some that nobody holds, now held for so long."""

    async def renew(self, holder: str, *, lease_s: int) -> None:
        """All that it still holds is held for so long from now on."""

    async def release(self, holder: str) -> None:
        """Frees what it still holds."""


@dataclass(frozen=True, kw_only=True)
class Job(Generic[Row]):
    """What a worker works off, and how.

    `rows` gives the queue of a unit of work, `number` tells its rows apart, `work` does one and keeps what
    came of it by itself. `finishes`: at a stop, what has begun is ended and not cut off.
    """

    name: str
    rows: Callable[[UnitOfWork], Rows[Row]]
    number: Callable[[Row], int]
    work: Callable[[Row], Awaitable[None]]
    at_once: int
    finishes: bool = False
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

    @property
    def is_idle(self) -> bool:
        """Whether nothing is being worked off now."""
        return not self._running and not self._wake.is_set()

    @property
    def held(self) -> int:
        """How many rows are being worked off now."""
        return len(self._running)

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
            renewing.cancel()

    async def settle(self) -> None:
        """Waits for what is being worked off."""
        await asyncio.gather(*self._running.values(), return_exceptions=True)

    async def start_some(self) -> int:
        """Begins what can begin now; how many."""
        self._wake.clear()
        held, job = len(self._running), self._job
        room = job.at_once - held
        if room <= 0 or await job.rows(self._store.read()).waiting() <= held:
            return 0
        async with self._store.begin() as work:
            claimed = await job.rows(work).claim(self._holder, most=room, lease_s=LEASE_S)
        self._passing(self._claimed)
        for row in claimed:
            self._begin(row)
        return len(claimed)

    def _begin(self, row: Row) -> None:
        """One whose lease ran out all the same may be claimed again while it is still on its way."""
        number = self._job.number(row)
        if number not in self._running:
            task = self._running[number] = asyncio.create_task(self._do(row))
            task.add_done_callback(partial(self._ended, number))

    async def _do(self, row: Row) -> None:
        try:
            await self._job.work(row)
        except Exception:
            # It is claimed again when its lease ends.
            log.exception("row failed", job=self._job.name, row=self._job.number(row))

    def _ended(self, number: int, _: asyncio.Task[None]) -> None:
        del self._running[number]
        self.wake()

    async def _look(self) -> int:
        try:
            return await self.start_some()
        except Exception:
            # The database is away: what it holds is there when it comes back.
            log.exception("looking waits", job=self._job.name, seconds=self._job.away_s)
            await asyncio.sleep(self._job.away_s)
            return 0

    async def _renew(self) -> None:
        while True:
            await asyncio.sleep(RENEW_S)
            if self._running:
                try:
                    async with self._store.begin() as work:
                        await self._job.rows(work).renew(self._holder, lease_s=LEASE_S)
                except Exception:
                    log.exception("renewing waits", job=self._job.name)

    async def _stop(self) -> None:
        if not self._job.finishes:
            for task in self._running.values():
                task.cancel()
        await self.settle()
        async with self._store.begin() as work:
            await self._job.rows(work).release(self._holder)
