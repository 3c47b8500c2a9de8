"""A deadline comes once, and is not lost when what it calls for fails."""

import asyncio
from datetime import timedelta

import pytest

from domain.transport import DueRow
from storage.work import StoredStore
from tests.clock import Clock


async def plan(store: StoredStore, clock: Clock, seconds: int, kind: str, subject: int) -> None:
    async with store.begin() as work:
        await work.due.at(clock.now + timedelta(seconds=seconds), kind, subject)


async def take(store: StoredStore) -> DueRow | None:
    async with store.begin() as work:
        return await work.due_rows.take()


async def test_the_oldest_first_and_none_before_its_time(store: StoredStore, clock: Clock) -> None:
    await plan(store, clock, 20, "order.expire", 1)
    await plan(store, clock, 10, "order.remind", 1)
    assert await store.read().due_rows.next_at() == clock.now + timedelta(seconds=10)
    assert await take(store) is None
    clock.advance(seconds=20)
    taken = [await take(store) for _ in range(3)]
    assert [row and row.kind for row in taken] == ["order.remind", "order.expire", None]
    assert await store.read().due_rows.next_at() is None


async def test_once_per_kind_and_subject_at_the_first_time(store: StoredStore, clock: Clock) -> None:
    await plan(store, clock, 10, "order.expire", 1)
    await plan(store, clock, 99, "order.expire", 1)
    assert await store.read().due_rows.next_at() == clock.now + timedelta(seconds=10)
    clock.advance(seconds=10)
    assert await take(store) is not None
    assert await take(store) is None


async def test_dropped_ones_do_not_come(store: StoredStore, clock: Clock) -> None:
    await plan(store, clock, 0, "order.expire", 1)
    await plan(store, clock, 0, "order.expire", 2)
    async with store.begin() as work:
        await work.due.drop("order.expire", 1)
    row = await take(store)
    assert row is not None and row.subject == 2
    assert await take(store) is None


async def test_a_row_comes_back_when_its_work_fails(store: StoredStore, clock: Clock) -> None:
    await plan(store, clock, 0, "order.expire", 1)
    with pytest.raises(ZeroDivisionError):
        async with store.begin() as work:
            assert await work.due_rows.take()
            raise ZeroDivisionError
    assert await take(store) is not None


async def test_two_takers_never_take_the_same_row(store: StoredStore, clock: Clock) -> None:
    for subject in range(30):
        await plan(store, clock, 0, "order.expire", subject)
    taken: list[int] = []

    async def taker() -> None:
        while True:
            async with store.begin() as work:
                row = await work.due_rows.take()
                if row is None:
                    return
                await asyncio.sleep(0.005)
            taken.append(row.subject)

    await asyncio.gather(taker(), taker())
    assert sorted(taken) == list(range(30))
