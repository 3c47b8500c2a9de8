"""The first second factor decides who has them all: of many who set one up at once, one may."""

import asyncio
from dataclasses import dataclass

import pytest

from domain.errors import NotFound
from domain.identity.errors import FreshProofNeeded
from domain.identity.records import Method, Session, SessionKind
from domain.identity.sign_in import second_factor, signing_in
from domain.people import Actor
from storage.work import StoredStore
from tests.clock import Clock
from tests.storage.tries import MANY, identity, once

PLANTED = "BCDF-GHJK"
SEED = "JBSWY3DPEHPK3PXP"


@dataclass(frozen=True)
class Made:
    """A passkey that was checked."""

    credential_id: bytes
    public_key: bytes = b"key"
    sign_count: int = 0
    has_verified: bool = True


@pytest.fixture
async def asha(store: StoredStore) -> Actor:
    """Somebody with a password and nothing else."""
    made = await identity(store)
    return await store.read().identities.actor(made.id)


async def session(store: StoredStore, of: Actor, *methods: Method) -> Session:
    """A sign-in by these."""
    opened = await once(
        store, lambda work: work.sessions.open(of.identity_id, SessionKind.CUSTOMER, "Firefox", methods)
    )
    return opened.session


async def added(store: StoredStore, of: Actor, within: Session, name: str) -> bool:
    """Whether a passkey of this name was added there."""
    made = Made(name.encode())
    try:
        async with store.begin() as work:
            shown = within.methods
            await second_factor.add_passkey(work, of, made, name, shown=shown, but=within)
    except FreshProofNeeded:
        return False
    return True


async def test_forty_add_a_first_factor_at_once_and_one_is_the_first(store: StoredStore, asha: Actor) -> None:
    sessions = [await session(store, asha, Method.PASSWORD) for _ in range(MANY)]
    tries = (added(store, asha, each, str(number)) for number, each in enumerate(sessions))
    assert sum(await asyncio.gather(*tries)) == 1
    assert len(await store.read().passkeys.of(asha.identity_id)) == 1


@pytest.mark.parametrize("by", [Method.PASSWORD, Method.TELEGRAM, Method.ADMIN_CODE])
async def test_who_sets_the_first_one_up_decides_for_the_next(
    store: StoredStore, asha: Actor, clock: Clock, by: Method
) -> None:
    await once(store, lambda work: work.identities.approve_factors(asha.identity_id, True))
    first = await session(store, asha, by)
    assert await added(store, asha, first, "Phone")
    expected = None if by is Method.PASSWORD else clock.now
    assert (await store.read().identities.get(asha.identity_id)).factors_approved_at == expected
    second = await session(store, asha, Method.TELEGRAM, Method.PASSKEY)
    assert await added(store, asha, second, "Laptop")
    assert (await store.read().identities.get(asha.identity_id)).factors_approved_at == expected


async def test_nothing_that_counted_before_outlives_the_first_one(store: StoredStore, asha: Actor) -> None:
    who = asha.identity_id
    await once(store, lambda work: work.credentials.set_recovery_codes(who, [PLANTED]))
    old = await session(store, asha, Method.PASSWORD, Method.TOTP)
    weak = await session(store, asha, Method.PASSWORD)
    this = await session(store, asha, Method.PASSWORD, Method.RECOVERY)
    assert await added(store, asha, this, "Phone")
    assert {each.id for each in await store.read().sessions.of(who)} == {weak.id, this.id}
    assert old.id
    assert not await store.read().credentials.recovery_codes_left(who)
    await once(store, lambda work: work.credentials.set_recovery_codes(who, [PLANTED]))
    further = await session(store, asha, Method.PASSWORD, Method.PASSKEY)
    assert await added(store, asha, further, "Laptop")
    assert await store.read().credentials.recovery_codes_left(who) == 1
    assert len(await store.read().sessions.of(who)) == 3


async def test_a_recovery_code_counts_beside_a_factor_alone(store: StoredStore, asha: Actor) -> None:
    who = asha.identity_id
    async with store.begin() as work:
        await work.credentials.set_recovery_codes(who, [PLANTED])
        assert await signing_in.second_factors(work, who) == set()
        assert not await signing_in.uses_recovery_code(work, who, PLANTED)
        await work.credentials.begin_totp(who, SEED)
        assert not await signing_in.uses_recovery_code(work, who, PLANTED)
        await work.credentials.confirm_totp(who, 1)
        assert await signing_in.second_factors(work, who) == {Method.TOTP, Method.RECOVERY}
        assert await signing_in.uses_recovery_code(work, who, PLANTED.lower())
        assert not await signing_in.uses_recovery_code(work, who, PLANTED)


async def test_with_the_last_factor_go_codes_and_approval(store: StoredStore, asha: Actor) -> None:
    who = asha.identity_id
    async with store.begin() as work:
        for name in (b"1", b"2"):
            await work.passkeys.add(who, name, b"key", 0, "Phone")
        await work.credentials.begin_totp(who, SEED)
        await work.credentials.confirm_totp(who, 1)
        await work.credentials.set_password(who, "a hash", remember=0)
        await work.credentials.set_recovery_codes(who, [PLANTED])
        await work.identities.approve_factors(who, True)
    for left in (2, 1, 0):
        async with store.begin() as work:
            kept = await work.passkeys.of(who)
            if left == 2:
                await second_factor.drop_totp(work, asha)
            else:
                await second_factor.drop_passkey(work, asha, kept[0].public_id)
        me = await store.read().identities.get(who)
        assert (me.factors_approved_at is not None) == bool(left)
        assert await store.read().credentials.recovery_codes_left(who) == bool(left)


async def test_nobody_is_held(store: StoredStore) -> None:
    async with store.begin() as work:
        with pytest.raises(NotFound):
            await work.identities.hold(404)
