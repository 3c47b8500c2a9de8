"""Rows whose task comes to nothing: free again, and no other row's renewal holds them."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

import pytest

from domain.transport import LEASE_S, Received
from domain.unit_of_work import StoreAway
from storage.work import StoredStore
from tests.clock import Clock
from workers import worker as workers
from workers.worker import Job, Worker

Work = Callable[[Received], Awaitable[None]]


@dataclass
class Desk:
    """One worker, whose tasks do as the test says."""

    store: StoredStore
    taken: list[int] = field(default_factory=list)
    does: dict[int, Work] = field(default_factory=dict)

    def worker(self, holder: str = "one") -> Worker[Received]:
        job = Job[Received](
            name="update",
            rows=lambda work: work.inbox_rows,
            number=lambda received: received.seq,
            work=self.do,
            at_once=8,
        )
        return Worker(self.store, holder, job)

    async def do(self, received: Received) -> None:
        self.taken.append(received.lane)
        await self.does[received.lane](received)

    async def add(self, *lanes: int) -> None:
        async with self.store.begin() as work:
            await work.inbox_rows.add(
                [{"update_id": lane, "message": {"from": {"id": lane}}} for lane in lanes]
            )


@pytest.fixture
def desk(store: StoredStore) -> Desk:
    return Desk(store)


async def away(_: Received) -> None:
    raise StoreAway("as if the server had gone")


async def broken(_: Received) -> None:
    raise ZeroDivisionError


async def for_ever(_: Received) -> None:
    await asyncio.Event().wait()


async def test_what_only_missed_the_database_is_taken_again_at_once(desk: Desk) -> None:
    await desk.add(7)
    desk.does[7] = away
    worker = desk.worker()
    for _ in range(3):
        assert await worker.start_some() == 1
        await worker.settle()
    assert desk.taken == [7, 7, 7]
    assert await desk.worker("two").start_some() == 0, "it is held until the worker looks again"


async def test_what_breaks_comes_free_with_its_lease_though_others_are_renewed(
    desk: Desk, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workers, "RENEW_S", 0.01)
    await desk.add(7, 8)
    desk.does = {7: broken, 8: for_ever}
    running = asyncio.create_task(desk.worker().run())
    for _ in range(2):
        await asyncio.sleep(0.2)
        clock.advance(seconds=LEASE_S / 2)
    await asyncio.sleep(0.2)
    other = desk.worker("two")
    assert await other.start_some() == 1
    await other.settle()
    assert desk.taken == [7, 8, 7]
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    assert await other.start_some() == 1, "a clean stop frees what was still on its way"
