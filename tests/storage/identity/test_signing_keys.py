"""Signing keys are read as they were written, until they verify nothing any more."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import update

from domain.identity.ports.clients import SigningKey
from domain.work import Rules
from storage.engine.database import Database
from storage.engine.sealing import BadSeal, Sealer
from storage.schema import identity_tables as it
from storage.work import StoredStore
from tests.clock import Clock
from tests.storage.tries import AROUND, once


@pytest.fixture
def key(clock: Clock) -> SigningKey:
    until = clock.now + timedelta(days=30)
    return SigningKey("first", b"-----BEGIN\x00", b"public", until, until + timedelta(days=1))


async def test_the_newest_comes_first(store: StoredStore, clock: Clock, key: SigningKey) -> None:
    assert await store.read().signing_keys.all() == []
    await once(store, lambda work: work.signing_keys.add(key))
    clock.advance(seconds=60)
    newer = replace(key, kid="a newer one", private=b"another")
    await once(store, lambda work: work.signing_keys.add(newer))
    assert await store.read().signing_keys.all() == [newer, key]


@pytest.mark.parametrize(("off", "counts"), AROUND)
async def test_a_key_is_there_while_it_verifies(
    store: StoredStore, clock: Clock, key: SigningKey, off: timedelta, counts: bool
) -> None:
    await once(store, lambda work: work.signing_keys.add(key))
    clock.now = key.verifies_until + off
    assert await store.read().signing_keys.all() == ([key] if counts else [])


async def test_another_secret_or_place_opens_none(
    store: StoredStore, database: Database, clock: Clock, key: SigningKey
) -> None:
    await once(store, lambda work: work.signing_keys.add(key))
    with pytest.raises(BadSeal):
        await StoredStore(database, Sealer("another secret"), clock, Rules()).read().signing_keys.all()
    async with database.transaction() as executor:
        await executor.run(update(it.signing_key).values(kid="moved"))
    with pytest.raises(BadSeal):
        await store.read().signing_keys.all()
