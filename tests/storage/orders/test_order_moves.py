"""An order moves once, and says who moved it."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from domain.money.payment import PaymentState
from domain.orders import counter
from domain.orders.errors import OrderMoved
from domain.orders.order import Move, Order, OrderState, Reason
from domain.people import Actor, Role
from storage.engine.database import Database
from storage.schema import tables as t
from storage.work import StoredStore
from tests.domain.samples import RAVI, SITA
from tests.reading import rows_of
from tests.storage import given

PAYMENTS = select(t.payment.c.state).order_by(t.payment.c.id)


@pytest.mark.parametrize("state", list(OrderState))
async def test_open_is_what_the_order_says_it_is(store: StoredStore, state: OrderState) -> None:
    _, placed = await given.placed(store)
    async with store.begin() as work:
        assert await work.orders.move(placed.orders[0], state, by=None)
        moved = await work.orders.get(placed.orders[0].id)
        is_at_counter = moved.id in {order.id for order in await work.orders.open_ones()}
        assert is_at_counter is (moved.is_open and moved.is_known_to_shop)


async def test_a_move_says_who_and_why_and_is_done_once(store: StoredStore) -> None:
    _, placed = await given.placed(store)
    order, other = placed.orders
    async with store.begin() as work:
        assert await work.orders.move(order, OrderState.REJECTED, by=RAVI, reason=Reason.TOO_BUSY)
        assert not await work.orders.move(order, OrderState.ACCEPTED, by=SITA)
        moved = replace(
            order,
            state=OrderState.REJECTED,
            version=1,
            state_version=1,
            reason=Reason.TOO_BUSY,
            handled_by="Ravi",
            handler_id=RAVI.identity_id,
        )
        assert await work.orders.get(order.id) == moved
        assert not await work.orders.move(replace(order, version=1), OrderState.ACCEPTED, by=SITA)
        assert not await work.orders.move(replace(moved, version=0), OrderState.ACCEPTED, by=SITA)
        assert await work.orders.get(other.id) == other


async def test_of_two_staff_at_once_one_moves_the_order(store: StoredStore) -> None:
    _, placed = await given.placed(store)

    async def press(who: Actor) -> bool:
        async with store.begin() as work:
            return await work.orders.move(placed.orders[0], OrderState.ACCEPTED, by=who)

    first, second = await asyncio.gather(press(RAVI), press(SITA))
    assert first is not second
    order: Order = await store.read().orders.get(placed.orders[0].id)
    winner = RAVI if first else SITA
    assert (order.handled_by, order.handler_id) == (winner.name, winner.identity_id)
    assert order.version == 1


async def test_one_of_the_same_name_was_not_the_one_who_moved_it(store: StoredStore) -> None:
    _, placed = await given.placed(store)
    order = placed.orders[0]

    async def accept(who: Actor) -> Order:
        async with store.begin() as work:
            now = await work.orders.get(order.id)
            there = replace(who, shops={now.shop_id: Role.STAFF})
            group = (await work.shops.get(now.shop_id)).counter_chat
            assert group
            return await counter.move_order(work, there, group, now.id, Move.ACCEPT, version=order.version)

    accepted = await accept(RAVI)
    assert await accept(RAVI) == accepted
    with pytest.raises(OrderMoved):
        await accept(replace(SITA, name="Ravi"))


async def test_money_moves_as_its_life_allows(store: StoredStore, database: Database) -> None:
    _, placed = await given.placed(store)
    for state, expected in (
        (PaymentState.REFUNDED, "pending"),
        (PaymentState.CAPTURED, "captured"),
        (PaymentState.FAILED, "captured"),
        (PaymentState.REFUNDED, "refunded"),
        (PaymentState.PENDING, "refunded"),
    ):
        async with store.begin() as work:
            (payment,) = await work.payments.of_order(placed.orders[0].id)
            await work.payments.move(payment.id, state)
        assert [row.state for row in await rows_of(database.reader, PAYMENTS)] == [expected, "pending"]


async def test_what_waits_in_front_is_counted_and_promised(store: StoredStore) -> None:
    around, placed = await given.placed(store)
    shop = around.shops[0]
    async with store.begin() as work:
        assert await work.orders.ahead([shop.id], most=12) == {shop.id: 1}
        again = await given.order(work, await given.quote(work, around))
        assert await work.orders.ahead([shop.id], most=12) == {shop.id: 2}
        for minutes, made in ((45, placed), (50, again)):
            (order,) = [each for each in made.orders if each.shop_id == shop.id]
            assert order.promised_at == order.placed_at + timedelta(minutes=minutes)
            assert (await work.orders.get(order.id)).promised_at == order.promised_at
            assert await work.orders.move(order, OrderState.READY, by=None)
        assert await work.orders.ahead([shop.id], most=12) == {shop.id: 0}
