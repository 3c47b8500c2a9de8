"""Which shops deliver to a place: the cells around it leave none out, and pages neither."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from random import Random

import pytest

from domain.catalogue.about.area import Area, corner_at
from domain.catalogue.about.zones import Zone, Zones
from domain.catalogue.ports import ListedShop
from domain.catalogue.shop import Shop, ShopState
from domain.unit_of_work import UnitOfWork
from domain.values import Place
from storage.work import StoredStore
from tests.storage import given

HALF_AROUND = 180_000_000
"""Nobody can send an area that goes over the date line."""
CORNERS = [(17.4, 78.4), (0.0, 179.999), (0.0, -179.999), (89.6, 10.0), (-89.7, -170.0), (51.5, 0.0)]


def near(around: tuple[float, float], random: Random, degrees: float) -> Place:
    """A place some degrees away, over the date line and no pole."""
    latitude = max(-90.0, min(90.0, around[0] + random.uniform(-degrees, degrees)))
    longitude = around[1] + random.uniform(-degrees, degrees)
    return Place(latitude, (longitude + 180) % 360 - 180)


async def settled(work: UnitOfWork, around: tuple[float, float], random: Random) -> list[Shop]:
    """Shops around there: of any radius, and some with a triangle drawn, near or far."""
    owner, made = await given.person(work, random.randrange(10**6)), []
    for number in range(40):
        shop = await given.shop(work, owner, counter=-1)
        shop = replace(shop, place=near(around, random, 0.6))
        await work.shops.set_facts(shop)
        await work.shops.set_reach(shop.id, random.choice([100, 5_000, 60_000, 100_000]), takes_unpinned=True)
        ring = tuple(corner_at(near(around, random, 0.4)) for _ in range(3))
        if number % 4 == 0 and max(ring)[0] - min(ring)[0] < HALF_AROUND:
            await work.shops.set_zones(replace(shop, zones=Zones((), (Zone(Area(((ring,),))),))))
        if number % 10 == 9:
            await work.shops.set_state(shop.id, ShopState.SUSPENDED)
        if number % 7 == 3:
            await work.shops.set_open(shop.id, False)
        if number % 7 == 5:
            await work.shops.pause(shop.id, work.now + timedelta(hours=2), None)
        made.append(await work.shops.get(shop.id))
    return made


def brute(shops: Sequence[Shop], place: Place) -> list[int]:
    return [shop.id for shop in shops if shop.state is ShopState.APPROVED and shop.delivers_to(place)]


async def paged(work: UnitOfWork, place: Place, most: int = 7) -> list[int]:
    """All of them, so many at a time; each page in its order."""
    spot, found = "", list[ListedShop]()
    while page := await work.shops.reaching(place, spot, most=most):
        found, spot = found + page, page[-1].spot
    ranks = [(not each.shop.is_open, place.metres_to(each.shop.place)) for each in found]
    assert ranks == sorted(ranks)
    return [each.shop.id for each in found]


@pytest.mark.parametrize("around", CORNERS)
async def test_the_cells_find_what_asking_each_finds(store: StoredStore, around: tuple[float, float]) -> None:
    random, found = Random(repr(around)), 0
    async with store.begin() as work:
        shops = await settled(work, around, random)
        edges = [Place(shop.place.latitude, shop.place.longitude) for shop in shops[:5]]
        for place in [*edges, *(near(around, random, 1.0) for _ in range(60))]:
            expected = brute(shops, place)
            assert sorted(await paged(work, place)) == expected
            found += len(expected)
    assert found > 50
