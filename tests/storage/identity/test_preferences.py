"""Preferences in the database, and what they mean for addresses, carts and orders, on both databases."""

import asyncio
from dataclasses import replace

import pytest
from sqlalchemy import update

from domain.errors import NotFound
from domain.identity import arrival, preferences, profile
from domain.orders import checkout
from domain.people import LONGEST_NAME, Actor
from domain.preferences import NOTHING_CHOSEN, Delivery, Preferences, QuietHours
from domain.unit_of_work import UnitOfWork
from storage.engine.database import Database
from storage.schema import tables as t
from storage.work import StoredStore
from tests.storage import given
from tests.storage.tries import once

NIGHT = QuietHours(22 * 60, 7 * 60)


async def asha_of(work: UnitOfWork) -> Actor:
    """Asha, as every update finds her."""
    asha = await work.people.by_telegram(7)
    assert asha is not None
    return asha


async def test_what_is_chosen_comes_with_the_person(store: StoredStore) -> None:
    async with store.begin() as work:
        asha = await given.person(work)
        assert asha.preferences == NOTHING_CHOSEN
        await preferences.change(work, asha, delivery=Delivery.AT_DOOR, quiet=NIGHT)
    wanted = Preferences(delivery=Delivery.AT_DOOR, quiet=NIGHT)
    read = store.read()
    assert (await asha_of(read)).preferences == wanted
    assert (await read.identities.get(asha.identity_id)).preferences == wanted
    assert (await read.identities.actor(asha.identity_id)).preferences == wanted
    assert [entry.action for entry in await read.audit.last(1)] == ["preferences.changed"]


async def test_the_same_again_changes_nothing(store: StoredStore) -> None:
    async with store.begin() as work:
        asha = await given.person(work)
        await preferences.change(work, asha, quiet=NIGHT)
        before = await work.audit.last(9)
        await preferences.change(work, asha, quiet=NIGHT)
        assert await work.audit.last(9) == before


async def test_old_ones_can_be_read_and_changed(store: StoredStore, database: Database) -> None:
    asha = await once(store, given.person)
    async with database.transaction() as executor:
        await executor.run(update(t.identity).values(preferences='{"mood": "good", "delivery": "by-drone"}'))
    assert (await asha_of(store.read())).preferences == NOTHING_CHOSEN
    await once(store, lambda work: preferences.change(work, asha, quiet=NIGHT))
    assert (await asha_of(store.read())).preferences == Preferences(quiet=NIGHT)


async def test_of_two_choices_at_once_none_is_lost(store: StoredStore) -> None:
    """Whoever reads to change is waited for: a while is given to who would not wait."""
    asha = await once(store, given.person)
    async with store.begin() as work:
        kept = await work.identities.preferences(asha.identity_id)
        other = asyncio.create_task(
            once(store, lambda work: preferences.change(work, asha, delivery=Delivery.CALL_FIRST))
        )
        await asyncio.wait({other}, timeout=0.3)
        await work.identities.set_preferences(asha.identity_id, replace(kept, quiet=NIGHT))
    await other
    wanted = Preferences(delivery=Delivery.CALL_FIRST, quiet=NIGHT)
    assert (await asha_of(store.read())).preferences == wanted


async def test_a_default_address_is_ones_own(store: StoredStore) -> None:
    async with store.begin() as work:
        asha, ravi = await given.person(work), await given.person(work, 8, "Ravi")
        his = await work.addresses.add(ravi.identity_id, "House 9, Street 2", None)
        with pytest.raises(NotFound):
            await preferences.change(work, asha, default_address=his.id)
        assert (await preferences.own_choices(work, asha)).address is None


async def test_the_default_address_is_where_the_next_order_goes(store: StoredStore) -> None:
    async with store.begin() as work:
        around = await given.street(work)
        asha = around.customer
        ready = await given.quote(work, around)
        home = await work.addresses.add(asha.identity_id, "12 Laad Bazaar", None)
        await preferences.change(work, asha, default_address=home.id, delivery=Delivery.AT_DOOR)
        asha = await asha_of(work)
        offer = await checkout.quote(work, asha)
        assert (offer.address, offer.delivery) == (home, Delivery.AT_DOOR)
        assert (await checkout.last_addresses(work, asha))[0] == home

        assert ready.address is not None
        await checkout.choose_address(work, asha, ready.address.id)
        await checkout.choose_delivery(work, asha, Delivery.CALL_FIRST)
        cart = offer.basket.cart
        total = offer.basket.total.minor
        made = await checkout.place_order(work, asha, cart_id=cart.id, cart_version=cart.version, total=total)
        kept = await work.orders.get(made.orders[0].id)
        assert (kept.address, kept.delivery) == (ready.address.text, Delivery.CALL_FIRST)
        after = await checkout.quote(work, asha)
        assert (after.address, after.delivery) == (home, Delivery.AT_DOOR)


async def test_a_forgotten_address_is_no_default_any_more(store: StoredStore) -> None:
    async with store.begin() as work:
        asha = await given.person(work)
        home = await work.addresses.add(asha.identity_id, "12 Laad Bazaar", None)
        await preferences.change(work, asha, default_address=home.id)
    async with store.begin() as work:
        asha = await asha_of(work)
        await preferences.forget(work, asha, home.id)
        assert (await asha_of(work)).preferences.default_address is None
        assert (await checkout.quote(work, asha)).address is None


async def test_a_name_that_was_chosen_outlives_telegrams(store: StoredStore) -> None:
    async with store.begin() as work:
        asha = await arrival.arrive(work, 7, "Asha", "en")
        assert (await arrival.arrive(work, 7, "Asha R", "en")).name == "Asha R"
        await profile.change(work, asha, name="Asha Reddy", language=None)
    async with store.begin() as work:
        assert (await arrival.arrive(work, 7, "asha99", "en")).name == "Asha Reddy"
        assert (await work.identities.get(asha.identity_id)).name == "Asha Reddy"


async def test_a_name_is_no_longer_than_one_may_be_that_is_chosen(store: StoredStore) -> None:
    for _ in ("new", "known"):
        async with store.begin() as work:
            assert (await arrival.arrive(work, 7, "क" * 200, "hi")).name == "क" * LONGEST_NAME
    assert (await asha_of(store.read())).name == "क" * LONGEST_NAME
