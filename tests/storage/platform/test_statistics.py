"""How the platform does, by day: counted from orders and the audit."""

import pytest

from domain.errors import NotAllowed
from domain.orders import life
from domain.orders.order import Move
from domain.people import Actor
from domain.platform import stats
from domain.values import Money
from storage.work import StoredStore
from tests.clock import Clock
from tests.storage import given

ADMIN = Actor(99, 99, 99, "Meera", "en", is_admin=True)


async def test_orders_are_counted_by_the_day_of_the_platform(store: StoredStore, clock: Clock) -> None:
    around, placed = await given.placed(store)  # 12:00 in Hyderabad
    first, second = placed.orders
    clock.advance(seconds=150)
    async with store.begin() as work:
        await life.carry_out(work, around.customer, first, Move.ACCEPT)
        await life.carry_out(work, None, second, Move.EXPIRE)
    clock.advance(seconds=12 * 3600)
    found = await stats.stats(store.read(), ADMIN, days=3)
    assert [each.day.day for each in found.days] == [31, 1, 2]
    yesterday = found.days[1]
    assert (yesterday.orders, yesterday.customers, yesterday.expired, yesterday.accepted) == (2, 1, 1, 1)
    assert (yesterday.accept_s, yesterday.minutes) == (150, 3)
    assert yesterday.value == first.total
    assert (found.days[0].orders, found.days[2].value, found.days[2].minutes) == (0, Money(0), None)
    assert (found.customers, found.people, found.shops.live) == (1, 2, 2)
    assert found.whole.orders == 2
    assert stats.bars_of(found.days).heights == (0, 2, 0)


async def test_nobody_but_an_admin_reads_them(store: StoredStore) -> None:
    around, _ = await given.placed(store)
    with pytest.raises(NotAllowed):
        await stats.stats(store.read(), around.customer)
