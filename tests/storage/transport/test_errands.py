"""An errand is begun once for each of its times, on either database."""

import asyncio
from datetime import timedelta

from storage.work import StoredStore
from tests.clock import Clock

HOUR = timedelta(hours=1)


async def test_a_time_is_claimed_once_and_no_earlier_one_after_it(store: StoredStore, clock: Clock) -> None:
    for at, is_ours in ((HOUR, True), (HOUR, False), (-HOUR, False), (2 * HOUR, True)):
        async with store.begin() as work:
            assert await work.errands.claim("sweep", clock.now + at) is is_ours
    async with store.begin() as work:
        assert await work.errands.claim("audit", clock.now)


async def test_of_many_at_once_one_has_it(store: StoredStore, clock: Clock) -> None:
    async def claim() -> bool:
        async with store.begin() as work:
            return await work.errands.claim("sweep", clock.now)

    for _ in range(5):
        assert sorted(await asyncio.gather(*(claim() for _ in range(6)))) == [False] * 5 + [True]
        clock.advance(seconds=60)


async def test_what_is_given_back_may_be_claimed_again(store: StoredStore, clock: Clock) -> None:
    async with store.begin() as work:
        assert await work.errands.claim("sweep", clock.now)
    async with store.begin() as work:
        await work.errands.give_back("sweep", clock.now - HOUR)
        assert not await work.errands.claim("sweep", clock.now)
        await work.errands.give_back("sweep", clock.now)
        assert await work.errands.claim("sweep", clock.now)
