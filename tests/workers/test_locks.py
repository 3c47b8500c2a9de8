"""A lock per key."""

import asyncio

import pytest

from workers.locks import Locks


async def test_one_at_a_time_for_a_key_in_the_order_of_asking() -> None:
    locks, inside, order = Locks(), 0, list[int]()

    async def work(number: int) -> None:
        nonlocal inside
        async with locks.alone("a"):
            inside += 1
            await asyncio.sleep(0)
            assert inside == 1
            order.append(number)
            inside -= 1

    await asyncio.gather(*map(work, range(20)))
    assert order == list(range(20))


async def test_keys_do_not_wait_for_one_another() -> None:
    locks = Locks()
    async with locks.alone("a"), asyncio.timeout(5), locks.alone(("b", 1)):
        pass


async def test_after_a_block_is_when_it_was_left_or_when_that_takes_too_long() -> None:
    locks = Locks()
    async with locks.alone("a"):
        waiting = asyncio.create_task(locks.after("a", within_s=60))
        await locks.after("a", within_s=0.01)
        assert not waiting.done()
    async with asyncio.timeout(5):
        await waiting
    assert not locks._locks


async def test_what_nobody_holds_is_forgotten() -> None:
    locks = Locks()

    async def work() -> None:
        async with locks.alone("a"):
            await asyncio.sleep(0)

    await asyncio.gather(work(), work())
    assert not locks._locks
    assert not locks._users


async def test_an_error_or_a_cancelled_wait_frees_the_key() -> None:
    locks = Locks()
    with pytest.raises(KeyError):
        async with locks.alone("a"):
            raise KeyError
    async with locks.alone("a"):
        waiting = asyncio.create_task(_enter(locks))
        await asyncio.sleep(0)
        waiting.cancel()
        await asyncio.gather(waiting, return_exceptions=True)
        next_one = asyncio.create_task(_enter(locks))
        await asyncio.sleep(0)
        assert not next_one.done()
    await asyncio.wait_for(next_one, 5)
    assert not locks._users


async def _enter(locks: Locks) -> None:
    async with locks.alone("a"):
        return
