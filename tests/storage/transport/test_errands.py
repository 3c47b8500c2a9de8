"""An errand is done once for each of its times, by one who holds it meanwhile, on either database."""

import asyncio
from datetime import datetime, timedelta

from domain.transport import LEASE_S
from storage.work import StoredStore
from tests.clock import Clock

HOUR = timedelta(hours=1)


async def claim(store: StoredStore, at: datetime, holder: str = "one") -> bool:
    async with store.begin() as work:
        return await work.errands.claim("sweep", at, holder, lease_s=LEASE_S)


async def done(store: StoredStore, holder: str = "one") -> None:
    async with store.begin() as work:
        await work.errands.done("sweep", holder)


async def abandoned(store: StoredStore) -> list[str]:
    return await store.read().errands.abandoned()


async def test_a_time_is_claimed_once_and_no_earlier_one_after_it(store: StoredStore, clock: Clock) -> None:
    for at, is_ours in ((HOUR, True), (HOUR, False), (-HOUR, False), (2 * HOUR, True)):
        assert await claim(store, clock.now + at) is is_ours
        await done(store)
    async with store.begin() as work:
        assert await work.errands.claim("audit", clock.now, "one", lease_s=LEASE_S)


async def test_of_many_at_once_one_has_it(store: StoredStore, clock: Clock) -> None:
    for _ in range(5):
        asked = (claim(store, clock.now, str(number)) for number in range(6))
        assert sorted(await asyncio.gather(*asked)) == [False] * 5 + [True]
        clock.advance(seconds=60)


async def test_who_holds_it_keeps_others_from_it_for_its_next_time_too(
    store: StoredStore, clock: Clock
) -> None:
    assert await claim(store, clock.now)
    clock.advance(seconds=LEASE_S - 1)
    async with store.begin() as work:
        assert await work.errands.renew("sweep", "one", lease_s=LEASE_S)
    clock.advance(seconds=LEASE_S - 1)
    assert (await claim(store, clock.now, "two"), await abandoned(store)) == (False, [])
    clock.advance(seconds=1)
    assert await abandoned(store) == ["sweep"]
    assert await claim(store, clock.now, "two")
    async with store.begin() as work:
        assert not await work.errands.renew("sweep", "one", lease_s=LEASE_S)
    await done(store)  # it is not theirs any more
    clock.advance(seconds=LEASE_S)
    assert await abandoned(store) == ["sweep"]


async def test_what_came_to_nothing_is_anybodys_from_when_that_was_said(
    store: StoredStore, clock: Clock
) -> None:
    assert await claim(store, clock.now)
    async with store.begin() as work:
        await work.errands.free("sweep", "one", clock.now + HOUR)
    assert (await abandoned(store), await claim(store, clock.now, "two")) == ([], False)
    clock.advance(seconds=3600)
    assert await claim(store, clock.now - HOUR, "two")
    async with store.begin() as work:
        await work.errands.release("one")
    assert await abandoned(store) == []
    async with store.begin() as work:
        await work.errands.release("two")
    assert await abandoned(store) == ["sweep"]
    assert await claim(store, clock.now)
    await done(store)
    assert (await abandoned(store), await claim(store, clock.now)) == ([], False)
