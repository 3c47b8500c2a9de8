"""Every try in a window is counted, and none is when it is over."""

from datetime import timedelta

import pytest

from storage.work import StoredStore
from tests.clock import Clock
from tests.storage.tries import AROUND, at_once, once

WINDOW = timedelta(minutes=10)


async def hit(store: StoredStore, what: str = "sign-in:asha") -> int:
    return await once(store, lambda work: work.throttles.hit(what, window=WINDOW))


async def test_forty_tries_at_once_are_all_counted(store: StoredStore) -> None:
    counted = await at_once(store, lambda work: work.throttles.hit("sign-in:asha", window=WINDOW))
    assert sorted(counted) == [*range(1, 41)]
    assert sum(count <= 10 for count in counted) == 10
    assert await hit(store) == 41


async def test_each_thing_has_its_own_count(store: StoredStore) -> None:
    assert [await hit(store), await hit(store), await hit(store, "sign-in:ravi")] == [1, 2, 1]


@pytest.mark.parametrize(("off", "counts"), AROUND)
async def test_a_window_ends_at_its_time(
    store: StoredStore, clock: Clock, off: timedelta, counts: bool
) -> None:
    await hit(store)
    clock.now += WINDOW / 2
    await hit(store)
    clock.now += WINDOW / 2 + off
    assert await hit(store) == (3 if counts else 1)


async def test_a_new_window_begins_with_its_first_try(store: StoredStore, clock: Clock) -> None:
    await hit(store)
    clock.now += WINDOW * 3
    assert await hit(store) == 1
    clock.now += WINDOW - timedelta(milliseconds=1)
    assert await hit(store) == 2
    clock.now += timedelta(milliseconds=1)
    assert await hit(store) == 1


async def test_a_success_forgets_the_tries(store: StoredStore) -> None:
    await hit(store)
    await hit(store, "sign-in:ravi")
    await once(store, lambda work: work.throttles.clear("sign-in:asha"))
    assert [await hit(store), await hit(store, "sign-in:ravi")] == [1, 2]
