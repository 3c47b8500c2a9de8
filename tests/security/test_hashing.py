"""Password hashes: argon2id with the agreed cost, and no telling whether there is a hash."""

import asyncio
import os
import threading
import unicodedata
from collections.abc import Iterator

import pytest
from argon2 import extract_parameters
from argon2.low_level import Type

from security.hashing import NICENESS, Argon2Hasher, cores

PASSWORD = "monsoon ladder copper 42"


@pytest.fixture
def hasher() -> Iterator[Argon2Hasher]:
    made = Argon2Hasher(memory_cost=64)
    yield made
    made.close()


async def test_a_password_fits_its_own_hash_and_no_other(hasher: Argon2Hasher) -> None:
    hashed = await hasher.hash(PASSWORD)
    assert await hasher.fits(hashed, PASSWORD)
    assert not await hasher.fits(hashed, PASSWORD + " ")
    assert hashed != await hasher.hash(PASSWORD)


async def test_the_cost_is_the_agreed_one() -> None:
    hasher = Argon2Hasher()
    made = extract_parameters(await hasher.hash(PASSWORD))
    assert (made.type, made.memory_cost, made.time_cost, made.parallelism) == (Type.ID, 47104, 1, 1)
    hasher.close()


async def test_nobodys_hash_costs_as_much_and_fits_nothing() -> None:
    hasher = Argon2Hasher()
    fake, real = extract_parameters(hasher._nobodys), extract_parameters(await hasher.hash(PASSWORD))
    assert fake == real
    assert not await hasher.fits(None, PASSWORD)
    assert not await hasher.fits("", PASSWORD)
    hasher.close()


async def test_every_check_is_counted_with_a_hash_or_without(hasher: Argon2Hasher) -> None:
    hashed = await hasher.hash(PASSWORD)
    before = hasher.calls
    await hasher.fits(hashed, "wrong")
    assert hasher.calls == before + 1
    await hasher.fits(None, "wrong")
    assert hasher.calls == before + 2


async def test_a_hash_of_other_parameters_is_old(hasher: Argon2Hasher) -> None:
    hashed = await hasher.hash(PASSWORD)
    assert not hasher.is_old(hashed)
    assert Argon2Hasher(memory_cost=128).is_old(hashed)


async def test_a_letter_is_the_same_however_it_is_composed(hasher: Argon2Hasher) -> None:
    composed = "crème brûlée à la carte"
    hashed = await hasher.hash(composed)
    assert await hasher.fits(hashed, unicodedata.normalize("NFD", composed))


async def test_half_a_surrogate_pair_is_a_wrong_password(hasher: Argon2Hasher) -> None:
    assert not await hasher.fits(await hasher.hash(PASSWORD), "\ud800")


async def test_one_runs_on_each_core_and_gives_way_to_everything_else() -> None:
    hasher = Argon2Hasher(memory_cost=8)
    before = os.getpriority(os.PRIO_PROCESS, threading.get_native_id())
    assert hasher._threads._max_workers == cores()
    threads = await asyncio.gather(*(_niceness(hasher) for _ in range(20)))
    assert set(threads) == {max(before, NICENESS)}
    assert os.getpriority(os.PRIO_PROCESS, threading.get_native_id()) == before
    hasher.close()


async def _niceness(hasher: Argon2Hasher) -> int:
    return await asyncio.get_running_loop().run_in_executor(
        hasher._threads, lambda: os.getpriority(os.PRIO_PROCESS, threading.get_native_id())
    )


async def test_no_more_run_at_once_than_threads_and_none_on_the_loop(
    hasher: Argon2Hasher, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[int] = []
    running, lock, fits = 0, threading.Lock(), hasher._fits

    def watched(hashed: str, password: str) -> bool:
        nonlocal running
        assert threading.current_thread() is not threading.main_thread()
        with lock:
            running += 1
            seen.append(running)
        try:
            return fits(hashed, password)
        finally:
            with lock:
                running -= 1

    monkeypatch.setattr(hasher, "_fits", watched)
    assert not any(await asyncio.gather(*(hasher.fits(None, PASSWORD) for _ in range(20))))
    assert len(seen) == 20
    assert max(seen) <= 2
