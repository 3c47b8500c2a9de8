"""Carts and addresses that are deleted, come back, or are gone a day later; copies, and edited addresses."""

from datetime import timedelta

import pytest
from sqlalchemy import func, select

from domain.errors import BadAddress, BadName, NotFound
from domain.identity import preferences
from domain.people import Actor
from domain.shopping import addresses, carts
from domain.shopping.cart import MOST_CARTS, Cart
from domain.shopping.errors import AddressChanged, CartChanged, CartNameTaken, TooManyCarts
from storage.care.retention import forget_old
from storage.engine.database import Database
from storage.schema import tables as t
from storage.shopping.deleting import MOST_KEPT
from storage.work import StoredStore
from tests.clock import Clock
from tests.reading import row_of
from tests.storage import given
from tests.storage.given import Street

DAY = timedelta(days=1)


@pytest.fixture
async def around(store: StoredStore) -> Street:
    async with store.begin() as work:
        street = await given.street(work)
        await work.carts.current(street.customer.identity_id)
        return street


async def filled(store: StoredStore, around: Street, name: str) -> Cart:
    """A cart of that name with two packs of dal."""
    async with store.begin() as work:
        cart = await carts.create(work, around.customer, name)
        await work.carts.draft(cart, contact_phone="+919876543210", note="Ring twice")
        return await work.cart_lines.set_line(cart, around.dal.id, 2)


async def named(store: StoredStore, actor: Actor) -> list[str]:
    return [cart.name for cart in await carts.own_carts(store.read(), actor)]


async def held(store: StoredStore, cart: Cart) -> dict[int, int]:
    basket = await store.read().cart_lines.basket(cart)
    return {line.product.id: line.amount for line in basket.lines}


async def test_a_copy_holds_the_same_and_is_in_use(store: StoredStore, around: Street) -> None:
    weekly = await filled(store, around, "Weekly")
    async with store.begin() as work:
        copy = await carts.duplicate(work, around.customer, weekly.id)
    assert (copy.name, copy.is_current, copy.contact_phone, copy.note) == (
        "Weekly 2",
        True,
        "+919876543210",
        "Ring twice",
    )
    assert await held(store, copy) == await held(store, weekly) == {around.dal.id: 2}
    async with store.begin() as work:
        with pytest.raises(CartNameTaken):
            await carts.duplicate(work, around.customer, weekly.id, name="Weekly 2")
    ravi = await given_somebody(store)
    async with store.begin() as work:
        with pytest.raises(NotFound):
            await carts.duplicate(work, ravi, weekly.id)


async def test_a_copy_of_a_copy_gets_the_next_number(store: StoredStore, around: Street) -> None:
    asha = around.customer
    async with store.begin() as work:
        for number in (2, 3):
            current = await work.carts.current(asha.identity_id)
            assert (await carts.duplicate(work, asha, current.id)).name == f"main {number}"
        road = await carts.create(work, asha, "Road 7")
        assert (await carts.duplicate(work, asha, road.id)).name == "Road 7 2"
        first = await carts.create(work, asha, "Road")
        assert (await carts.duplicate(work, asha, first.id)).name == "Road 2"
        assert (await carts.duplicate(work, asha, road.id)).name == "Road 8"


async def given_somebody(store: StoredStore) -> Actor:
    async with store.begin() as work:
        return await given.person(work, 8, "Ravi")


async def test_a_deleted_cart_comes_back_as_it_was(store: StoredStore, around: Street) -> None:
    weekly = await filled(store, around, "Weekly")
    async with store.begin() as work:
        gone = await carts.delete(work, around.customer, weekly.id, cart_version=weekly.version)
    assert await named(store, around.customer) == ["main"]
    assert (await store.read().carts.current(around.customer.identity_id)).name == "main"
    async with store.begin() as work:
        with pytest.raises(NotFound):
            await carts.which(work, around.customer, weekly.id)
        again = await carts.delete(work, around.customer, weekly.id, cart_version=weekly.version)
        assert (again, again.name) == (gone, "Weekly")
    for _ in range(2):
        async with store.begin() as work:
            back = await carts.bring_back(work, around.customer, weekly.id, cart_version=gone.version)
        assert (back.name, back.is_current, back.note) == ("Weekly", True, "Ring twice")
        assert await held(store, back) == {around.dal.id: 2}


async def test_a_press_on_another_version_deletes_nothing(store: StoredStore, around: Street) -> None:
    weekly = await filled(store, around, "Weekly")
    async with store.begin() as work:
        with pytest.raises(CartChanged):
            await carts.delete(work, around.customer, weekly.id, cart_version=weekly.version - 1)
    ravi = await given_somebody(store)
    async with store.begin() as work:
        with pytest.raises(NotFound):
            await carts.delete(work, ravi, weekly.id, cart_version=weekly.version)
        gone = await carts.delete(work, around.customer, weekly.id, cart_version=weekly.version)
        with pytest.raises(NotFound):
            await carts.bring_back(work, ravi, weekly.id, cart_version=gone.version)
        with pytest.raises(CartChanged):
            await carts.bring_back(work, around.customer, weekly.id, cart_version=gone.version - 1)


async def test_its_name_may_be_taken_meanwhile(store: StoredStore, around: Street) -> None:
    weekly = await filled(store, around, "Weekly")
    async with store.begin() as work:
        gone = await carts.delete(work, around.customer, weekly.id, cart_version=weekly.version)
        await carts.create(work, around.customer, "Weekly")
        back = await carts.bring_back(work, around.customer, weekly.id, cart_version=gone.version)
    assert back.name == "Weekly 2"


async def test_the_only_cart_may_go(store: StoredStore, around: Street) -> None:
    async with store.begin() as work:
        only = await work.carts.current(around.customer.identity_id)
        await carts.delete(work, around.customer, only.id, cart_version=only.version)
    async with store.begin() as work:
        fresh = await work.carts.current(around.customer.identity_id)
        assert (fresh.name, fresh.id == only.id) == ("main", False)


async def test_undo_makes_no_more_carts_than_one_person_keeps(store: StoredStore, around: Street) -> None:
    weekly = await filled(store, around, "Weekly")
    async with store.begin() as work:
        gone = await carts.delete(work, around.customer, weekly.id, cart_version=weekly.version)
        for number in range(MOST_CARTS - 1):
            await carts.create(work, around.customer, f"List {number}")
    async with store.begin() as work:
        with pytest.raises(TooManyCarts):
            await carts.bring_back(work, around.customer, weekly.id, cart_version=gone.version)


async def rows_left(database: Database) -> tuple[int, int, int]:
    """Carts, lines and addresses, whatever their state."""
    async with database.transaction() as executor:
        counted = [
            (await row_of(executor, select(func.count().label("n")).select_from(table))).n
            for table in (t.cart, t.cart_line, t.address)
        ]
    return counted[0], counted[1], counted[2]


async def test_a_day_later_it_is_gone_for_good(
    store: StoredStore, around: Street, database: Database, clock: Clock
) -> None:
    async with store.begin() as work:
        await work.orders.place_all(await given.quote(work, around))
    ordered = await store.read().carts.current(around.customer.identity_id)
    weekly = await filled(store, around, "Weekly")
    async with store.begin() as work:
        home = await addresses.add(work, around.customer, "12 Rose Street", None)
        await preferences.forget(work, around.customer, home.id)
        for cart in (weekly, ordered):
            await carts.delete(work, around.customer, cart.id, cart_version=cart.version)
    before = await rows_left(database)
    clock.advance(seconds=DAY.total_seconds() - 1)
    await forget_old(database, clock.now)
    assert await rows_left(database) == before
    clock.advance(seconds=2)
    await forget_old(database, clock.now)
    carts_left, lines_left, addresses_left = await rows_left(database)
    assert (carts_left, lines_left, addresses_left) == (before[0] - 1, 0, before[2] - 1)
    async with database.transaction() as executor:
        kept = await row_of(executor, select(t.cart).where(t.cart.c.id == ordered.id))
    assert (kept.contact_phone, kept.note, kept.contact_name, kept.former_name) == (None, None, None, None)
    async with store.begin() as work:
        for cart in (weekly, ordered):
            with pytest.raises(NotFound):
                await carts.bring_back(work, around.customer, cart.id, cart_version=cart.version + 1)


async def test_nobody_piles_up_what_they_deleted(
    store: StoredStore, around: Street, database: Database, clock: Clock
) -> None:
    for number in range(MOST_KEPT + 5):
        clock.advance(seconds=1)
        cart = await filled(store, around, "Weekly")
        async with store.begin() as work:
            await carts.delete(work, around.customer, cart.id, cart_version=cart.version)
            home = await addresses.add(work, around.customer, f"{number} Rose Street", None)
            await preferences.forget(work, around.customer, home.id)
    assert await rows_left(database) == (MOST_KEPT + 1, MOST_KEPT, MOST_KEPT)


async def test_a_forgotten_address_comes_back_as_the_default(store: StoredStore, around: Street) -> None:
    asha = around.customer
    async with store.begin() as work:
        home = await addresses.add(work, asha, "12 Rose Street", given.CHARMINAR, label="Home")
        await preferences.change(work, asha, default_address=home.id)
        await preferences.forget(work, asha, home.id)
        assert await addresses.own_addresses(work, asha) == []
        assert (await preferences.own_choices(work, asha)).address is None
    ravi = await given_somebody(store)
    for _ in range(2):
        async with store.begin() as work:
            with pytest.raises(NotFound):
                await preferences.bring_back(work, ravi, home.id)
            back = await preferences.bring_back(work, asha, home.id)
            assert (back.text, back.place, back.label) == ("12 Rose Street", given.CHARMINAR, "Home")
            assert (await preferences.own_choices(work, asha)).address == await addresses.own_address(
                work, asha, home.id
            )


async def test_an_edited_address_says_something_else(store: StoredStore, around: Street) -> None:
    asha = around.customer
    async with store.begin() as work:
        home = await addresses.add(work, asha, "Rose Apartments", None, house="B-12")
    async with store.begin() as work:
        edited = await addresses.edit(
            work, asha, home.id, version=0, label="Amma", landmark="behind  the temple", place=given.CHARMINAR
        )
    assert edited == await addresses.own_address(store.read(), asha, home.id)
    assert (edited.line, edited.version) == ("B-12, Rose Apartments, behind the temple", 1)
    ravi = await given_somebody(store)
    async with store.begin() as work:
        again = await addresses.edit(work, asha, home.id, version=0, label="Amma")
        assert again == edited
        for who, version, refusal in ((asha, 0, AddressChanged), (ravi, 1, NotFound)):
            with pytest.raises(refusal):
                await addresses.edit(work, who, home.id, version=version, text="Lotus Apartments")
        for parts, refusal in (
            ({"text": ""}, BadAddress),
            ({"landmark": "x" * 300}, BadAddress),
            ({"label": "x" * 31}, BadName),
        ):
            with pytest.raises(refusal):
                await addresses.edit(work, asha, home.id, version=1, **parts)


async def test_an_order_copies_all_of_the_address(store: StoredStore, around: Street) -> None:
    async with store.begin() as work:
        await given.quote(work, around)
        cart = await work.carts.current(around.customer.identity_id)
        home = await addresses.own_address(work, around.customer, cart.address_id or 0)
        await addresses.edit(work, around.customer, home.id, version=0, house="B-12", landmark="Temple")
    async with store.begin() as work:
        quote = await given.quote(work, around)
        edited = await addresses.own_address(work, around.customer, home.id)
        made = await work.orders.place_all(type(quote)(quote.basket, edited, quote.delivery))
    assert {order.address for order in made.orders} == {"B-12, Flat 2, Rose Apartments, Temple"}
