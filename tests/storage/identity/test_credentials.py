"""Passwords, one-time codes, passkeys and recovery codes: what was used does not count again."""

from dataclasses import replace

import pytest
from sqlalchemy import delete, update

from domain.errors import NotFound
from domain.identity.errors import PasskeyKnown
from domain.identity.records import Totp
from storage.engine.database import Database
from storage.engine.sealing import BadSeal
from storage.schema import identity_tables as it
from storage.schema import tables as t
from storage.work import StoredStore
from tests.clock import Clock
from tests.storage.tries import at_once, identity, once

SEED = "JBSWY3DPEHPK3PXP"


async def test_the_last_password_counts(store: StoredStore, clock: Clock) -> None:
    asha, ravi = await identity(store), await identity(store, "ravi")
    assert await store.read().credentials.password(asha.id) is None
    await once(store, lambda work: work.credentials.set_password(asha.id, "first", remember=0))
    clock.advance(seconds=60)
    await once(store, lambda work: work.credentials.set_password(asha.id, "second", remember=0))
    credentials = store.read().credentials
    assert await credentials.password(asha.id) == ("second", clock.now)
    assert await credentials.password(ravi.id) is None
    assert await credentials.old_passwords(asha.id) == []


async def test_another_hash_of_the_same_password_is_as_old_as_the_first(
    store: StoredStore, clock: Clock
) -> None:
    asha = await identity(store)
    await once(store, lambda work: work.credentials.set_password(asha.id, "first", remember=1))
    set_at = clock.now
    clock.advance(seconds=60)
    await once(store, lambda work: work.credentials.rehash(asha.id, "first", "stronger"))
    await once(store, lambda work: work.credentials.rehash(asha.id, "first", "too late"))
    assert await store.read().credentials.password(asha.id) == ("stronger", set_at)
    assert await store.read().credentials.old_passwords(asha.id) == []


async def test_as_many_earlier_passwords_are_kept_as_said(store: StoredStore) -> None:
    asha, ravi = await identity(store), await identity(store, "ravi")
    for person in (asha, ravi):
        for hashed in ("a", "b", "c", "d"):
            async with store.begin() as work:
                await work.credentials.set_password(person.id, hashed, remember=2)
    assert await store.read().credentials.old_passwords(asha.id) == ["c", "b"]
    await once(store, lambda work: work.credentials.set_password(asha.id, "e", remember=0))
    assert await store.read().credentials.old_passwords(asha.id) == []
    assert await store.read().credentials.old_passwords(ravi.id) == ["c", "b"]


async def test_a_generator_counts_once_it_is_confirmed(store: StoredStore) -> None:
    asha = await identity(store)
    async with store.begin() as work:
        credentials = work.credentials
        assert await credentials.totp(asha.id) is None
        assert not await credentials.confirm_totp(asha.id, 100)
        assert await credentials.begin_totp(asha.id, "ANOTHER")
        assert await credentials.begin_totp(asha.id, SEED)
        assert await credentials.totp(asha.id) == Totp(SEED, False, 0)
        assert not await credentials.use_totp_step(asha.id, 100)
        assert await credentials.confirm_totp(asha.id, 100)
        assert not await credentials.confirm_totp(asha.id, 101)
        assert await credentials.totp(asha.id) == Totp(SEED, True, 100)


async def test_a_generator_in_use_is_not_replaced_unasked(store: StoredStore) -> None:
    asha = await identity(store)
    async with store.begin() as work:
        await work.credentials.begin_totp(asha.id, SEED)
        await work.credentials.confirm_totp(asha.id, 100)
        assert not await work.credentials.begin_totp(asha.id, "OTHER")
        assert await work.credentials.totp(asha.id) == Totp(SEED, True, 100)
        await work.credentials.drop_totp(asha.id)
        assert await work.credentials.totp(asha.id) is None
        assert await work.credentials.begin_totp(asha.id, "OTHER")


async def test_a_step_is_used_once_and_none_before_it(store: StoredStore) -> None:
    asha = await identity(store)
    async with store.begin() as work:
        await work.credentials.begin_totp(asha.id, SEED)
        await work.credentials.confirm_totp(asha.id, 100)
    used = [
        await once(store, lambda work, step=step: work.credentials.use_totp_step(asha.id, step))
        for step in (100, 99, 101, 101, 100, 103, 102, 104)
    ]
    assert used == [False, False, True, False, False, True, False, True]


async def test_forty_use_a_step_at_once_and_one_may(store: StoredStore) -> None:
    asha = await identity(store)
    async with store.begin() as work:
        await work.credentials.begin_totp(asha.id, SEED)
        await work.credentials.confirm_totp(asha.id, 100)
    assert sum(await at_once(store, lambda work: work.credentials.use_totp_step(asha.id, 101))) == 1


async def test_a_seed_is_bound_to_its_person_and_gone_with_the_key(
    store: StoredStore, database: Database
) -> None:
    asha, ravi = await identity(store), await identity(store, "ravi")
    await once(store, lambda work: work.credentials.begin_totp(asha.id, SEED))
    async with database.transaction() as executor:
        await executor.run(it.totp.update().values(identity_id=ravi.id))
    with pytest.raises(BadSeal):
        await store.read().credentials.totp(ravi.id)
    async with database.transaction() as executor:
        await executor.run(delete(t.personal_key))
        await executor.run(update(t.identity).values(status="erased"))
    assert await store.read().credentials.totp(ravi.id) is None
    with pytest.raises(NotFound):
        await once(store, lambda work: work.credentials.begin_totp(asha.id, SEED))


async def test_passkeys_are_found_by_person_and_by_credential(store: StoredStore, clock: Clock) -> None:
    asha, ravi = await identity(store), await identity(store, "ravi")
    async with store.begin() as work:
        phone = await work.passkeys.add(asha.id, b"\x00phone", b"public", 0, "My phone")
        key = await work.passkeys.add(asha.id, b"key", b"public 2", 5, "Key")
        with pytest.raises(PasskeyKnown):
            await work.passkeys.add(ravi.id, b"key", b"other", 0, "Mine")
    passkeys = store.read().passkeys
    assert await passkeys.of(asha.id) == [phone, key]
    assert await passkeys.of(ravi.id) == []
    assert await passkeys.get(b"\x00phone") == phone
    assert await passkeys.get(b"none") is None
    assert (phone.public_key, phone.name, phone.created_at, phone.used_at) == (
        b"public",
        "My phone",
        clock.now,
        None,
    )


@pytest.mark.parametrize(
    ("before", "now", "counts"), [(0, 0, True), (0, 1, True), (5, 6, True), (5, 5, False), (5, 0, False)]
)
async def test_an_authenticator_counts_on_or_never(
    store: StoredStore, clock: Clock, before: int, now: int, counts: bool
) -> None:
    asha = await identity(store)
    made = await once(store, lambda work: work.passkeys.add(asha.id, b"key", b"p", before, "Key"))
    clock.advance(seconds=60)
    assert await once(store, lambda work: work.passkeys.used(made.id, now)) == counts
    expected = replace(made, sign_count=now, used_at=clock.now) if counts else made
    assert await store.read().passkeys.get(b"key") == expected


async def test_only_one_s_own_passkey_can_be_removed(store: StoredStore) -> None:
    asha, ravi = await identity(store), await identity(store, "ravi")
    async with store.begin() as work:
        made = await work.passkeys.add(asha.id, b"key", b"p", 0, "Key")
        assert not await work.passkeys.drop(ravi.id, made.public_id)
        assert await work.passkeys.drop(asha.id, made.public_id)
        assert not await work.passkeys.drop(asha.id, made.public_id)
        assert await work.passkeys.of(asha.id) == []


async def test_a_recovery_code_is_used_once_by_its_person(store: StoredStore) -> None:
    asha, ravi = await identity(store), await identity(store, "ravi")
    async with store.begin() as work:
        credentials = work.credentials
        await credentials.set_recovery_codes(asha.id, ["BCDF-GHJK", "LMNP-QRST"])
        await credentials.set_recovery_codes(ravi.id, ["BCDF-GHJK"])
        assert await credentials.recovery_codes_left(asha.id) == 2
        assert not await credentials.use_recovery_code(ravi.id, "LMNP-QRST")
        assert await credentials.use_recovery_code(asha.id, "BCDF-GHJK")
        assert not await credentials.use_recovery_code(asha.id, "BCDF-GHJK")
        assert await credentials.recovery_codes_left(asha.id) == 1
        assert await credentials.recovery_codes_left(ravi.id) == 1


async def test_new_recovery_codes_replace_the_old_ones(store: StoredStore) -> None:
    asha = await identity(store)
    async with store.begin() as work:
        await work.credentials.set_recovery_codes(asha.id, ["BCDF-GHJK"])
        await work.credentials.set_recovery_codes(asha.id, ["LMNP-QRST"])
        assert not await work.credentials.use_recovery_code(asha.id, "BCDF-GHJK")
        assert await work.credentials.use_recovery_code(asha.id, "LMNP-QRST")
        await work.credentials.set_recovery_codes(asha.id, [])
        assert await work.credentials.recovery_codes_left(asha.id) == 0


async def test_forty_use_a_recovery_code_at_once_and_one_may(store: StoredStore) -> None:
    asha = await identity(store)
    await once(store, lambda work: work.credentials.set_recovery_codes(asha.id, ["BCDF-GHJK", "LMNP-QRST"]))
    used = await at_once(store, lambda work: work.credentials.use_recovery_code(asha.id, "BCDF-GHJK"))
    assert sum(used) == 1
    assert await store.read().credentials.recovery_codes_left(asha.id) == 1
