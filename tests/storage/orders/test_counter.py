"""An order is moved by who works at its counter, and stands there."""

import pytest
from sqlalchemy import select

from domain.catalogue.shop import Unreachable
from domain.kinds import DueKind
from domain.orders import counter
from domain.orders.errors import NotYourCounter
from domain.orders.order import Move, Order, OrderState
from domain.people import Actor, Role
from domain.unit_of_work import UnitOfWork
from storage.engine.database import Database
from storage.schema import tables as t
from storage.work import StoredStore
from tests.clock import Clock
from tests.reading import rows_of
from tests.storage import given
from workers.clock import DUTIES
from workers.clock import Clock as RealClock

HERE, THERE = -100, -200
JOINED = select(t.audit.c.subject).where(t.audit.c.action == "shop.joined").order_by(t.audit.c.id)


async def standing(store: StoredStore, role: Role | None, shop: int = 0) -> tuple[Actor, list[Order]]:
    """Orders of two shops whose counters are here and there, and somebody with a role in one of them."""
    _, placed = await given.placed(store)
    async with store.begin() as work:
        somebody = await given.person(work, 70, "Kiran")
        if role:
            await work.people.join_shop(placed.orders[shop].shop_id, somebody.identity_id, role)
        found = await work.people.by_telegram(70)
    assert found
    return found, list(placed.orders)


async def accept(store: StoredStore, actor: Actor, group: int, order: Order) -> Order:
    async with store.begin() as work:
        return await counter.move_order(work, actor, group, order.id, Move.ACCEPT, version=order.version)


@pytest.mark.parametrize("role", [Role.STAFF, Role.OWNER])
async def test_who_works_at_a_counter_moves_its_orders(store: StoredStore, role: Role) -> None:
    kiran, (order, _) = await standing(store, role)
    assert (await accept(store, kiran, HERE, order)).state is OrderState.ACCEPTED


@pytest.mark.parametrize(
    ("role", "group", "which"),
    [
        pytest.param(None, HERE, 0, id="a stranger"),
        pytest.param(Role.COURIER, HERE, 0, id="a courier"),
        pytest.param(Role.STAFF, THERE, 0, id="their order, at another counter"),
        pytest.param(Role.STAFF, THERE, 1, id="another counter, and its order"),
        pytest.param(Role.STAFF, HERE, 1, id="another shop's order"),
        pytest.param(Role.STAFF, 70, 0, id="in private"),
        pytest.param(Role.OWNER, 70, 0, id="their owner in private, while the counter is well"),
    ],
)
async def test_nobody_else_does_wherever_they_stand(
    store: StoredStore, role: Role | None, group: int, which: int
) -> None:
    kiran, orders = await standing(store, role)
    with pytest.raises(NotYourCounter):
        await accept(store, kiran, group, orders[which])
    assert (await store.read().orders.get(orders[which].id)).state is OrderState.PLACED


@pytest.mark.parametrize("role", [Role.STAFF, Role.COURIER, Role.OWNER])
async def test_in_private_only_an_owner_stands_in_for_a_lost_counter(store: StoredStore, role: Role) -> None:
    kiran, (order, other) = await standing(store, role)
    async with store.begin() as work:
        await work.shops.lose_counter(HERE, Unreachable.MUTED)
    if role is Role.OWNER:
        assert (await accept(store, kiran, 70, order)).state is OrderState.ACCEPTED
    else:
        with pytest.raises(NotYourCounter):
            await accept(store, kiran, 70, order)
    with pytest.raises(NotYourCounter):
        await accept(store, kiran, 70, other)


async def test_a_group_that_is_no_counter_any_more_moves_nothing(store: StoredStore) -> None:
    kiran, (order, _) = await standing(store, Role.STAFF)
    async with store.begin() as work:
        await work.shops.set_counter(order.shop_id, None)
    with pytest.raises(NotYourCounter):
        await accept(store, kiran, HERE, order)


async def test_one_of_the_group_works_there_from_the_first_press_on(
    store: StoredStore, database: Database
) -> None:
    kiran, (order, other) = await standing(store, None)
    for _ in range(2):
        async with store.begin() as work:
            kiran = await counter.join(work, kiran, HERE)
    assert kiran.shops == {order.shop_id: Role.STAFF}
    assert await store.read().people.by_telegram(70) == kiran
    assert [row.subject for row in await rows_of(database.reader, JOINED)] == [f"shop:{order.shop_id}"]
    assert (await accept(store, kiran, HERE, order)).state is OrderState.ACCEPTED
    with pytest.raises(NotYourCounter):
        await accept(store, kiran, THERE, other)


async def test_who_works_there_already_keeps_what_they_are(store: StoredStore, database: Database) -> None:
    kiran, (order, _) = await standing(store, Role.COURIER)
    async with store.begin() as work:
        assert await counter.join(work, kiran, HERE) == kiran
    assert await rows_of(database.reader, JOINED) == []
    with pytest.raises(NotYourCounter):
        await accept(store, kiran, HERE, order)


async def test_every_card_comes_to_be_in_the_language_of_its_group(
    store: StoredStore, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The oldest at once; the others one by one, so that those of new orders need not wait for them."""
    monkeypatch.setattr(counter, "REDRAWN", 1)
    street, placed = await given.placed(store)
    orders = [placed.orders[0].id]
    async with store.begin() as work:
        for _ in range(2):
            orders.append((await given.order(work, await given.quote(work, street))).orders[0].id)
        for order_id in orders:
            await work.posts.keep("order-card", order_id, HERE, 1000 + order_id)
        owner = await work.identities.actor(street.shops[0].owner_id)
        await work.outbox_rows.claim("nobody", most=99, lease_s=9999)
    duties = RealClock(store, lambda: clock.now, lambda: None, duties=DRAWN_ANEW)
    async with store.begin() as work:
        await counter.choose_language(work, owner, HERE, "te")
    drawn = []
    for _ in orders:
        async with store.begin() as work:
            rows = await work.outbox_rows.claim("test", most=99, lease_s=9999)
            drawn.append([row.subject for row in rows])
            for row in rows:
                await work.outbox_rows.sent(row)
        clock.now += counter.REDRAW_PACE
        await duties.tick()
    assert drawn == [[order_id] for order_id in orders]


async def nothing(work: UnitOfWork, subject: int) -> None:
    """What else is due is of no matter here."""


DRAWN_ANEW = {kind: DUTIES[kind] if kind == DueKind.ORDER_FOLD else nothing for kind in DUTIES}
