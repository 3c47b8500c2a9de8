"""Coupons: counted by one guarded statement each, given back when an order comes to nothing."""

import asyncio
from dataclasses import replace

import pytest

from domain.catalogue.errors import InsufficientStock
from domain.errors import NotFound, StaleVersion
from domain.orders import checkout, own_orders
from domain.orders.extras import coupons, tips
from domain.orders.life import carry_out
from domain.orders.order import Checkout, Move, Order, Reason
from domain.people import Actor
from domain.shopping.coupons import keeping
from domain.shopping.errors import PriceChanged
from domain.shopping.offers.coupon import Coupon, CouponFault
from domain.shopping.offers.errors import CouponCodeTaken, CouponRefused, NoSuchCoupon
from domain.unit_of_work import UnitOfWork
from domain.values import Money
from storage.care import verify
from storage.engine.database import Database
from storage.work import StoredStore
from tests.storage import given
from tests.storage.given import Street
from tests.storage.orders.test_holding import capped, fill
from tests.storage.orders.test_slots import owner


async def on_a_street(store: StoredStore, typed: str = "WELCOME 50") -> tuple[Street, Coupon]:
    """The first shop has a coupon; people order as often as they like."""
    capped(store)
    async with store.begin() as work:
        around = await given.street(work)
        return around, await keeping.type_new(work, await owner(work), around.shops[0].id, typed)


async def change(store: StoredStore, coupon: Coupon, **parts: object) -> Coupon:
    """Says something of a coupon anew."""
    async with store.begin() as work:
        return await keeping.change(
            work,
            await owner(work),
            coupon.shop_id,
            coupon.id,
            version=coupon.version,
            **parts,  # type: ignore[arg-type]
        )


async def filled(work: UnitOfWork, around: Street, actor: Actor, code: str = "welcome") -> int:
    """A cart with dal, and the coupon."""
    cart_id = await fill(work, actor, around.dal, 1)
    await coupons.type_code(work, actor, code, cart_id=cart_id)
    return cart_id


async def place(work: UnitOfWork, actor: Actor, cart_id: int) -> Checkout:
    """Places what is in the cart."""
    found = await checkout.quote(work, actor, cart_id=cart_id)
    basket = found.basket
    return await checkout.place_order(
        work, actor, cart_id=cart_id, cart_version=basket.cart.version, total=basket.total.minor
    )


async def ordered(store: StoredStore, around: Street, actor: Actor | None = None) -> Order:
    """An order with the coupon."""
    async with store.begin() as work:
        who = actor or around.customer
        made = await place(work, who, await filled(work, around, who))
        return await work.orders.get(made.orders[0].id)


async def used(store: StoredStore, coupon: Coupon, actor: Actor) -> tuple[int, int]:
    """How often it was used, by all and by the person."""
    work = store.read()
    return (await work.coupons.get(coupon.id)).used, await work.coupons.uses(coupon.id, actor.identity_id)


async def test_a_coupon_is_taken_kept_and_given_back(store: StoredStore, database: Database) -> None:
    around, coupon = await on_a_street(store)
    order = await ordered(store, around)
    assert order.discount == Money(50_00) and order.coupon_id == coupon.id
    assert order.total.minor == order.subtotal.minor + order.fee.minor - 50_00
    assert await used(store, coupon, around.customer) == (1, 1)
    with pytest.raises(CouponRefused) as refused:
        await ordered(store, around)
    assert refused.value.facts["why"] is CouponFault.USED_BEFORE
    async with store.begin() as work:
        tipped = await tips.give(work, around.customer, order.id, 20_00)
        assert tipped.total.minor == order.total.minor + 20_00 and tipped.version == order.version + 1
        assert [each.amount for each in await work.payments.of_order(order.id)] == [tipped.total]
    assert await verify.problems(database, None, now=store.read().now) == []
    async with store.begin() as work:
        await own_orders.withdraw(work, around.customer, order.id)
    assert await used(store, coupon, around.customer) == (0, 0)
    again = await ordered(store, around)
    async with store.begin() as work:
        keeper = await owner(work)
        for move in (Move.ACCEPT, Move.READY, Move.DELIVER):
            again = await carry_out(work, keeper, again, move)
    assert await used(store, coupon, around.customer) == (1, 1), "what came to its person stays used"
    assert await verify.problems(database, None, now=store.read().now) == []


async def test_an_order_that_fails_uses_nothing_up(store: StoredStore, database: Database) -> None:
    """A known failure of other systems: the coupon is counted, and the order then is not made."""
    around, coupon = await on_a_street(store)
    async with store.begin() as work:
        cart_id = await filled(work, around, around.customer)
        rival = await given.person(work, 1444, "Ravi")
        await place(work, rival, await fill(work, rival, around.dal, 9))
    async with store.begin() as work:
        rival = await given.person(work, 1445, "Imran")
        await place(work, rival, await fill(work, rival, around.dal, 1))
    with pytest.raises(InsufficientStock):
        async with store.begin() as work:
            await place(work, around.customer, cart_id)
    assert await used(store, coupon, around.customer) == (0, 0)
    assert await verify.problems(database, None, now=store.read().now) == []


async def test_sixteen_rivals_for_the_last_use(store: StoredStore, database: Database) -> None:
    """Each sees the coupon in the review; one order is made with it, and the others are told so."""
    around, coupon = await on_a_street(store)
    coupon = await change(store, coupon, most=1, each=None)
    rivals = []
    for number in range(16):
        async with store.begin() as work:
            product = await given.product(work, around.shops[0].id, name=f"Thing {number}", price=200_00)
            actor = await given.person(work, 1500 + number, "Ravi")
            cart_id = await fill(work, actor, product, 1)
            await coupons.choose(work, actor, coupon.id, cart_id=cart_id)
            found = await checkout.quote(work, actor, cart_id=cart_id)
            rivals.append((actor, cart_id, found.basket.cart.version, found.basket.total.minor))

    async def press(actor: Actor, cart_id: int, version: int, total: int) -> str:
        try:
            async with store.begin() as work:
                await checkout.place_order(work, actor, cart_id=cart_id, cart_version=version, total=total)
        except (CouponRefused, PriceChanged) as error:
            return error.code
        return "placed"

    said = await asyncio.gather(*(press(*each) for each in rivals))
    assert said.count("placed") == 1
    assert (await store.read().coupons.get(coupon.id)).used == 1
    assert await verify.problems(database, None, now=store.read().now) == []


async def test_whom_a_coupon_is_for(store: StoredStore) -> None:
    around, coupon = await on_a_street(store, "Diwali 12.5%")
    assert (coupon.code, coupon.share) == ("DIWALI", 1250)
    coupon = await change(store, coupon, is_first=True, cap=Money(10_00), is_shown=False)
    async with store.begin() as work:
        keeper = await owner(work)
        with pytest.raises(CouponCodeTaken):
            await keeping.type_new(work, keeper, coupon.shop_id, "DI-WALI 50")
        with pytest.raises(StaleVersion):
            await keeping.change(work, keeper, coupon.shop_id, coupon.id, version=0, is_first=False)
        with pytest.raises(NotFound):
            await keeping.coupons_of(work, around.customer, coupon.shop_id)
        cart_id = await filled(work, around, around.customer, "diwali")
        (offered,) = await coupons.offered(work, around.customer, cart_id=cart_id)
        assert (offered.off, offered.is_chosen) == (Money(10_00), True)
        with pytest.raises(NoSuchCoupon):
            await coupons.type_code(work, around.customer, "HOLI", cart_id=cart_id)
        made = await place(work, around.customer, cart_id)
        assert made.orders[0].discount == Money(10_00)
        await keeping.change(work, keeper, coupon.shop_id, coupon.id, version=coupon.version, each=None)
    async with store.begin() as work:
        with pytest.raises(CouponRefused) as refused:
            await filled(work, around, around.customer, "diwali")
        assert refused.value.facts["why"] is CouponFault.NOT_FIRST
    async with store.begin() as work:
        order = made.orders[0]
        await carry_out(work, keeper, await work.orders.get(order.id), Move.REJECT, reason=Reason.TOO_BUSY)
        await filled(work, around, around.customer, "diwali")
    assert replace(coupon, cap=None).off(Money(99)) == Money(12)
