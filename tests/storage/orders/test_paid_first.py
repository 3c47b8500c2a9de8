"""An order that is paid before its shop gets it: what it holds meanwhile, and who knows of it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.errors import NotFound
from domain.kinds import DueKind, MessageKind
from domain.orders import checkout, counter, deadlines, own_orders
from domain.orders.errors import OrderMoved
from domain.orders.life import carry_out
from domain.orders.order import Move, Order, OrderState, Reason
from domain.people import Role
from domain.unit_of_work import UnitOfWork
from storage.care.verify import problems
from storage.engine.database import Database
from storage.work import StoredStore
from tests.clock import Clock
from tests.storage import given


async def awaited(store: StoredStore) -> tuple[given.Street, Order]:
    """An order of the first shop's dal and tomatoes that waits to be paid; the second's is called off."""
    around, quote = await given.ready(store)
    async with store.begin() as work:
        cart = quote.basket.cart
        made = await checkout.place_order(
            work,
            around.customer,
            cart_id=cart.id,
            cart_version=cart.version,
            total=quote.basket.total.minor,
            is_paid_first=True,
        )
    order, other = made.orders
    async with store.begin() as work:
        await own_orders.withdraw(work, around.customer, other.id)
    return around, order


async def duties(work: UnitOfWork) -> list[str]:
    """Every deadline that is running."""
    found = []
    while row := await work.due_rows.take():
        found.append(str(row.kind))
    return sorted(found)


async def test_its_shop_knows_of_it_once_it_is_paid(
    store: StoredStore, database: Database, clock: Clock
) -> None:
    around, order = await awaited(store)
    reader, shop = store.read(), around.shops[0]
    kiran = replace(around.customer, identity_id=404, shops={shop.id: Role.STAFF})
    assert order.state is OrderState.AWAITING_PAYMENT
    dal = await reader.products.get(around.dal.id)
    assert (dal.on_hand, dal.allocated) == (10, 2)
    assert await reader.orders.open_ones(shop_id=shop.id) == []
    assert await reader.orders.of_shop(shop.id, since=clock.now - timedelta(days=1)) == []
    assert await reader.outbox_rows.waiting() == 0
    with pytest.raises(NotFound):
        await counter.order_seen(reader, kiran, order.id)
    assert await problems(database, store._sealer, now=reader.now) == []
    clock.advance(seconds=600)
    async with store.begin() as work:
        paid = await carry_out(work, None, order, Move.PAY)
    assert (paid.state, paid.placed_at) == (OrderState.PLACED, clock.now)
    assert order.promised_at
    assert paid.promised_at == order.promised_at + timedelta(seconds=600)
    assert (await counter.order_seen(store.read(), kiran, order.id)).state is OrderState.PLACED
    clock.advance(seconds=3600)
    async with store.begin() as work:
        told = {(row.kind, row.recipient) for row in await work.outbox_rows.claim("a", most=9, lease_s=1)}
        assert told >= {(MessageKind.ORDER_CARD, -100), (MessageKind.ORDER_TRACKING, 7)}
        running = set(await duties(work))
        assert running >= {DueKind.ORDER_EXPIRE, DueKind.ORDER_REMIND}
        assert DueKind.ORDER_LAPSE not in running


async def test_unpaid_it_lapses_and_gives_back_what_it_held(store: StoredStore, clock: Clock) -> None:
    around, order = await awaited(store)
    clock.advance(seconds=store.read().rules.payment_timeout_s)
    async with store.begin() as work:
        assert DueKind.ORDER_LAPSE in await duties(work)
        await deadlines.lapse(work, order.id)
        await deadlines.lapse(work, order.id)
    reader = store.read()
    lapsed = await reader.orders.get(order.id)
    assert (lapsed.state, lapsed.reason) == (OrderState.CANCELLED, Reason.UNPAID)
    dal = await reader.products.get(around.dal.id)
    assert (dal.on_hand, dal.allocated) == (10, 0)
    assert not await reader.orders.went_unanswered(around.shops[0].id, 1)
    assert (
        await reader.orders.page_of_shop(around.shops[0].id, after=0, most=5, since=None, only_open=False)
        == []
    )
    with pytest.raises(OrderMoved):
        async with store.begin() as work:
            await carry_out(work, None, order, Move.PAY)
