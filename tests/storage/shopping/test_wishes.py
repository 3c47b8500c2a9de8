"""Wishes: told once, to whom a shop reaches, when it has it; and what was searched for in vain."""

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.catalogue import products
from domain.catalogue.desk import today
from domain.catalogue.shop import Shop
from domain.errors import ConsentNeeded, NotFound, WordsPlease
from domain.kinds import DueKind, MessageKind
from domain.orders import life
from domain.orders.order import Move
from domain.people import Actor, Role
from domain.shopping import browse, wishes
from domain.shopping.wish import MOST_WISHES, may_be_counted
from domain.unit_of_work import UnitOfWork
from domain.values import Money, Place
from storage.care.retention import forget_old
from storage.engine.database import Database
from storage.work import StoredStore
from tests.clock import Clock
from tests.storage import given

FAR = Place(28.6, 77.2)


async def _owner(work: UnitOfWork) -> tuple[Actor, Shop]:
    owner = await given.person(work, 1, "Lakshmi")
    shop = await given.shop(work, owner, counter=-100)
    return replace(owner, shops={shop.id: Role.OWNER}), shop


async def _told(store: StoredStore, clock: Clock) -> list[tuple[int, int]]:
    """Who is told of what, once what is due by now was done."""
    clock.advance(seconds=61)
    async with store.begin() as work:
        while row := await work.due_rows.take():
            if row.kind == DueKind.SHOP_STOCKED:
                await wishes.look(work, row.subject)
    async with store.begin() as work:
        told = await work.outbox_rows.claim("me", most=9, lease_s=9)
        for each in told:
            await work.outbox_rows.sent(each)
        return [(each.recipient, each.subject) for each in told if each.kind == MessageKind.WISH_FOUND]


async def test_who_waits_is_told_once_where_the_shop_reaches_them(store: StoredStore, clock: Clock) -> None:
    async with store.begin() as work:
        owner, shop = await _owner(work)
        near, far = await given.person(work, 7), await given.person(work, 8, "Ravi")
        await browse.say_place(work, near, given.CHARMINAR)
        await browse.say_place(work, far, FAR)
        for somebody, words in ((near, "  paneer "), (far, "paneer"), (near, "paneer"), (near, "saffron")):
            await wishes.wish_for(work, somebody, words)
        assert [each.words for each in await wishes.wishes(work, near)] == ["saffron", "paneer"]
        made, _ = await products.add(
            work, owner, shop.id, {"names": {"en": "Malai Paneer"}, "price": Money(90_00)}
        )
    assert await _told(store, clock) == [(7, made.product.id)]
    async with store.begin() as work:
        assert [each.words for each in await wishes.wishes(work, near)] == ["saffron"]
        assert [each.words for each in await wishes.wishes(work, far)] == ["paneer"]
        await products.change(work, owner, made.product.id, {"aliases": ("cottage cheese",)})
    assert await _told(store, clock) == []


async def test_what_was_out_is_told_when_it_is_back(store: StoredStore, clock: Clock) -> None:
    async with store.begin() as work:
        owner, shop = await _owner(work)
        asha = await given.person(work, 7)
        dal, rice = [await given.product(work, shop.id, name=name) for name in ("Toor dal", "Rice")]
        await today.out_today(work, owner, dal.id)
        await wishes.wish_for_product(work, asha, dal.id)
        await products.change(work, owner, rice.id, {"price": Money(1_00)})
    assert await _told(store, clock) == []
    async with store.begin() as work:
        await today.back(work, owner, dal.id)
    assert await _told(store, clock) == [(7, dal.id)]


async def test_goods_that_an_order_gives_back_are_looked_for(store: StoredStore, clock: Clock) -> None:
    around, placed = await given.placed(store)
    async with store.begin() as work:
        ravi = await given.person(work, 8, "Ravi")
        await work.stock.set_stock(around.dal.id, 0)
        await wishes.wish_for_product(work, ravi, around.dal.id)
        while await work.due_rows.take():
            pass
        await life.carry_out(work, None, await work.orders.get(placed.orders[0].id), Move.EXPIRE)
    assert await _told(store, clock) == [(8, around.dal.id)]


async def test_a_wish_is_dropped_and_brought_back_and_of_very_many_the_eldest_goes(
    store: StoredStore, clock: Clock, database: Database
) -> None:
    async with store.begin() as work:
        asha, ravi = await given.person(work, 7), await work.people.create(8, "Ravi", "en")
        with pytest.raises(ConsentNeeded):
            await wishes.wish_for(work, ravi, "milk")
        with pytest.raises(WordsPlease):
            await wishes.wish_for(work, asha, "!!")
        first = await wishes.wish_for(work, asha, "milk")
        await wishes.drop_wish(work, asha, first.id)
        assert await wishes.wishes(work, asha) == []
        await wishes.wish_again(work, asha, first.id)
        with pytest.raises(NotFound):
            await wishes.drop_wish(work, replace(ravi, consent=asha.consent), first.id)
    for number in range(MOST_WISHES):
        clock.advance(seconds=1)
        async with store.begin() as work:
            await wishes.wish_for(work, asha, f"milk {number}")
    async with store.begin() as work:
        kept = await wishes.wishes(work, asha)
        assert (len(kept), kept[-1].words) == (MOST_WISHES, "milk 0")
        await wishes.drop_wish(work, asha, kept[0].id)
    await forget_old(database, clock() + timedelta(days=2))
    with pytest.raises(NotFound):
        await wishes.one_wish(store.read(), asha, kept[0].id)
    await forget_old(database, clock() + timedelta(days=91))
    assert await wishes.wishes(store.read(), asha) == []


async def test_what_was_searched_for_in_vain_is_counted_without_who(store: StoredStore) -> None:
    async with store.begin() as work:
        owner, shop = await _owner(work)
        for typed in ("Quinoa", "quinoa ", "oats", "call 9876543210", "me@example.org", "oats"):
            await wishes.count_missed(work, [shop], typed)
        await wishes.count_missed(work, [shop], "quinoa")
        found = await wishes.missed(work, owner, shop.id)
        assert [(each.words, each.count) for each in found] == [("quinoa", 3), ("oats", 2)]
        with pytest.raises(NotFound):
            await wishes.missed(work, await given.person(work, 9), shop.id)


@pytest.mark.parametrize(
    ("words", "counted"),
    [
        ("basmati rice 5 kg", True),
        ("1234", True),
        ("flat 12 3rd floor rose apartments", False),
        ("98765", False),
        ("a@b", False),
        ("x" * 31, False),
    ],
)
def test_what_may_say_who_it_was_is_not_counted(words: str, counted: bool) -> None:
    assert may_be_counted(words) is counted
