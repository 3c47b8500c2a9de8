"""Shops as somebody is shown them, page by page, and what a page takes however many there are."""

from collections import Counter
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import Executable

from domain.catalogue.shop import ShopState
from domain.orders.promises import promises_around
from domain.people import Actor
from domain.shopping import favourites, nearby
from domain.unit_of_work import UnitOfWork
from domain.values import Place
from storage.engine.database import Database
from storage.engine.executor import Executor
from storage.work import StoredStore
from tests.bench import large
from tests.storage import given

PAGE = 9


async def listed(work: UnitOfWork, place: Place | None, most: int) -> list[str]:
    """The English names of a whole list, read so many at a time."""
    found: list[nearby.ShopNearby] = []
    while page := await nearby.shops_from(work, place, after=found[-1].spot if found else "", most=most):
        found += page
    return [near.shop.names.in_("en") for near in found]


@pytest.mark.parametrize("most", [1, 2, 100])
async def test_before_a_place_is_known_they_come_by_name(store: StoredStore, most: int) -> None:
    async with store.begin() as work:
        owner = await given.person(work, 1)
        for name in ("Banu", "anand", "Chitra", "Devi", "Anand", "Esha"):
            shop = await given.shop(work, owner, name=name, counter=None if name == "Banu" else -1)
            await work.shops.set_open(shop.id, name != "Chitra")
            if name == "Devi":
                await work.shops.set_state(shop.id, ShopState.SUSPENDED)
        assert await listed(work, None, most) == ["anand", "Anand", "Esha", "Banu", "Chitra"]
        names = await work.shops.by_name("1:5:banu", most=9)
        assert [each.shop.names.in_("en") for each in names] == ["Chitra"]
        for spot in ("", "nonsense", "0:x:a", "2:1:a", "0:1:\0", "0:1:\ud800"):
            assert len(await work.shops.by_name(spot, most=9)) == 5
            assert len(await work.shops.reaching(given.CHARMINAR, spot, most=9)) == 5


@pytest.mark.parametrize("most", [1, 3, 100])
async def test_behind_those_that_deliver_stand_a_few_others(store: StoredStore, most: int) -> None:
    async with store.begin() as work:
        owner = await given.person(work, 1)
        for metres in (1500, 100, 3000, 300, 5000, 30_000):
            shop = await given.shop(work, owner, name=f"{metres:05}", counter=-1)
            north = given.CHARMINAR.latitude + metres / 111_195
            await work.shops.set_facts(replace(shop, place=Place(north, given.CHARMINAR.longitude)))
            await work.shops.set_reach(shop.id, 1000 if metres > 2000 else 2000, takes_unpinned=True)
        told = await listed(work, given.CHARMINAR, most)
        assert told == ["00100", "00300", "01500", "03000", "05000"]
        assert await listed(work, Place(-33.9, 151.2), most) == []


async def test_favourites_come_first_and_what_does_not_deliver_last(store: StoredStore) -> None:
    async with store.begin() as work:
        owner, asha = await given.person(work, 1), await given.person(work, 7)
        cart = await work.carts.current(asha.identity_id)
        await work.carts.draft(cart, place=given.CHARMINAR)
        shops = [await given.shop(work, owner, name=f"Shop {at}", counter=-1) for at in range(4)]
        await work.shops.set_facts(replace(shops[0], place=Place(18.9, 72.8)))
        for each in (shops[0], shops[2]):
            await favourites.star(work, asha, each.id)
        around = await nearby.shops(work, asha, most=PAGE)
        assert [near.shop.id for near in around.shops] == [shops[at].id for at in (2, 1, 3, 0)]
        assert [near.is_reached for near in around.shops] == [True, True, True, False]
        assert [near.shop.id for near in (await nearby.shops(work, asha, most=2)).shops] == [
            shops[2].id,
            shops[1].id,
        ]


async def test_where_nothing_was_shared_the_pin_of_the_address_counts(store: StoredStore) -> None:
    async with store.begin() as work:
        asha = await given.person(work, 7)
        address = await work.addresses.add(asha.identity_id, "Flat 2", given.CHARMINAR)
        assert (await nearby.shops(work, asha, most=1)).place is None
        await work.carts.draft(await work.carts.current(asha.identity_id), address_id=address.id)
        assert (await nearby.shops(work, asha, most=1)).place == given.CHARMINAR


@pytest.mark.parametrize("is_placed", [True, False])
async def test_a_page_takes_no_more_where_there_are_very_many(
    database: Database, store: StoredStore, monkeypatch: pytest.MonkeyPatch, is_placed: bool
) -> None:
    """Statements, and rows that come back, of whoever opens the list."""
    async with store.begin() as work:
        asha = await given.person(work, 7)
        cart = await work.carts.current(asha.identity_id)
        if is_placed:
            await work.carts.draft(cart, place=large.TOWN)
    few = await _taken(database, store, monkeypatch, asha, 12)
    many = await _taken(database, store, monkeypatch, asha, 3_000)
    assert few == many
    assert few["statements"] <= 4
    assert few["rows"] <= 2 * PAGE + 2


async def _taken(
    database: Database, store: StoredStore, patch: pytest.MonkeyPatch, asha: Actor, shops: int
) -> Counter[str]:
    await large.fill(database, store, shops=shops, towns=1, wide=0.005)
    taken, rows = Counter[str](), Executor.rows

    async def counted(executor: Executor, statement: Executable, row: Any, /, **asked: Any) -> Any:
        found = await rows(executor, statement, row, **asked)
        taken.update(statements=1, rows=len(found))
        return found

    with patch.context() as during:
        during.setattr(Executor, "rows", counted)
        work = store.read()
        around = await nearby.shops(work, asha, most=PAGE)
        await promises_around(work, around.shops)
    assert len(around.shops) == PAGE
    return taken
