"""Ratings on both databases: once per order, shown from five on, and gone with their person."""

import pytest

from domain.errors import NotFound
from domain.orders import life
from domain.orders.aftercare.errors import AlreadyRated, BadStars, NotHereYet
from domain.orders.aftercare.rating import Stars
from domain.orders.extras import ratings
from domain.orders.order import Move
from storage.work import StoredStore
from tests.storage import given


async def test_an_order_is_rated_once_it_has_come_and_once(store: StoredStore) -> None:
    street, placed = await given.placed(store)
    order, shop = placed.orders[0], street.shops[0]
    async with store.begin() as work:
        owner = await work.people.by_telegram(1)
        assert owner
        with pytest.raises(NotHereYet):
            await ratings.rate(work, street.customer, order.id, 5)
        for move in (Move.ACCEPT, Move.READY, Move.DELIVER):
            order = await life.carry_out(work, owner, order, move)
        with pytest.raises(BadStars):
            await ratings.rate(work, street.customer, order.id, 6)
        with pytest.raises(NotFound):
            await ratings.rate(work, owner, order.id, 5)
        for _ in range(2):
            assert (await ratings.rate(work, street.customer, order.id, 5)).stars == 5
        with pytest.raises(AlreadyRated):
            await ratings.rate(work, street.customer, order.id, 1)
        assert await work.ratings.stars_of(shop.id) == Stars(1, 5)
        assert await ratings.stars_of(work, shop.id) is None
        assert [each.stars for each in await work.ratings.page_of(shop.id, after=0, most=9)] == [5]
        assert await work.ratings.page_of(shop.id, after=order.id, most=9) == []


@pytest.mark.parametrize(
    ("given_stars", "tenths", "is_shown"),
    [
        ((5,) * 4, 50, False),
        ((5, 5, 5, 4, 4), 46, True),
        ((4, 4, 4, 4, 5, 5, 5, 5), 45, True),
        ((), 0, False),
    ],
)
def test_from_five_on_their_average_is_told(
    given_stars: tuple[int, ...], tenths: int, is_shown: bool
) -> None:
    stars = Stars(len(given_stars), sum(given_stars))
    assert (stars.tenths, stars.is_shown) == (tenths, is_shown)
