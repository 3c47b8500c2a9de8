"""Shops and their groups."""

import asyncio
from dataclasses import replace
from typing import Any

import pytest

from domain.catalogue import shopkeeping
from domain.catalogue.about.area import Area
from domain.catalogue.about.zones import NO_ZONES, Band, Rates, Zone, Zones
from domain.catalogue.ports import NewShop
from domain.catalogue.shop import ShopState, Unreachable
from domain.errors import NotFound
from domain.people import Role
from domain.values import Money
from storage.work import StoredStore
from tests.clock import Clock
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


async def test_a_counter_is_lost_once_and_keeps_its_link(store: StoredStore, clock: Clock) -> None:
    async with store.begin() as work:
        owner = await given.person(work, 1)
        shops = [await given.shop(work, owner, counter=chat) for chat in (-100, -100, -200)]
        assert await work.shops.lose_counter(-100, Unreachable.MUTED) == [shops[0].id, shops[1].id]
        lost = replace(shops[0], counter_lost=Unreachable.MUTED, counter_lost_at=clock.now, version=1)
        assert await work.shops.get(shops[0].id) == lost
        assert await work.shops.get(shops[2].id) == shops[2]
    clock.advance(seconds=60)
    async with store.begin() as work:
        assert await work.shops.lose_counter(-100, Unreachable.GONE) == []
        assert await work.shops.get(shops[0].id) == replace(lost, counter_lost=Unreachable.GONE, version=2)
        assert await work.shops.lose_counter(-300, Unreachable.GONE) == []


async def test_what_is_out_stays_out_until_it_is_regained(store: StoredStore) -> None:
    """Who puts the bot in again and mutes it there has not brought the counter back."""
    async with store.begin() as work:
        shop = await given.shop(work, await given.person(work, 1), counter=-100)
        assert await work.shops.lose_counter(-100, Unreachable.MUTED) == [shop.id]
        for why in (Unreachable.OUT, Unreachable.MUTED):
            assert await work.shops.lose_counter(-100, why) == []
            assert (await work.shops.get(shop.id)).counter_lost is Unreachable.OUT
        assert await work.shops.regain_counter(shop.id)
        assert not await work.shops.regain_counter(shop.id)
        found = await work.shops.get(shop.id)
        assert (found.unreachable, found.counter_lost_at, found.counter) == (None, None, -100)


async def test_another_group_is_not_lost(store: StoredStore) -> None:
    async with store.begin() as work:
        shop = await given.shop(work, await given.person(work, 1), counter=-100)
        await work.shops.lose_counter(-100, Unreachable.GONE)
        await work.shops.set_counter(shop.id, -200)
        found = await work.shops.get(shop.id)
        assert (found.counter, found.counter_lost, found.counter_lost_at) == (-200, None, None)


async def test_an_upgraded_group_is_as_lost_as_it_was(store: StoredStore) -> None:
    async with store.begin() as work:
        shop = await given.shop(work, await given.person(work, 1), counter=-100)
        await work.shops.lose_counter(-100, Unreachable.MUTED)
        assert await work.shops.move_counter(-100, -200) == [shop.id]
        assert (await work.shops.get(shop.id)).counter_lost is Unreachable.MUTED


async def test_a_shop_is_held_as_it_is(store: StoredStore) -> None:
    async with store.begin() as work:
        shop = await given.shop(work, await given.person(work, 1))
        assert await work.shops.hold(shop.id) == shop
        with pytest.raises(NotFound):
            await work.shops.hold(404)


async def test_no_such_shop(store: StoredStore) -> None:
    with pytest.raises(NotFound):
        await store.read().shops.get(404)


async def test_of_two_changes_at_once_neither_undoes_the_other(store: StoredStore) -> None:
    async with store.begin() as work:
        owner = await given.person(work, 2, "Lakshmi")
        shop = await given.shop(work, owner)
    keeper = replace(owner, shops={shop.id: Role.OWNER})

    async def reach(**new: Any) -> None:
        async with store.begin() as work:
            await shopkeeping.set_reach(work, keeper, shop.id, **new)

    async def caps(**new: int) -> None:
        async with store.begin() as work:
            held = await shopkeeping.hold_shop(work, keeper, shop.id)
            await shopkeeping.set_first_caps(work, keeper, shop.id, replace(held.first_caps, **new))

    for most in range(1, 21):
        is_even = most % 2 == 0
        await asyncio.gather(
            reach(radius_m=1000 + most), reach(takes_unpinned=is_even), caps(orders=most), caps(share=most)
        )
        now = await store.read().shops.get(shop.id)
        assert (now.radius_m, now.takes_unpinned) == (1000 + most, is_even)
        assert (now.first_caps.orders, now.first_caps.share) == (most, most)


async def test_zones_are_read_as_they_were_written(store: StoredStore) -> None:
    ring = ((78_460_000, 17_350_000), (78_490_000, 17_350_000), (78_460_000, 17_390_000))
    zone = Zone(Area(((ring,),)), "पुराना शहर", Rates(Money(5_00), None, Money(0)))
    zones = Zones((Band(2000, Rates(minimum=Money(0))), Band(4000, Rates(Money(20_00)))), (zone,))
    async with store.begin() as work:
        made = await given.shop(work, await given.person(work, 1))
        assert made.zones == NO_ZONES
        await work.shops.set_zones(replace(made, zones=zones))
        found = await work.shops.get(made.id)
        assert found == replace(made, zones=zones, version=made.version + 1)
        await work.shops.set_facts(replace(found, place=given.CHARMINAR, phone="+914011112222"))
        assert (await work.shops.get(made.id)).zones == zones
        await work.shops.set_zones(replace(made, zones=NO_ZONES))
        assert (await work.shops.get(made.id)).zones == NO_ZONES
