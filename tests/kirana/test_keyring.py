"""Keys of access tokens: one process makes the next, all read what any of them signs."""

from datetime import timedelta

import pytest

from domain.identity.errors import NotSignedIn
from domain.identity.records import Identity
from kirana.keyring import Keyring
from storage.work import StoredStore
from tests.clock import Clock

ORIGIN = "https://kirana.test"
DAY_S = 24 * 3600


async def opened(store: StoredStore, clock: Clock, origin: str = ORIGIN) -> Keyring:
    """A process's keyring."""
    keyring = Keyring(store, clock)
    await keyring.open(origin)
    return keyring


async def asha(store: StoredStore) -> Identity:
    """Somebody to sign for."""
    async with store.begin() as work:
        made = await work.identities.create("asha", "Asha", "en")
    assert made
    return made


async def token(keyring: Keyring, identity: Identity) -> str:
    """A token, which is good for ten minutes."""
    made, seconds = await keyring.issue_for_service(identity, "", ())
    assert timedelta(seconds=seconds) == timedelta(minutes=10)
    return made


async def test_the_second_process_takes_the_key_that_is_there(store: StoredStore, clock: Clock) -> None:
    first, second = await opened(store, clock), await opened(store, clock)
    assert await first.jwks() == await second.jwks()
    made = await token(first, await asha(store))
    assert (await second.read(made, clock.now)).epoch == 0


async def test_before_it_is_opened_nothing_counts(store: StoredStore, clock: Clock) -> None:
    made = await token(await opened(store, clock), await asha(store))
    with pytest.raises(NotSignedIn):
        await Keyring(store, clock).read(made, clock.now)


async def test_another_origin_reads_none_of_it(store: StoredStore, clock: Clock) -> None:
    made = await token(await opened(store, clock), await asha(store))
    elsewhere = await opened(store, clock, "https://elsewhere.test")
    with pytest.raises(NotSignedIn):
        await elsewhere.read(made, clock.now)


async def test_a_month_of_days_in_which_one_process_rotates(store: StoredStore, clock: Clock) -> None:
    first, second = await opened(store, clock), await opened(store, clock)
    identity = await asha(store)
    for _ in range(70):
        clock.advance(seconds=DAY_S)
        await first.rotate()
        for signs, reads in ((first, second), (second, first)):
            assert await reads.read(await token(signs, identity), clock.now)
        assert 1 <= len((await first.jwks())["keys"]) <= 2
        assert await first.jwks() == await second.jwks()


async def test_a_key_is_public_before_it_signs(store: StoredStore, clock: Clock) -> None:
    keyring, identity = await opened(store, clock), await asha(store)
    (old,) = (await keyring.jwks())["keys"]
    clock.advance(seconds=29 * DAY_S)
    before = await token(keyring, identity)
    await keyring.rotate()
    assert len((await keyring.jwks())["keys"]) == 2
    same = await token(keyring, identity)
    assert before.split(".")[0] == same.split(".")[0]
    clock.advance(seconds=DAY_S)
    assert (await token(keyring, identity)).split(".")[0] != before.split(".")[0]
    clock.advance(seconds=DAY_S)
    assert old["kid"] not in {key["kid"] for key in (await keyring.jwks())["keys"]}


async def test_after_a_long_sleep_it_signs_all_the_same(store: StoredStore, clock: Clock) -> None:
    keyring, identity = await opened(store, clock), await asha(store)
    clock.advance(seconds=400 * DAY_S)
    assert await keyring.read(await token(keyring, identity), clock.now)
