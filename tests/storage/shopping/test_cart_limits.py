"""How much a cart holds, and how many carts there are: kept where they are written, whoever writes."""

import asyncio
from dataclasses import dataclass

import pytest

from domain.orders import own_orders
from domain.orders.own_orders import Refill
from domain.shopping.cart import MOST_CARTS, MOST_LINES, Cart
from domain.shopping.errors import CartChanged, CartFull, CartNameTaken, TooManyCarts
from storage.work import StoredStore
from tests.storage import given
from tests.storage.tries import MANY


@dataclass(frozen=True)
class Shelf:
    """A shop with more kinds of goods than a cart holds, and somebody's cart."""

    things: list[int]
    cart: Cart


@pytest.fixture
async def shelf(store: StoredStore) -> Shelf:
    async with store.begin() as work:
        shop = await given.shop(work, await given.person(work, 1, "Lakshmi"))
        things = [(await given.product(work, shop.id, name=f"Thing {n}")).id for n in range(MOST_LINES + 9)]
        return Shelf(things, await work.carts.current((await given.person(work)).identity_id))


async def filled(store: StoredStore, shelf: Shelf, count: int = MOST_LINES) -> Cart:
    """The cart with one each of so many things."""
    async with store.begin() as work:
        assert await work.cart_lines.set_lines(shelf.cart, dict.fromkeys(shelf.things[:count], 1)) == []
    return await now(store, shelf)


async def now(store: StoredStore, shelf: Shelf) -> Cart:
    """The cart as it is now."""
    return await store.read().carts.get(shelf.cart.identity_id, shelf.cart.id)


async def amounts(store: StoredStore, shelf: Shelf) -> dict[int, int]:
    """What is in it."""
    return {line.product.id: line.amount for line in (await store.read().cart_lines.basket(shelf.cart)).lines}


async def test_a_full_cart_takes_no_other_product_and_changes_what_it_holds(
    store: StoredStore, shelf: Shelf
) -> None:
    cart = await filled(store, shelf)
    full = await amounts(store, shelf)
    assert len(full) == MOST_LINES
    with pytest.raises(CartFull) as refused:
        async with store.begin() as work:
            await work.cart_lines.set_line(cart, shelf.things[MOST_LINES], 1)
    assert refused.value.facts == {"most": MOST_LINES}
    assert (await amounts(store, shelf), await now(store, shelf)) == (full, cart)
    async with store.begin() as work:
        cart = await work.cart_lines.set_line(cart, shelf.things[0], 5)
        cart = await work.cart_lines.set_line(cart, shelf.things[1], 0)
        await work.cart_lines.set_line(cart, shelf.things[MOST_LINES], 1)
    assert len(await amounts(store, shelf)) == MOST_LINES


async def test_of_several_lines_those_with_room_get_in(store: StoredStore, shelf: Shelf) -> None:
    cart = await filled(store, shelf, MOST_LINES - 2)
    known, *new = shelf.things[MOST_LINES - 3 : MOST_LINES + 2]
    async with store.begin() as work:
        left_out = await work.cart_lines.set_lines(
            cart, {new[0]: 2, new[1]: 3, new[2]: 4, known: 5, new[3]: 6}
        )
    assert left_out == new[2:]
    found = await amounts(store, shelf)
    assert len(found) == MOST_LINES
    assert (found[new[0]], found[new[1]], found[known]) == (2, 3, 5)
    assert (await now(store, shelf)).version == cart.version + 1
    with pytest.raises(CartChanged):
        async with store.begin() as work:
            await work.cart_lines.set_lines(cart, {known: 9})


async def test_what_was_cleared_waits_until_there_is_room_for_all_of_it(
    store: StoredStore, shelf: Shelf
) -> None:
    cart = await filled(store, shelf)
    async with store.begin() as work:
        cart = await work.cart_lines.clear(cart)
        kept, one_more = shelf.things[0], shelf.things[MOST_LINES]
        cart = await work.cart_lines.set_line(cart, kept, 7)
        cart = await work.cart_lines.set_line(cart, one_more, 1)
    with pytest.raises(CartFull):
        async with store.begin() as work:
            await work.cart_lines.restore(cart)
    assert (await amounts(store, shelf), await now(store, shelf)) == ({kept: 7, one_more: 1}, cart)
    async with store.begin() as work:
        cart = await work.cart_lines.set_line(cart, one_more, 0)
        await work.cart_lines.restore(cart)
    restored = dict.fromkeys(shelf.things[:MOST_LINES], 1) | {kept: 7}
    assert await amounts(store, shelf) == restored


async def test_an_order_again_leaves_out_what_has_no_room(store: StoredStore) -> None:
    around, made = await given.placed(store)
    dal_and_tomato = made.orders[0]
    async with store.begin() as work:
        things = [(await given.product(work, around.shops[0].id, name=f"Thing {n}")).id for n in range(29)]
        cart = await work.carts.current(around.customer.identity_id)
        assert await work.cart_lines.set_lines(cart, dict.fromkeys(things, 1)) == []
        refill = await own_orders.order_again(work, around.customer, dal_and_tomato.id)
        lines = {line.product.id: line.amount for line in (await work.cart_lines.basket(cart)).lines}
    assert refill == Refill(added=1, missing=[], left_out=[around.tomato.names])
    assert lines == dict.fromkeys(things, 1) | {around.dal.id: 2}
    async with store.begin() as work:
        await work.products.set_listed(around.dal.id, False)
        refill = await own_orders.order_again(work, around.customer, dal_and_tomato.id)
        again = {line.product.id: line.amount for line in (await work.cart_lines.basket(cart)).lines}
    assert refill == Refill(added=0, missing=[around.dal.names], left_out=[around.tomato.names])
    assert again == lines


async def test_of_many_who_fill_a_cart_at_once_none_goes_beyond_it(store: StoredStore, shelf: Shelf) -> None:
    await filled(store, shelf, MOST_LINES - 2)

    async def puts(product_id: int) -> str:
        while True:
            try:
                async with store.begin() as work:
                    cart = await work.carts.current(shelf.cart.identity_id)
                    return "no room" if await work.cart_lines.set_lines(cart, {product_id: 1}) else "in"
            except CartChanged:
                await asyncio.sleep(0)

    told = await asyncio.gather(*map(puts, shelf.things[MOST_LINES - 2 :]))
    assert sorted(told) == ["in"] * 2 + ["no room"] * 9
    assert len(await amounts(store, shelf)) == MOST_LINES


async def test_of_many_carts_at_once_none_is_beyond_the_most(store: StoredStore, shelf: Shelf) -> None:
    asha = shelf.cart.identity_id

    async def makes(name: str) -> Cart:
        async with store.begin() as work:
            return await work.carts.create(asha, name)

    made = await asyncio.gather(*(makes(f"Cart {n}") for n in range(MANY)), return_exceptions=True)
    carts = {cart.id for cart in made if isinstance(cart, Cart)}
    refused = [error for error in made if isinstance(error, BaseException)]
    assert len(carts) == MOST_CARTS - 1
    assert {type(error) for error in refused} == {TooManyCarts}
    kept = await store.read().carts.of(asha)
    assert {cart.id for cart in kept} == {*carts, shelf.cart.id}
    assert [cart.is_current for cart in kept].count(True) == 1


async def test_a_name_that_somebody_else_was_faster_to_take(store: StoredStore, shelf: Shelf) -> None:
    async with store.begin() as work:
        await work.carts.create(shelf.cart.identity_id, "Diwali")
    with pytest.raises(CartNameTaken):
        async with store.begin() as work:
            await work.carts.create(shelf.cart.identity_id, "Diwali")
