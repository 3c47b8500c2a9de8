"""Shops and their groups."""

from dataclasses import replace

import pytest

from domain.catalogue.ports import NewShop
from domain.catalogue.shop import ShopState
from domain.errors import NotFound
from domain.values import Money
from storage.work import StoredStore
from tests.storage import given


async def test_a_shop_is_read_as_it_was_written(store: StoredStore) -> None:
    async with store.begin() as work:
        owner = await given.person(work, 1)
        plain = NewShop(
            names=given.names("Balaji Stores"),
            state=ShopState.PENDING,
            is_open=False,
            owner_id=owner.identity_id,
            place=given.CHARMINAR,
            address="4 Station Road",
            phone="+914011112222",
            minimum_order=Money(0),
            delivery_fee=Money(15_00),
            free_delivery_from=None,
            time_zone="Asia/Kolkata",
        )
        made = await work.shops.add(plain)
    found = await store.read().shops.get(made.id)
    assert found == made
    assert (found.names, found.state, found.is_open) == (plain.names, ShopState.PENDING, False)
    assert (found.place, found.address, found.phone) == (plain.place, plain.address, plain.phone)
    assert (found.minimum_order, found.delivery_fee) == (Money(0), Money(15_00))
    assert found.free_delivery_from is None
    assert found.counter_chat is None
    assert found.owner_id == owner.identity_id


async def test_who_sees_which_shops(store: StoredStore) -> None:
    async with store.begin() as work:
        owner, other = await given.person(work, 1), await given.person(work, 2)
        first = await given.shop(work, owner, counter=-100)
        second = await given.shop(work, other)
        await work.shops.set_state(second.id, ShopState.SUSPENDED)
        assert [one.id for one in await work.shops.approved()] == [first.id]
        assert [one.id for one in await work.shops.every()] == [first.id, second.id]
        assert [one.id for one in await work.shops.of_owner(other.identity_id)] == [second.id]
        assert [one.id for one in await work.shops.at_counter(-100)] == [first.id]
        assert await work.shops.at_counter(-101) == []


async def test_changes_move_the_version_of_their_shop_alone(store: StoredStore) -> None:
    async with store.begin() as work:
        owner = await given.person(work, 1)
        shop, other = await given.shop(work, owner), await given.shop(work, owner)
        await work.shops.set_open(shop.id, False)
        await work.shops.set_state(shop.id, ShopState.SUSPENDED)
        await work.shops.set_counter(shop.id, -100)
        changed = replace(shop, is_open=False, state=ShopState.SUSPENDED, counter_chat=-100, version=3)
        assert await work.shops.get(shop.id) == changed
        assert await work.shops.get(other.id) == other
        await work.shops.set_counter(shop.id, None)
        assert (await work.shops.get(shop.id)).counter_chat is None


async def test_an_upgraded_group_takes_its_shops_along(store: StoredStore) -> None:
    async with store.begin() as work:
        owner = await given.person(work, 1)
        shops = [await given.shop(work, owner, counter=chat) for chat in (-100, -100, -200)]
        moved = await work.shops.move_counter(-100, -1_000_000_000_100)
        assert moved == [shops[0].id, shops[1].id]
        assert [one.id for one in await work.shops.at_counter(-1_000_000_000_100)] == moved
        assert [one.id for one in await work.shops.at_counter(-200)] == [shops[2].id]
        assert await work.shops.move_counter(-100, -5) == []


async def test_no_such_shop(store: StoredStore) -> None:
    with pytest.raises(NotFound):
        await store.read().shops.get(404)
