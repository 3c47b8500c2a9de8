"""What is done often is counted by person and by network, and no guesser shuts out whom they guess at."""

import asyncio
from datetime import timedelta
from time import perf_counter

import pytest

from domain import rate_limits
from domain.errors import TooManyTries
from domain.people import Actor
from domain.rate_limits import RATE_LIMITS, Metered
from domain.shopping import addresses, carts
from domain.unit_of_work import UnitOfWork
from storage.work import StoredStore
from tests import bounds
from tests.clock import Clock
from tests.storage import given

ASHA, HOME, OFFICE, ELSEWHERE = "identity:7", "192.0.2.7", "192.0.2.8", "203.0.113.{}"


async def tries(store: StoredStore, metered: Metered, times: int, network: str, whom: str = ASHA) -> int:
    """How many of so many tries were let through."""
    let = 0
    for _ in range(times):
        try:
            await rate_limits.tried(store, metered, whom=whom, network=network)
        except TooManyTries:
            continue
        let += 1
    return let


async def test_who_guesses_from_one_place_is_held_up_there(store: StoredStore) -> None:
    most = bounds.there(Metered.SIGN_IN)
    assert await tries(store, Metered.SIGN_IN, most + 3, ELSEWHERE.format(1)) == most
    assert await tries(store, Metered.SIGN_IN, 1, HOME) == 1


async def test_who_guesses_from_many_places_holds_up_nobody_at_home(store: StoredStore) -> None:
    async with store.begin() as work:
        await rate_limits.signed_in(work, whom=ASHA, network=HOME)
    for metered in (
        Metered.SIGN_IN,
        Metered.SECOND_FACTOR,
        Metered.APPROVED_SIGN_IN,
        Metered.APPROVED_RESET,
        Metered.RESET,
    ):
        let = sum([await tries(store, metered, 5, ELSEWHERE.format(number)) for number in range(30)])
        assert let == bounds.person(metered)
        assert await tries(store, metered, 1, ELSEWHERE.format(99)) == 0
        assert await tries(store, metered, 1, HOME) == 1, metered


async def at_home(store: StoredStore, *networks: str) -> None:
    """Asha was signed in from there."""
    async with store.begin() as work:
        for network in networks or (HOME,):
            await rate_limits.signed_in(work, whom=ASHA, network=network)


@pytest.mark.parametrize("metered", [metered for metered, bounds in RATE_LIMITS.items() if bounds.there])
async def test_who_guesses_beside_somebody_only_holds_them_up(store: StoredStore, metered: Metered) -> None:
    """From the network of their home: what is beyond waits a little, and is looked at all the same."""
    await at_home(store)
    assert await tries(store, metered, bounds.there(metered), HOME) == bounds.there(metered)
    begun = perf_counter()
    assert await tries(store, metered, 1, HOME) == 1
    assert 0.9 < perf_counter() - begun < rate_limits.LONGEST_DELAY_S


@pytest.mark.parametrize("metered", [metered for metered, bounds in RATE_LIMITS.items() if bounds.there])
async def test_tries_at_home_are_bounded_by_day(store: StoredStore, clock: Clock, metered: Metered) -> None:
    """However slow, and from however many homes."""
    await at_home(store, HOME, OFFICE)
    let = 0
    for number in range(24):
        let += await tries(store, metered, bounds.there(metered), (HOME, OFFICE)[number % 2])
        clock.now += rate_limits.QUARTER
    assert let == bounds.home(metered)
    clock.now += rate_limits.DAY
    assert await tries(store, metered, 1, HOME) == 1


async def test_a_crowd_at_home_holds_up_nobody_who_lives_there(store: StoredStore) -> None:
    await at_home(store)
    for number in range(bounds.network(Metered.SIGN_IN)):
        await tries(store, Metered.SIGN_IN, 1, HOME, rate_limits.whom_is_called(f"nobody{number}"))
    assert await tries(store, Metered.SIGN_IN, 1, HOME, rate_limits.whom_is_called("anybody")) == 0
    assert await tries(store, Metered.SIGN_IN, 1, HOME) == 1


async def test_the_delay_is_bounded(store: StoredStore) -> None:
    await at_home(store)
    begun = perf_counter()
    many = (tries(store, Metered.SIGN_IN, 1, HOME) for _ in range(bounds.home(Metered.SIGN_IN) + 9))
    assert sum(await asyncio.gather(*many)) == bounds.home(Metered.SIGN_IN)
    assert perf_counter() - begun < rate_limits.LONGEST_DELAY_S + 3


async def test_home_is_where_somebody_was_signed_in_of_late(store: StoredStore, clock: Clock) -> None:
    most = bounds.person(Metered.SIGN_IN)
    for days, is_home in ((0, True), (80, True), (20, True), (89, True), (91, False)):
        clock.now += timedelta(days=days)
        for number in range(most // 5):
            await tries(store, Metered.SIGN_IN, 5, ELSEWHERE.format(number))
        if is_home:
            async with store.begin() as work:
                await rate_limits.signed_in(work, whom=ASHA, network=HOME)
        assert await tries(store, Metered.SIGN_IN, 1, HOME) == is_home, days


async def test_each_has_its_own_budget(store: StoredStore) -> None:
    for metered in (
        Metered.SIGN_IN,
        Metered.APPROVED_SIGN_IN,
        Metered.APPROVED_RESET,
        Metered.RESET,
        Metered.SECOND_FACTOR,
    ):
        assert await tries(store, metered, 99, HOME) == bounds.there(metered)


async def test_one_that_was_right_forgets_the_others(store: StoredStore) -> None:
    most = bounds.there(Metered.SIGN_IN)
    await tries(store, Metered.SIGN_IN, most, HOME)
    async with store.begin() as work:
        await rate_limits.forget(work, Metered.SIGN_IN, whom=ASHA, network=HOME)
    assert await tries(store, Metered.SIGN_IN, 99, HOME) == most


async def test_it_says_when_there_is_room_again(store: StoredStore, clock: Clock) -> None:
    most = bounds.there(Metered.SIGN_IN)
    await tries(store, Metered.SIGN_IN, most, HOME)
    clock.now += timedelta(minutes=5, milliseconds=1)
    with pytest.raises(TooManyTries) as said:
        await rate_limits.tried(store, Metered.SIGN_IN, whom=ASHA, network=HOME)
    assert said.value.facts == {"minutes": 10, "seconds": 600}
    clock.now += timedelta(minutes=10)
    assert await tries(store, Metered.SIGN_IN, 1, HOME) == 1


async def test_a_lockout_is_told_once(store: StoredStore) -> None:
    await tries(store, Metered.SIGN_IN, bounds.there(Metered.SIGN_IN) + 20, HOME)
    told = [entry.subject for entry in await store.read().audit.last(99)]
    assert told == ["sign-in"]


async def test_addresses_and_carts_are_counted_wherever_they_are_made(store: StoredStore) -> None:
    async with store.begin() as work:
        asha = await given.person(work)
    for metered, make in ((Metered.ADDRESS, address), (Metered.CART, cart)):
        async with store.begin() as work:
            for _ in range(bounds.person(metered)):
                await rate_limits.must_have_room(work, asha, metered)
        with pytest.raises(TooManyTries):
            async with store.begin() as work:
                await make(work, asha)


async def address(work: UnitOfWork, actor: Actor) -> None:
    await addresses.add(work, actor, "12 Laad Bazaar", None)


async def cart(work: UnitOfWork, actor: Actor) -> None:
    await carts.create(work, actor, "Diwali")


async def test_thirty_two_at_once_are_counted_one_by_one(store: StoredStore) -> None:
    most = bounds.there(Metered.SIGN_IN)
    asked = (tries(store, Metered.SIGN_IN, 1, HOME) for _ in range(32))
    assert sum(await asyncio.gather(*asked)) == most
