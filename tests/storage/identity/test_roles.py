"""Roles come and go, and every change makes earlier proofs void."""

import pytest

from domain.people import PLATFORM_ROLES, Role
from storage.engine.database import Database
from storage.engine.transaction import to_ms
from storage.schema import identity_tables as it
from storage.work import StoredStore
from tests.clock import Clock
from tests.reading import rows_of
from tests.storage import given
from tests.storage.tries import at_once, identity, once


async def epoch(store: StoredStore, identity_id: int) -> int:
    return (await store.read().identities.get(identity_id)).epoch


async def test_roles_on_the_platform_and_in_shops(store: StoredStore) -> None:
    asha, admin = await identity(store), await identity(store, "admin")
    async with store.begin() as work:
        owner = await given.person(work, 1)
        first, second = await given.shop(work, owner), await given.shop(work, owner)
        assert await work.roles.of(asha.id) == []
        for role, shop in (
            (Role.COURIER, second.id),
            (Role.SUPPORT, None),
            (Role.STAFF, first.id),
            (Role.ADMIN, None),
        ):
            await work.roles.grant(asha.id, role, shop, admin.id)
    assert await store.read().roles.of(asha.id) == [
        (Role.ADMIN, None),
        (Role.SUPPORT, None),
        (Role.STAFF, first.id),
        (Role.COURIER, second.id),
    ]
    assert await epoch(store, asha.id) == 4
    actor = await store.read().identities.actor(asha.id)
    assert actor.roles == {Role.ADMIN, Role.SUPPORT}
    assert actor.shops == {first.id: Role.STAFF, second.id: Role.COURIER}
    assert await store.read().roles.of(admin.id) == []


async def test_a_grant_says_who_gave_it_and_when(
    store: StoredStore, clock: Clock, database: Database
) -> None:
    asha, admin = await identity(store), await identity(store, "admin")
    await once(store, lambda work: work.roles.grant(asha.id, Role.ADMIN, None, admin.id))
    [row] = await rows_of(database.reader, it.role_grant.select())
    assert (row.identity_id, row.role, row.granted_by, row.at) == (
        asha.id,
        "admin",
        admin.id,
        to_ms(clock.now),
    )


async def test_the_same_again_changes_nothing(store: StoredStore) -> None:
    asha = await identity(store)
    await at_once(store, lambda work: work.roles.grant(asha.id, Role.ADMIN, None, asha.id))
    assert await epoch(store, asha.id) == 1
    async with store.begin() as work:
        shop = await given.shop(work, await given.person(work, 1))
    await at_once(store, lambda work: work.roles.grant(asha.id, Role.STAFF, shop.id, asha.id))
    assert await epoch(store, asha.id) == 2


async def test_a_new_role_in_a_shop_takes_the_place_of_the_old_one(store: StoredStore) -> None:
    asha = await identity(store)
    async with store.begin() as work:
        shop = await given.shop(work, await given.person(work, 1))
        await work.roles.grant(asha.id, Role.COURIER, shop.id, asha.id)
        await work.roles.grant(asha.id, Role.OWNER, shop.id, asha.id)
        assert await work.roles.of(asha.id) == [(Role.OWNER, shop.id)]
        assert not await work.roles.revoke(asha.id, Role.COURIER, shop.id)
    assert await epoch(store, asha.id) == 2


async def test_a_revoked_role_is_gone_once(store: StoredStore) -> None:
    asha = await identity(store)
    async with store.begin() as work:
        owner = await given.person(work, 1)
        first, second = await given.shop(work, owner), await given.shop(work, owner)
        await work.roles.grant(asha.id, Role.ADMIN, None, asha.id)
        for shop in (first, second):
            await work.roles.grant(asha.id, Role.STAFF, shop.id, asha.id)
    assert await epoch(store, asha.id) == 3
    assert sum(await at_once(store, lambda work: work.roles.revoke(asha.id, Role.ADMIN, None))) == 1
    assert sum(await at_once(store, lambda work: work.roles.revoke(asha.id, Role.STAFF, first.id))) == 1
    assert not await once(store, lambda work: work.roles.revoke(asha.id, Role.SUPPORT, None))
    assert await epoch(store, asha.id) == 5
    assert await store.read().roles.of(asha.id) == [(Role.STAFF, second.id)]


@pytest.mark.parametrize("role", Role)
async def test_a_role_is_held_where_it_belongs_only(store: StoredStore, role: Role) -> None:
    asha = await identity(store)
    async with store.begin() as work:
        shop = await given.shop(work, await given.person(work, 1))
        for where, fits in (
            (None, role in PLATFORM_ROLES),
            (shop.id, role not in PLATFORM_ROLES | {Role.CUSTOMER}),
        ):
            if fits:
                await work.roles.grant(asha.id, role, where, asha.id)
            else:
                with pytest.raises(ValueError, match=role):
                    await work.roles.grant(asha.id, role, where, asha.id)
