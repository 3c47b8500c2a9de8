"""Shops that somebody likes, shops by their names, and the last one."""

import pytest

from domain.catalogue.shop import ShopState
from domain.errors import ConsentNeeded
from domain.shopping import favourites, nearby
from domain.shopping.liked import MOST_FAVOURITES
from storage.work import StoredStore
from tests.storage import given


async def test_the_starred_ones_come_first_and_of_very_many_the_newest_stay(store: StoredStore) -> None:
    async with store.begin() as work:
        asha, ravi = await given.person(work, 7), await work.people.create(8, "Ravi", "en")
        shops = [await given.shop(work, asha, name=f"Shop {at:03}") for at in range(MOST_FAVOURITES + 2)]
        with pytest.raises(ConsentNeeded):
            await favourites.star(work, ravi, shops[0].id)
        await favourites.star(work, asha, shops[2].id)
        await favourites.star(work, asha, shops[2].id)
        assert [near.shop.id for near in (await nearby.shops(work, asha, most=2)).shops] == [
            shops[2].id,
            shops[0].id,
        ]
        assert (await nearby.shops(work, ravi, most=1)).shops[0].shop.id == shops[0].id
        for shop in shops[3:]:
            await favourites.star(work, asha, shop.id)
        await favourites.star(work, asha, shops[0].id)
        kept = await work.favourites.of(asha.identity_id)
        assert len(kept) == MOST_FAVOURITES
        await favourites.unstar(work, asha, kept[0])
        assert len(await favourites.favourites(work, asha)) == MOST_FAVOURITES - 1
        await work.shops.set_state(kept[1], ShopState.SUSPENDED)
        assert len(await favourites.favourites(work, asha)) == MOST_FAVOURITES - 2


@pytest.mark.parametrize("typed", ["lakshmi", "sri laxmi", "శ్రీ లక్ష్మి", "श्री लक्ष्मी", "shri lakshm"])
async def test_a_typed_name_finds_the_shop(store: StoredStore, typed: str) -> None:
    async with store.begin() as work:
        asha = await given.person(work)
        named = await given.shop(work, asha, name="Sri Lakshmi Kirana")
        await given.shop(work, asha, name="Balaji Stores")
        assert [near.shop.id for near in await nearby.shops_named(work, asha, typed)] == [named.id]
        assert await nearby.shops_named(work, asha, "!!!") == []
        await work.shops.set_state(named.id, ShopState.SUSPENDED)
        assert await nearby.shops_named(work, asha, typed) == []


async def test_the_shop_of_the_last_order_is_known_with_the_person(store: StoredStore) -> None:
    around, _ = await given.placed(store)
    second = around.shops[1]
    known = await store.read().people.by_telegram(7)
    assert known
    assert known.last_shop == (second.id, second.names)
    async with store.begin() as work:
        await work.shops.set_state(second.id, ShopState.SUSPENDED)
    known = await store.read().people.by_telegram(7)
    assert known
    assert known.last_shop is None
