"""Slots of orders: chosen, kept, guarded where many want the last place, given back, and answered in time."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from domain.catalogue.about.hours import Hours
from domain.catalogue.about.slots import Slots
from domain.catalogue.about.timetable import same_each_day
from domain.catalogue.errors import ShopClosed
from domain.catalogue.trading import slotting, timekeeping
from domain.errors import NotFound
from domain.orders import checkout, deadlines, own_orders, slots
from domain.orders.errors import SlotGone
from domain.orders.life import carry_out
from domain.orders.order import Move, Order, Reason
from domain.people import Actor
from domain.shopping import carts
from domain.shopping.errors import CartEmpty
from domain.unit_of_work import UnitOfWork
from storage.care import verify
from storage.engine.database import Database
from storage.schema import transport_tables as tt
from storage.work import StoredStore
from tests.clock import Clock
from tests.storage import given
from tests.storage.given import Street
from tests.storage.orders.test_holding import capped, fill

HOUR = timedelta(hours=1)
WINDOWS = (Hours(540, 660), Hours(1020, 1140))
EVERY_DAY = Slots((WINDOWS,) * 7, capacity=1, cut_off=60)
"""It is noon on a Monday, 1 June 2026, in India: the next one begins in five hours."""


async def on_a_street(store: StoredStore, slots: Slots = EVERY_DAY) -> Street:
    """The first shop is open from 8 to 21 and has slots; people order as often as they like."""
    capped(store)
    async with store.begin() as work:
        around = await given.street(work)
        keeper = await owner(work)
        shop = around.shops[0].id
        await timekeeping.set_timetable(work, keeper, shop, same_each_day(Hours(480, 1260)))
        kept = await slotting.set_slots(work, keeper, shop, slots)
    assert kept.slots == slots and (await store.read().shops.get(shop)).slots == slots
    return around


async def owner(work: UnitOfWork) -> Actor:
    """Who keeps the shop."""
    found = await work.people.by_telegram(1)
    assert found is not None
    return found


async def place(store: StoredStore, actor: Actor, cart_id: int, when: int | None = None) -> Order:
    """Places what is in the cart, in the slots that it says."""
    async with store.begin() as work:
        found = await checkout.quote(work, actor, cart_id=cart_id)
        made = await checkout.place_order(
            work,
            actor,
            cart_id=cart_id,
            cart_version=found.basket.cart.version,
            total=found.basket.total.minor,
            when=when,
        )
        return made.orders[0]


async def filled(store: StoredStore, around: Street, name: str = "", ahead: int | None = 0) -> int:
    """A cart with dal; of the free slots that one is chosen."""
    async with store.begin() as work:
        cart_id = await fill(work, around.customer, around.dal, 1, name)
        if ahead is not None:
            _, free = await slots.slots_of(work, around.shops[0].id)
            starts = free[ahead].slot.starts
            await slots.choose(work, around.customer, around.shops[0].id, starts, cart_id=cart_id)
    return cart_id


async def free(store: StoredStore, around: Street) -> list[tuple[float, int]]:
    """In how many hours each begins, and how much room there is."""
    shop, found = await slots.slots_of(store.read(), around.shops[0].id)
    return [((each.slot.starts - shop.door.seen_at) / HOUR, each.left) for each in found]


async def must_be_sound(store: StoredStore, database: Database) -> None:
    """Nothing breaks a rule."""
    assert await verify.problems(database, None, now=store.read().now) == []


async def test_what_was_chosen_is_kept_and_placed(
    store: StoredStore, database: Database, clock: Clock
) -> None:
    around = await on_a_street(store, replace(EVERY_DAY, capacity=2))
    assert (await free(store, around))[:3] == [(5, 2), (21, 2), (29, 2)]
    cart_id = await filled(store, around, ahead=1)
    offer = await checkout.quote(store.read(), around.customer)
    (part,) = offer.basket.parts
    assert part.slot and part.slot.starts == clock.now + 21 * HOUR and part.waits_from is None
    assert await checkout.promises(store.read(), offer) == {}
    order = await place(store, around.customer, cart_id)
    kept = await store.read().orders.get(order.id)
    assert kept.slot == order.slot == part.slot
    assert (kept.promised_at, kept.due_at) == (part.slot.ends, part.slot.starts)
    assert (await free(store, around))[:3] == [(5, 2), (21, 1), (29, 2)]
    assert not (await store.read().carts.current(around.customer.identity_id)).slots
    shop_id = around.shops[0].id
    assert await store.read().orders.ahead([shop_id], most=9) == {shop_id: 0}, "it is for later"
    await must_be_sound(store, database)


async def test_thirty_two_rivals_for_the_last_place(store: StoredStore, database: Database) -> None:
    """Sixteen people, each of whom presses twice."""
    around = await on_a_street(store)
    rivals = []
    for number in range(16):
        async with store.begin() as work:
            rival = await given.person(work, 100 + number, f"Rival {number}")
        rivals.append(replace(around, customer=rival))
    carts_of = [(each.customer, await filled(store, each)) for each in rivals]
    asked = (place(store, rival, cart_id) for rival, cart_id in carts_of * 2)
    answers = await asyncio.gather(*asked, return_exceptions=True)
    assert len({each.id for each in answers if isinstance(each, Order)}) == 1
    gone = [each for each in answers if isinstance(each, SlotGone)]
    assert {type(each) for each in answers if not isinstance(each, Order)} - {CartEmpty} == {SlotGone}
    assert all(each.facts["first"].at.hour == 9 for each in gone), "the next one that is free is named"
    assert (await free(store, around))[0][0] == 21
    await must_be_sound(store, database)


@pytest.mark.parametrize("move", [Move.WITHDRAW, Move.REJECT, Move.EXPIRE, Move.CANCEL])
async def test_an_order_that_comes_to_nothing_gives_its_place_back(
    store: StoredStore, database: Database, move: Move
) -> None:
    around = await on_a_street(store)
    order = await place(store, around.customer, await filled(store, around))
    assert (await free(store, around))[0][0] == 21
    async with store.begin() as work:
        if move is Move.WITHDRAW:
            await own_orders.withdraw(work, around.customer, order.id)
        elif move is Move.EXPIRE:
            await deadlines.expire(work, order.id)
        else:
            if move is Move.CANCEL:
                order = await carry_out(work, None, order, Move.ACCEPT)
            await carry_out(work, None, order, move, reason=Reason.TOO_BUSY)
    assert (await free(store, around))[0] == (5, 1)
    await must_be_sound(store, database)


async def test_one_that_arrives_keeps_its_place(store: StoredStore, database: Database) -> None:
    around = await on_a_street(store)
    order = await place(store, around.customer, await filled(store, around))
    async with store.begin() as work:
        for move in (Move.ACCEPT, Move.READY, Move.DELIVER):
            order = await carry_out(work, None, order, move)
    assert (await free(store, around))[0][0] == 21
    await must_be_sound(store, database)


async def test_a_closed_shop_takes_orders_for_its_next_slot(
    store: StoredStore, database: Database, clock: Clock
) -> None:
    around = await on_a_street(store)
    clock.advance(seconds=10 * 3600)
    cart_id = await filled(store, around, ahead=None)
    offer = await checkout.quote(store.read(), around.customer)
    (part,) = offer.basket.parts
    opens, begins = clock.now + 10 * HOUR, clock.now + 11 * HOUR
    assert part.slot and (part.slot.starts, part.waits_from, part.has_lost_slot) == (begins, opens, False)
    for when in (None, 0, offer.basket.when + 1):
        with pytest.raises(SlotGone):
            await place(store, around.customer, cart_id, when)
    order = await place(store, around.customer, cart_id, offer.basket.when)
    assert (order.waits_from, deadlines.ends_at(order, store._rules)) == (opens, opens + HOUR / 4)
    due = await database.reader.records(
        select(tt.due.c.kind, tt.due.c.at).where(tt.due.c.subject == order.id)
    )
    waits = {row["kind"]: row["at"] / 1000 - clock.now.timestamp() for row in due}
    turn = 11 * 3600 - 45 * 60  # as long before the slot as an order takes
    assert waits == {"order.remind": 36_300, "order.expire": 36_900, "order.turn": turn}
    again = await checkout.quote(store.read(), around.customer)
    assert again.basket.is_empty


async def test_a_slot_that_fills_or_closes_meanwhile_is_said(store: StoredStore, clock: Clock) -> None:
    around = await on_a_street(store)
    late, early = [await filled(store, around, name) for name in ("Late", "Early")]
    shop = around.shops[0].id
    seen = (await checkout.quote(store.read(), around.customer, cart_id=late)).basket.when
    await place(store, around.customer, early)
    offer = await checkout.quote(store.read(), around.customer, cart_id=late)
    assert (offer.basket.parts[0].slot, offer.basket.parts[0].has_lost_slot) == (None, True)
    for when in (None, seen):
        with pytest.raises(SlotGone) as refused:
            await place(store, around.customer, late, when)
        assert refused.value.facts["first"].at.hour == 9
    async with store.begin() as work:
        with pytest.raises(SlotGone):
            await slots.choose(work, around.customer, shop, clock.now + 5 * HOUR, cart_id=late)
        await slots.choose(work, around.customer, None, clock.now + 21 * HOUR, cart_id=late)
        await slotting.say_windows(work, await owner(work), shop, "closed")
    with pytest.raises(SlotGone) as refused:
        await place(store, around.customer, late)
    assert refused.value.facts["first"] is None
    async with store.begin() as work:
        await slots.choose(work, around.customer, shop, None, cart_id=late)
        with pytest.raises(NotFound):
            await slots.choose(work, around.customer, around.shops[1].id, None, cart_id=late)
    assert (await place(store, around.customer, late)).slot is None


async def test_a_closed_shop_whose_slots_are_full_takes_nothing(store: StoredStore, clock: Clock) -> None:
    around = await on_a_street(store, replace(EVERY_DAY, week=(((WINDOWS[0],),) + ((),) * 6)))
    clock.advance(seconds=6 * 24 * 3600 + 10 * 3600)
    first, second = [await filled(store, around, name, ahead=None) for name in ("First", "Second")]
    seen = (await checkout.quote(store.read(), around.customer, cart_id=first)).basket.when
    await place(store, around.customer, first, seen)
    for when in (0, seen):
        with pytest.raises(ShopClosed):
            await place(store, around.customer, second, when)


async def test_an_owner_says_slots(store: StoredStore) -> None:
    around = await on_a_street(store)
    shop = around.shops[0].id
    async with store.begin() as work:
        keeper = await owner(work)
        again = await slotting.set_slots(work, keeper, shop, EVERY_DAY)
        assert again.version == (await slotting.set_capacity(work, keeper, shop, 1)).version
        await slotting.set_windows(work, keeper, shop, (WINDOWS[0],), weekday=6)
        await slotting.say_capacity(work, keeper, shop, " ७ ")
        said = (await slotting.say_cut_off(work, keeper, shop, "1.5 hours")).slots
        assert said == Slots((WINDOWS,) * 6 + ((WINDOWS[0],),), 7, 90)
        assert (await slotting.set_cut_off(work, keeper, shop, 0)).slots.cut_off == 0
        assert (await slotting.forget_slots(work, keeper, shop)).slots.is_empty
        with pytest.raises(NotFound):
            await slotting.forget_slots(work, around.customer, shop)
    async with store.begin() as work:
        await carts.create(work, around.customer, "Other")
