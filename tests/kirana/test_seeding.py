"""The demo shops in a real database."""

from collections import Counter

import pytest

from domain.catalogue.shop import ShopState
from domain.identity.arrival import arrive
from domain.people import Role
from kirana.demo.seeding import HasShops, seed
from storage.care.verify import problems
from storage.engine.database import Database
from storage.work import StoredStore

OWNER, COUNTER = 2000, -5001


async def seeded(store: StoredStore, *, force: bool = False, group: int | None = COUNTER) -> int:
    async with store.begin() as work:
        return await seed(work, OWNER, group, force=force)


async def test_the_demo_shops_are_all_there_and_add_up(store: StoredStore, database: Database) -> None:
    count = await seeded(store)
    assert count >= 250
    shops = await store.read().shops.every()
    assert Counter(shop.state for shop in shops) == {ShopState.APPROVED: 3, ShopState.PENDING: 1}
    assert [shop.slots.capacity for shop in shops if not shop.slots.is_empty] == [8]
    found = {}
    for shop in shops:
        for category, products in await store.read().products.categories(shop.id):
            found[shop.id, category.id] = products
    assert sum(found.values()) == count
    assert len({category for _, category in found}) >= 12
    assert await problems(database, store._sealer) == []


async def test_the_shops_are_the_owner_s_and_their_counter_is_the_group(store: StoredStore) -> None:
    await seeded(store)
    owner = await store.read().people.by_telegram(OWNER)
    assert owner
    shops = await store.read().shops.every()
    assert {shop.owner_id for shop in shops} == {owner.identity_id}
    assert owner.shops == {shop.id: Role.OWNER for shop in shops}
    assert {shop.counter_chat for shop in shops} == {COUNTER}


async def test_without_a_group_there_is_no_counter_yet(store: StoredStore) -> None:
    await seeded(store, group=None)
    assert {shop.counter_chat for shop in await store.read().shops.every()} == {None}


@pytest.mark.parametrize("group", [None, COUNTER])
async def test_admins_hear_of_shops_that_nobody_could_read(store: StoredStore, group: int | None) -> None:
    async with store.begin() as work:
        meera = await arrive(work, 3001, "Meera", "en")
        await work.roles.grant(meera.identity_id, Role.ADMIN, None, meera.identity_id)
    await seeded(store, group=group)
    async with store.begin() as work:
        told = await work.outbox_rows.claim("sender", most=9, lease_s=9)
        unread = await work.cards.unread()
    assert [each.recipient for each in told] == ([] if group else [3001])
    assert bool(unread) == (group is None)


async def test_a_database_with_shops_is_left_alone_unless_forced(
    store: StoredStore, database: Database
) -> None:
    count = await seeded(store)
    with pytest.raises(HasShops):
        await seeded(store)
    assert len(await store.read().shops.every()) == 4
    assert await seeded(store, force=True) == count
    assert len(await store.read().shops.every()) == 8
    assert await problems(database, store._sealer) == []


async def test_an_owner_who_is_known_keeps_name_and_language(store: StoredStore) -> None:
    async with store.begin() as work:
        await work.people.create(OWNER, "Lakshmi", "te")
    await seeded(store)
    owner = await store.read().people.by_telegram(OWNER)
    assert owner and (owner.name, owner.language) == ("Lakshmi", "te")
