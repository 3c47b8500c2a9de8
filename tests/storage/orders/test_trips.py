"""An order goes with one courier, and is delivered once, however many are at it."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from domain.errors import DomainError
from domain.money.accounts import Account
from domain.money.books import carried_cash, reports
from domain.money.errors import CashMoved
from domain.orders import counter, life
from domain.orders.courier.courier import Proof
from domain.orders.courier.errors import CodeLocked, OrderTaken, ProofNeeded
from domain.orders.delivering import giving, proving, trips
from domain.orders.errors import OrderMoved
from domain.orders.order import Move, OrderState
from domain.people import Actor, Role
from domain.unit_of_work import UnitOfWork
from storage.work import StoredStore
from tests.storage import given


async def packed(store: StoredStore) -> tuple[int, list[Actor], int]:
    """A packed order, and four couriers of its shop; the shop."""
    street, placed = await given.placed(store)
    order, shop = placed.orders[0], street.shops[0]
    async with store.begin() as work:
        owner = await work.people.by_telegram(1)
        for move in (Move.ACCEPT, Move.READY):
            order = await life.carry_out(work, owner, order, move)
        for number in range(70, 74):
            each = await given.person(work, number, f"Courier {number}")
            await work.people.join_shop(shop.id, each.identity_id, Role.COURIER)
        found = [await work.people.by_telegram(number) for number in range(70, 74)]
    return order.id, [each for each in found if each], shop.id


async def tries(store: StoredStore, *attempts: Callable[[UnitOfWork], Awaitable[object]]) -> list[object]:
    """All at once, each committed; what came of each, or its error."""

    async def one(attempt: Callable[[UnitOfWork], Awaitable[object]]) -> object:
        try:
            async with store.begin() as work:
                return await attempt(work)
        except DomainError as error:
            return type(error)

    return list(await asyncio.gather(*map(one, attempts)))


async def test_of_couriers_who_take_it_at_once_one_has_it(store: StoredStore) -> None:
    order_id, couriers, _ = await packed(store)
    done = await tries(
        store, *(lambda work, who=who: trips.take(work, who, order_id) for who in couriers for _ in range(2))
    )
    assert (done.count(None), done.count(OrderTaken)) == (2, 6)
    carried = [await store.read().trips.carried_by(each.identity_id) for each in couriers]
    assert sorted(map(len, carried)) == [0, 0, 0, 1]


async def test_of_two_who_give_it_at_once_one_is_told_that_somebody_was_faster(store: StoredStore) -> None:
    order_id, _, shop_id = await packed(store)
    owner = await store.read().people.by_telegram(1)
    assert owner
    couriers = await giving.couriers(store.read(), owner, shop_id)
    done = await tries(
        store, *(lambda work, to=to: giving.give(work, owner, order_id, to, was=0) for to in couriers)
    )
    assert done.count(OrderTaken) == len(couriers) - 1


async def test_two_say_delivered_and_it_is_delivered_once(store: StoredStore) -> None:
    """At the door and at the counter; what each courier says at the counter is of their own orders."""
    order_id, (ravi, sita, *_), _ = await packed(store)
    async with store.begin() as work:
        await trips.take(work, ravi, order_id)
        order = await trips.pick_up(work, ravi, order_id, version=(await work.orders.get(order_id)).version)
    owner, at = await store.read().people.by_telegram(1), order.version
    assert owner
    done = await tries(
        store,
        *(lambda work, who=who: counter.move_order_of(work, who, order_id, Move.DELIVER, version=at)
          for who in (owner, sita, ravi)),
        lambda work: trips.deliver(work, ravi, order_id, version=at),
    )  # fmt: skip
    assert 1 <= sum(not isinstance(each, type) for each in done) <= 2
    assert {each for each in done if isinstance(each, type)} <= {OrderMoved, OrderTaken}
    assert (await store.read().orders.get(order_id)).state is OrderState.DELIVERED
    moves = [entry.action for entry in await store.read().audit.last(50)]
    assert moves.count("order.deliver") == 1


async def test_a_code_is_tried_five_times_however_many_try_at_once(store: StoredStore) -> None:
    order_id, (ravi, *_), shop_id = await packed(store)
    async with store.begin() as work:
        await trips.take(work, ravi, order_id)
        await work.couriers.set_proof(shop_id, Proof.CODE)
        at = (await trips.pick_up(work, ravi, order_id, version=2)).version
    trip = await store.read().trips.of(order_id)
    assert trip
    wrong = f"{(int(trip.code) + 1) % 10_000:04}"
    with pytest.raises(ProofNeeded):
        async with store.begin() as work:
            await trips.deliver(work, ravi, order_id, version=at)
    assert (await store.read().orders.get(order_id)).state is OrderState.OUT_FOR_DELIVERY
    done = await tries(store, *(lambda work: proving.say_code(work, ravi, order_id, wrong) for _ in range(9)))
    assert sorted(each for each in done if isinstance(each, int)) == [0, 1, 2, 3, 4]
    assert done.count(CodeLocked) == 4
    assert await tries(store, lambda work: proving.say_code(work, ravi, order_id, trip.code)) == [CodeLocked]


async def test_of_two_who_count_the_same_cash_one_has_it(store: StoredStore) -> None:
    """What is missing stays with the courier; the books sum to nothing."""
    order_id, (ravi, *_), shop_id = await packed(store)
    async with store.begin() as work:
        await trips.take(work, ravi, order_id)
        at = (await trips.pick_up(work, ravi, order_id, version=2)).version
        await trips.deliver(work, ravi, order_id, version=at)
        owner = await work.people.by_telegram(1)
        assert owner
        ((courier, held),) = await carried_cash.held(work, owner, shop_id)
    counts = {"expected": held.minor, "counted": held.minor - 10_00}
    done = await tries(
        store,
        *(lambda work: carried_cash.hand_in(work, owner, shop_id, courier.id, **counts) for _ in range(4)),
    )
    assert done.count(CashMoved) == 3
    tally = await carried_cash.tally(store.read(), owner, shop_id, courier.id)
    assert (tally.doors, tally.taken, tally.held.minor, len(tally.handed_in)) == (1, held, 10_00, 1)
    assert tally.handed_in[0].difference.minor == -10_00
    assert sum((await store.read().ledger.of_order(order_id)).values()) == 0
    closed = await reports.day_close(store.read(), owner, shop_id)
    (of_courier,) = closed.couriers
    assert (of_courier.carried, of_courier.handed_in, of_courier.held) == (
        held.minor,
        held.minor - 10_00,
        10_00,
    )
    assert [(each.account, each.came_in, each.went_out) for each in closed.money] == [
        (Account.CASH, held.minor, 0)
    ]
