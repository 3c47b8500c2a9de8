"""Checkouts and orders: written once, sealed."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import delete, func, select, update

from domain.errors import NotFound
from domain.orders.order import Checkout, OrderState
from domain.shopping.cart import Basket, Quote
from domain.shopping.errors import CartChanged, CartEmpty, CheckoutIncomplete
from domain.values import Money, Price
from storage.care.verify import problems
from storage.engine.database import Database
from storage.schema import tables as t
from storage.work import StoredStore
from tests.clock import Clock
from tests.reading import rows_of, value_of
from tests.storage import given

PAYMENTS = select(t.payment.c.method, t.payment.c.state, t.payment.c.amount_minor).order_by(t.payment.c.id)


async def test_a_quote_becomes_one_order_per_shop(store: StoredStore, clock: Clock) -> None:
    around, ready = await given.ready(store)
    async with store.begin() as work:
        placed = await work.orders.place_all(ready)
    first, second = placed.orders
    assert (first.shop_id, second.shop_id) == tuple(shop.id for shop in around.shops)
    assert (first.number, second.number) == (1_000 + first.id, 1_000 + second.id)
    assert (first.subtotal, first.fee, first.total) == (Money(215_13), Money(20_00), Money(235_13))
    assert (second.subtotal, second.fee, second.total) == (Money(400_00), Money(0), Money(400_00))
    assert (first.state, first.version, first.placed_at) == (OrderState.PLACED, 0, clock.now)
    assert (first.customer_name, first.customer_phone) == ("Asha", "+919876543210")
    assert (first.address, first.place, first.note) == (
        "Flat 2, Rose Apartments",
        given.CHARMINAR,
        "Ring twice",
    )
    dal, tomato = first.lines
    assert (dal.names, dal.pack, dal.price, dal.tax_bp) == (
        around.dal.names,
        around.dal.pack,
        around.dal.price,
        500,
    )
    assert (tomato.ordered, tomato.picked, tomato.charged) == (750, 0, Money(25_13))


async def test_what_was_placed_is_what_is_read(store: StoredStore) -> None:
    _, placed = await given.placed(store)
    reading = store.read().orders
    assert await reading.checkout_of(placed.cart_id, placed.cart_version) == placed
    assert await reading.checkout_of(placed.cart_id, placed.cart_version + 1) is None
    for order in placed.orders:
        assert await reading.get(order.id) == order
    with pytest.raises(NotFound):
        await reading.get(404)


async def test_an_order_keeps_the_price_it_was_placed_at(store: StoredStore) -> None:
    around, placed = await given.placed(store)
    async with store.begin() as work:
        await work.products.set_price(around.dal.id, Money(999_00))
        found = await work.orders.get(placed.orders[0].id)
    assert found.lines[0].price == Price(Money(95_00), 1)


async def test_each_order_gets_a_pending_payment_in_cash(store: StoredStore, database: Database) -> None:
    await given.placed(store)
    payments = await rows_of(database.reader, PAYMENTS)
    assert [tuple(row) for row in payments] == [("cash", "pending", 235_13), ("cash", "pending", 400_00)]


async def test_an_incomplete_quote_is_refused(store: StoredStore) -> None:
    _, ready = await given.ready(store)
    with pytest.raises(CheckoutIncomplete):
        async with store.begin() as work:
            await work.orders.place_all(Quote(ready.basket, None))
    with pytest.raises(CartEmpty):
        async with store.begin() as work:
            await work.orders.place_all(Quote(Basket(ready.basket.cart, ()), ready.address))


async def test_the_same_cart_version_is_placed_once(store: StoredStore) -> None:
    _, ready = await given.ready(store)
    async with store.begin() as work:
        placed = await work.orders.place_all(ready)
        with pytest.raises(CartChanged):
            await work.orders.place_all(ready)
        assert await work.orders.checkout_of(placed.cart_id, placed.cart_version) == placed


async def test_two_checkouts_at_once_make_one_set_of_orders(store: StoredStore, database: Database) -> None:
    _, ready = await given.ready(store)

    async def check_out() -> Checkout:
        async with store.begin() as work:
            return await given.order(work, ready)

    done = await asyncio.gather(*(check_out() for _ in range(4)), return_exceptions=True)
    assert sorted(type(outcome).__name__ for outcome in done) == ["CartChanged"] * 3 + ["Checkout"]
    assert await value_of(database.reader, select(func.count()).select_from(t.order)) == 2
    assert await problems(database, store._sealer, now=store.read().now) == []


async def test_lists_are_in_their_order_and_without_lines(store: StoredStore, clock: Clock) -> None:
    around, placed = await given.placed(store)
    since = clock.now
    clock.advance(seconds=60)
    async with store.begin() as work:
        later = await given.order(work, await given.quote(work, around))
    first, second = (replace(order, lines=()) for order in placed.orders)
    third, fourth = (replace(order, lines=()) for order in later.orders)
    orders, asha = store.read().orders, around.customer.identity_id
    assert await orders.of(asha, most=3) == [fourth, third, second]
    assert await orders.of(asha + 1, most=3) == []
    shop = around.shops[0].id
    assert await orders.of_shop(shop, since=since) == [third, first]
    assert await orders.of_shop(shop, since=since + timedelta(milliseconds=1)) == [third]
    assert await orders.of_shop(shop, since=since, until=clock.now) == [first]
    page = {"after": 0, "most": 9, "only_open": False}
    assert await orders.page_of_shop(shop, since=None, until=clock.now, **page) == [first]
    assert await orders.page_of_shop(shop, since=clock.now, until=None, **page) == [third]
    assert await orders.moved_since(shop, since) == [third, first]
    assert await orders.moved_since(shop, since, most=1) == [third]
    assert await orders.moved_since(shop, clock.now) == [third]
    assert await orders.open_ones() == [first, second, third, fourth]
    assert await orders.open_ones(most=1) == [first]
    assert await orders.open_ones(shop_id=shop) == [first, third]


async def test_phone_address_and_note_are_sealed_and_go_with_the_key(
    store: StoredStore, database: Database
) -> None:
    _, placed = await given.placed(store)
    order = placed.orders[0]
    rows = await rows_of(database.reader, select(t.order.c.customer_phone, t.order.c.address, t.order.c.note))
    kept = b"".join(box for row in rows for box in row)
    assert not any(plain in kept for plain in (b"9876", b"Rose", b"17.36", b"Ring"))
    async with database.transaction() as executor:
        await executor.run(delete(t.personal_key))
        await executor.run(update(t.identity).values(status="erased"))
    found = await store.read().orders.get(order.id)
    assert found == replace(order, customer_phone="", address="", place=None, note=None)
