"""How much one person may have open at a shop: over all their carts, at once too, and for first orders."""

import asyncio
from dataclasses import replace

import pytest

from domain.caps import Caps, FirstCaps
from domain.catalogue.product import Product
from domain.errors import DomainError
from domain.orders import checkout, own_orders
from domain.orders.errors import PhoneUnproved, TooManyOpenOrders, TooMuchOfStock
from domain.orders.life import carry_out
from domain.orders.order import Move, Order, Reason
from domain.people import Actor, Role
from domain.rate_limits import RATE_LIMITS, Metered, whom_is
from domain.shopping import carts
from domain.shopping.errors import CartEmpty
from domain.unit_of_work import UnitOfWork
from storage.engine.database import Database
from storage.work import StoredStore
from tests.domain.samples import RAVI
from tests.storage import given
from tests.storage.given import Street

PHONE, NETWORK = "+919876543210", "192.0.2.7"
LONG_ENOUGH_S = 2.0
"""For an order to come to where it must wait for another."""


def capped(store: StoredStore, **caps: int) -> None:
    """These caps hold, and no others."""
    store._rules = replace(store._rules, caps=replace(Caps(0, 0, 0), **caps))


async def fill(work: UnitOfWork, actor: Actor, product: Product, amount: int, name: str = "") -> int:
    """A cart of this name (none: the one in use) with so much of a product, ready to be ordered."""
    if name:
        await carts.create(work, actor, name)
    cart = await work.carts.current(actor.identity_id)
    await work.cart_lines.set_line(cart, product.id, amount)
    address = await work.addresses.add(actor.identity_id, "Flat 2, Rose Apartments", None)
    await work.carts.draft(cart, address_id=address.id, contact_name="Asha", contact_phone=PHONE)
    return cart.id


async def place(store: StoredStore, actor: Actor, cart_id: int) -> Order:
    """Places what is in the cart as it stands."""
    async with store.begin() as work:
        found = await checkout.quote(work, actor, cart_id=cart_id)
        version, total = found.basket.cart.version, found.basket.total.minor
        made = await checkout.place_order(work, actor, cart_id=cart_id, cart_version=version, total=total)
        return made.orders[0]


async def buy(store: StoredStore, actor: Actor, product: Product, amount: int, name: str = "") -> Order:
    """Fills a cart and places it."""
    async with store.begin() as work:
        cart_id = await fill(work, actor, product, amount, name)
    return await place(store, actor, cart_id)


async def on_a_street(store: StoredStore) -> Street:
    async with store.begin() as work:
        return await given.street(work)


async def refused(store: StoredStore, around: Street, amount: int, name: str = "") -> DomainError:
    """What is said to one more order of dal; it holds nothing of it afterwards."""
    before = (await store.read().products.get(around.dal.id)).allocated
    with pytest.raises(DomainError) as said:
        await buy(store, around.customer, around.dal, amount, name)
    assert (await store.read().products.get(around.dal.id)).allocated == before
    return said.value


async def test_so_many_orders_at_one_shop_and_more_at_another(store: StoredStore) -> None:
    capped(store, orders=2)
    around = await on_a_street(store)
    for name in ("", "Diwali"):
        await buy(store, around.customer, around.dal, 1, name)
    error = await refused(store, around, 1, "More")
    assert isinstance(error, TooManyOpenOrders)
    assert (error.facts["orders"], error.facts["worth"]) == (2, None)
    await buy(store, around.customer, around.rice, 1, "Rice")


async def test_one_that_has_arrived_makes_room(store: StoredStore) -> None:
    capped(store, orders=1)
    around = await on_a_street(store)
    first = await buy(store, around.customer, around.dal, 1)
    assert isinstance(await refused(store, around, 1), TooManyOpenOrders)
    async with store.begin() as work:
        await own_orders.withdraw(work, around.customer, first.id)
    await buy(store, around.customer, around.dal, 1)


async def test_so_much_worth_of_orders(store: StoredStore) -> None:
    """Each costs 95 rupees and 20 for the way."""
    capped(store, value=230_00)
    around = await on_a_street(store)
    for name in ("", "Diwali"):
        await buy(store, around.customer, around.dal, 1, name)
    error = await refused(store, around, 1, "More")
    assert isinstance(error, TooManyOpenOrders)
    assert (error.facts["orders"], str(error.facts["worth"])) == (None, str(given.Money(230_00)))


async def test_a_part_of_the_stock_over_all_carts_and_never_less_than_a_step(store: StoredStore) -> None:
    capped(store, share=50)
    around = await on_a_street(store)
    await buy(store, around.customer, around.dal, 3)
    error = await refused(store, around, 3, "More")
    assert isinstance(error, TooMuchOfStock)
    assert error.facts["most"] == around.dal.quantity(5)
    await buy(store, around.customer, around.dal, 2)
    async with store.begin() as work:
        last = await given.product(work, around.shops[0].id, name="The last one", on_hand=1)
    await buy(store, around.customer, last, 1, "The last one")


async def test_what_has_left_the_shelf_counts_no_more_for_the_part(store: StoredStore) -> None:
    capped(store, share=50)
    around = await on_a_street(store)
    order = await buy(store, around.customer, around.dal, 4)
    for move in (Move.ACCEPT, Move.READY):
        async with store.begin() as work:
            order = await carry_out(work, RAVI, order, move)
    assert (await refused(store, around, 4)).facts["most"] == around.dal.quantity(3)
    await buy(store, around.customer, around.dal, 3)


@pytest.mark.parametrize(("caps", "kept"), [({"orders": 3}, 3), ({"value": 345_00}, 3), ({"share": 30}, 3)])
async def test_thirty_two_at_once_get_no_further_than_one(
    store: StoredStore, caps: dict[str, int], kept: int
) -> None:
    """From sixteen carts, each pressed twice."""
    capped(store, **caps)
    around = await on_a_street(store)
    async with store.begin() as work:
        filled = [await fill(work, around.customer, around.dal, 1, f"No. {n}") for n in range(16)]
    asked = (place(store, around.customer, cart_id) for cart_id in filled * 2)
    answers = await asyncio.gather(*asked, return_exceptions=True)
    placed = {each.id for each in answers if isinstance(each, Order)}
    assert len(placed) == kept
    assert (await store.read().products.get(around.dal.id)).allocated == kept
    refused = {type(each) for each in answers if not isinstance(each, Order)}
    assert refused - {CartEmpty} == {TooMuchOfStock if "share" in caps else TooManyOpenOrders}


async def test_nought_is_as_much_as_there_is(store: StoredStore) -> None:
    capped(store)
    around = await on_a_street(store)
    for number in range(8):
        await buy(store, around.customer, around.dal, 1, f"No. {number}")
    await buy(store, around.customer, around.dal, 2, "All of it")


async def test_a_shop_has_its_own_for_first_orders(store: StoredStore) -> None:
    capped(store, orders=5)
    around = await on_a_street(store)
    async with store.begin() as work:
        await work.shops.set_first_caps(around.shops[0].id, FirstCaps(orders=1))
    first = await buy(store, around.customer, around.dal, 1)
    assert (await refused(store, around, 1, "Second")).facts["orders"] == 1
    for move in (Move.ACCEPT, Move.READY, Move.DELIVER):
        async with store.begin() as work:
            first = await carry_out(work, RAVI, first, move)
    for name in ("Third", "Fourth"):
        await buy(store, around.customer, around.dal, 1, name)


async def test_so_many_within_an_hour_and_no_more(store: StoredStore) -> None:
    capped(store)
    around = await on_a_street(store)
    bound, counted = (
        RATE_LIMITS[Metered.ORDER].person,
        f"{Metered.ORDER}:{whom_is(around.customer.identity_id)}",
    )
    assert bound
    async with store.begin() as work:
        for _ in range(bound.most):
            await work.throttles.hit(counted, window=bound.within)
    error = await refused(store, around, 1)
    assert (error.code, error.facts["seconds"]) == ("too-many-tries", 3600)


async def test_so_many_within_an_hour_from_one_network(store: StoredStore) -> None:
    capped(store)
    around = await on_a_street(store)
    bound = RATE_LIMITS[Metered.ORDER].network
    assert bound
    async with store.begin() as work:
        for _ in range(bound.most):
            await work.throttles.hit(f"order-from:{NETWORK}", window=bound.within)
    there = replace(around, customer=replace(around.customer, address=NETWORK))
    assert (await refused(store, there, 1)).code == "too-many-tries"
    await buy(store, around.customer, around.dal, 1, "Elsewhere")


async def test_two_of_one_network_do_not_wait_for_each_other(store: StoredStore, database: Database) -> None:
    """Ravi's order waits for a shop that somebody holds; Asha's, at another one, does not."""
    if not database.is_shared:
        return  # it has one writer, and everybody waits
    around = await on_a_street(store)
    asha = replace(around.customer, address=NETWORK)
    async with store.begin() as work:
        ravi = replace(await given.person(work, 8, "Ravi"), address=NETWORK)
    async with store.begin() as work:
        await work.shops.set_counter(around.shops[0].id, -100)
        waiting = asyncio.create_task(buy(store, ravi, around.dal, 1))
        await asyncio.sleep(LONG_ENOUGH_S)
        await asyncio.wait_for(buy(store, asha, around.rice, 1), 20)
        assert not waiting.done()
    await waiting


async def test_cash_asks_for_a_chat_or_a_number_that_is_known_to_be_right(store: StoredStore) -> None:
    around = await on_a_street(store)
    async with store.begin() as work:
        stranger = await work.identities.create("stranger", "Asha", "en")
        assert stranger
        nobody = await given.agreed(work, await work.identities.actor(stranger.id))
        cart_id = await fill(work, nobody, around.dal, 1)
    with pytest.raises(PhoneUnproved):
        await place(store, nobody, cart_id)
    async with store.begin() as work:
        await work.people.prove_phone(nobody.identity_id, "+919000000000")
    with pytest.raises(PhoneUnproved):
        await place(store, nobody, cart_id)
    async with store.begin() as work:
        await work.people.prove_phone(nobody.identity_id, PHONE)
    await place(store, nobody, cart_id)


async def test_what_could_not_be_delivered_counts_until_it_is_given_up(store: StoredStore) -> None:
    capped(store, orders=1)
    around = await on_a_street(store)
    order = await buy(store, around.customer, around.dal, 1)
    for move in (Move.ACCEPT, Move.READY, Move.SEND):
        async with store.begin() as work:
            order = await carry_out(work, RAVI, order, move)
    async with store.begin() as work:
        order = await carry_out(work, RAVI, order, Move.FAIL, reason=Reason.NOBODY_HOME)
    assert (await refused(store, around, 1, "Second")).facts["orders"] == 1
    async with store.begin() as work:
        await carry_out(work, RAVI, order, Move.CANCEL, reason=Reason.CUSTOMER_ASKED, restock=True)
    await buy(store, around.customer, around.dal, 1, "Third")


async def test_another_system_orders_for_many(store: StoredStore) -> None:
    capped(store, orders=1)
    around = await on_a_street(store)
    till = replace(around.customer, telegram_id=0, roles=frozenset({Role.SERVICE}))
    for name in ("", "Diwali"):
        await buy(store, till, around.dal, 1, name)
