"""Carts: lines under a version, undo, and the sealed drafts of a checkout."""

import asyncio
from dataclasses import replace
from functools import partial

import pytest
from sqlalchemy import select

from domain.errors import NotFound
from domain.orders import checkout
from domain.preferences import Delivery, Substitution
from domain.shopping import cart_lines
from domain.shopping.cart import Cart
from domain.shopping.errors import CartChanged
from domain.values import Money
from storage.engine.database import Database
from storage.schema import tables as t
from storage.work import StoredStore
from tests.clock import Clock
from tests.reading import row_of
from tests.storage import given
from tests.storage.given import Street


async def _begun(store: StoredStore) -> tuple[Street, Cart]:
    async with store.begin() as work:
        around = await given.street(work)
        return around, await work.carts.current(around.customer.identity_id)


async def _amounts(store: StoredStore, cart: Cart) -> dict[int, int]:
    basket = await store.read().cart_lines.basket(cart)
    return {line.product.id: line.amount for line in basket.lines}


async def test_a_cart_is_made_at_its_first_use_and_stays(store: StoredStore) -> None:
    around, cart = await _begun(store)
    assert (cart.version, cart.address_id, cart.contact_phone, cart.place, cart.note) == (
        0,
        None,
        None,
        None,
        None,
    )
    async with store.begin() as work:
        assert await work.carts.current(around.customer.identity_id) == cart
    other = await store.read().people.by_telegram(1)
    assert other is not None
    async with store.begin() as work:
        assert (await work.carts.current(other.identity_id)).id != cart.id


async def test_first_uses_at_once_make_one_cart(store: StoredStore) -> None:
    async with store.begin() as work:
        asha = (await given.person(work)).identity_id

    async def current() -> int:
        async with store.begin() as work:
            return (await work.carts.current(asha)).id

    assert len(set(await asyncio.gather(*(current() for _ in range(8))))) == 1


async def test_a_basket_is_grouped_by_shop_as_it_was_filled(store: StoredStore, clock: Clock) -> None:
    around, cart = await _begun(store)
    for item, amount in ((around.tomato, 750), (around.rice, 1), (around.dal, 2)):
        clock.advance(seconds=1)
        async with store.begin() as work:
            cart = await work.cart_lines.set_line(cart, item.id, amount)
    basket = await store.read().cart_lines.basket(cart)
    first, second = basket.parts
    assert (first.shop, second.shop) == around.shops
    assert [line.product for line in first.lines] == [around.tomato, around.dal]
    assert [line.amount for line in basket.lines] == [750, 2, 1]
    assert (first.subtotal, first.total) == (Money(25_13 + 190_00), Money(25_13 + 190_00 + 20_00))
    assert (second.fee, cart.version) == (Money(0), 3)


async def test_lines_are_set_changed_and_removed(store: StoredStore) -> None:
    around, cart = await _begun(store)
    async with store.begin() as work:
        cart = await work.cart_lines.set_line(cart, around.dal.id, 2)
        cart = await work.cart_lines.set_line(cart, around.rice.id, 1)
        cart = await work.cart_lines.set_line(cart, around.dal.id, 5)
        line = await work.cart_lines.line(cart.id, around.dal.id)
        assert line is not None
        assert (line.product, line.amount) == (around.dal, 5)
        assert await work.cart_lines.count(cart.id) == 2
        cart = await work.cart_lines.set_line(cart, around.dal.id, 0)
        assert await work.cart_lines.line(cart.id, around.dal.id) is None
        assert await work.cart_lines.count(cart.id) == 1
        assert await work.carts.current(cart.identity_id) == cart
    assert cart.version == 4


async def test_a_stale_cart_changes_nothing(store: StoredStore) -> None:
    around, stale = await _begun(store)
    async with store.begin() as work:
        cart = await work.cart_lines.set_line(stale, around.dal.id, 2)
        with pytest.raises(CartChanged):
            await work.cart_lines.set_line(stale, around.dal.id, 9)
        close = partial(work.carts.close, next_address=None)
        for change in (work.cart_lines.clear, work.cart_lines.restore, close):
            with pytest.raises(CartChanged):
                await change(stale)
    assert await _amounts(store, cart) == {around.dal.id: 2}


async def test_of_two_changes_at_once_one_wins(store: StoredStore) -> None:
    around, seen = await _begun(store)

    async def change(amount: int) -> int:
        async with store.begin() as work:
            await work.cart_lines.set_line(seen, around.dal.id, amount)
        return amount

    done = await asyncio.gather(change(3), change(4), return_exceptions=True)
    won = [outcome for outcome in done if isinstance(outcome, int)]
    assert [type(outcome) for outcome in done if outcome not in won] == [CartChanged]
    assert await _amounts(store, seen) == {around.dal.id: won[0]}


async def test_a_cleared_cart_comes_back_once(store: StoredStore) -> None:
    around, cart = await _begun(store)
    async with store.begin() as work:
        cart = await work.cart_lines.set_line(cart, around.dal.id, 2)
        cart = await work.cart_lines.set_line(cart, around.rice.id, 1)
        cart = await work.cart_lines.clear(cart)
        assert (await work.cart_lines.basket(cart)).is_empty
        cart = await work.cart_lines.clear(cart)
        cart = await work.cart_lines.set_line(cart, around.dal.id, 7)
        cart = await work.cart_lines.restore(cart)
    assert await _amounts(store, cart) == {around.dal.id: 7, around.rice.id: 1}
    async with store.begin() as work:
        cart = await work.cart_lines.set_line(cart, around.rice.id, 0)
        cart = await work.cart_lines.restore(cart)
    assert await _amounts(store, cart) == {around.dal.id: 7}
    assert cart.version == 8


async def test_drafts_stay_with_the_cart_and_do_not_move_it(store: StoredStore) -> None:
    _, cart = await _begun(store)
    async with store.begin() as work:
        address = await work.addresses.add(cart.identity_id, "House 9", None)
        await work.carts.draft(cart, address_id=address.id, place=given.CHARMINAR)
        await work.carts.draft(cart, contact_name="Asha", contact_phone="+919876543210", note="Ring twice")
    drafted = replace(
        cart,
        address_id=address.id,
        contact_name="Asha",
        contact_phone="+919876543210",
        place=given.CHARMINAR,
        note="Ring twice",
    )
    async with store.begin() as work:
        assert await work.carts.current(cart.identity_id) == drafted
        await work.carts.draft(cart, note=None, place=None)
        assert await work.carts.current(cart.identity_id) == replace(drafted, note=None, place=None)


async def test_phone_place_and_note_are_sealed(store: StoredStore, database: Database) -> None:
    _, cart = await _begun(store)
    async with store.begin() as work:
        await work.carts.draft(cart, contact_phone="+919876543210", place=given.CHARMINAR, note="Ring twice")
    row = await row_of(database.reader, select(t.cart.c.contact_phone, t.cart.c.place, t.cart.c.note))
    assert row is not None
    kept = b"".join(row)
    assert not any(plain in kept for plain in (b"9876", b"17.36", b"Ring"))


async def test_a_closed_cart_is_empty_and_remembers_where_to(store: StoredStore) -> None:
    async with store.begin() as work:
        around = await given.street(work)
        cart = await work.cart_lines.clear((await given.quote(work, around)).basket.cart)
        cart = await work.cart_lines.set_line(cart, around.dal.id, 1)
        await work.carts.draft(cart, delivery=Delivery.AT_DOOR)
        await work.carts.close(cart, next_address=cart.address_id)
        closed = await work.carts.current(cart.identity_id)
        assert closed == replace(cart, version=cart.version + 1, note=None)
        assert (await work.cart_lines.basket(closed)).is_empty
        restored = await work.cart_lines.restore(closed)
        assert (await work.cart_lines.basket(restored)).is_empty


async def test_what_comes_instead_is_kept_with_the_cart_and_goes_into_the_order(store: StoredStore) -> None:
    """For all of it and for one thing; of what is in the cart no more it is forgotten, and of an order."""
    around, _ = await given.ready(store)
    asha, dal, tomato = around.customer, around.dal.id, around.tomato.id
    async with store.begin() as work:
        await cart_lines.say_substitution(work, asha, Substitution.LEAVE_OUT)
        await cart_lines.say_substitution(work, asha, Substitution.CANCEL, product_id=dal)
        await cart_lines.say_substitution(work, asha, Substitution.SIMILAR, product_id=tomato)
        await cart_lines.say_substitution(work, asha, None, product_id=tomato)
        with pytest.raises(NotFound):
            await cart_lines.say_substitution(work, asha, Substitution.ASK, product_id=10**6)
        quote = await checkout.quote(work, asha)
        placed = await given.order(work, quote)
        cart = await work.carts.current(asha.identity_id)
    lines = [line for order in placed.orders for line in order.lines]
    assert {line.product_id: line.substitution for line in lines} == {
        dal: Substitution.CANCEL,
        tomato: Substitution.LEAVE_OUT,
        around.rice.id: Substitution.LEAVE_OUT,
    }
    assert cart.substitutions == {}
    kept = await store.read().orders.get(placed.orders[0].id)
    assert {line.product_id: line.substitution for line in kept.lines}[dal] is Substitution.CANCEL
