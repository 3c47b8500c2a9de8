"""Money for an order that is paid first: it counts once, and nobody pays for nothing, whoever is faster."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from itertools import permutations

import pytest

from domain.errors import DomainError, NotFound
from domain.kinds import DueKind
from domain.money.errors import PaymentOver
from domain.money.payment import PaymentMethod, PaymentState
from domain.money.prepaid import placing, receiving
from domain.money.refund import RefundState
from domain.orders import deadlines, own_orders
from domain.orders.order import Order, OrderState
from domain.unit_of_work import UnitOfWork
from domain.values import Money
from storage.care.verify import problems
from storage.engine.database import Database
from storage.work import StoredStore
from tests.clock import Clock
from tests.storage import given

WAY = PaymentMethod.TELEGRAM
Deed = Callable[[UnitOfWork], Awaitable[object]]
UNSENT = {"message-is-stuck", "open-order-has-a-card"}
"""Nobody sends here."""
TRIES = 5
"""As often as a worker tries again what a database has let go."""


@pytest.fixture
def store(store: StoredStore) -> StoredStore:
    """The platform has a provider."""
    store._rules = replace(store._rules, prepaid=frozenset({"telegram", "gateway"}))
    return store


async def awaited(store: StoredStore, way: PaymentMethod = WAY) -> tuple[given.Street, Order, str]:
    """An order that waits to be paid, with the name of its payment; the other shop's is called off."""
    around, quote = await given.ready(store)
    cart, total = quote.basket.cart, quote.basket.total.minor
    async with store.begin() as work:
        made = await placing.place_prepaid(
            work, around.customer, way, cart_id=cart.id, cart_version=cart.version, total=total
        )
    order, other = made.orders
    async with store.begin() as work:
        await own_orders.withdraw(work, around.customer, other.id)
    [payment] = await store.read().payments.of_order(order.id)
    return around, order, payment.public_id


async def surely(store: StoredStore, do: Deed) -> object:
    """The deed, tried again where another was in its way; a refusal is an answer."""
    for _ in range(TRIES):
        try:
            async with store.begin() as work:
                return await do(work)
        except DomainError as refusal:
            return refusal
        except Exception as fault:
            last = fault
            await asyncio.sleep(0.05)
    raise last


def paying(reference: str, amount: Money, charge: str = "charge-1") -> Deed:
    return lambda work: receiving.receive(work, WAY, reference, charge, amount)


async def test_a_charge_counts_once_however_often_and_by_whatever_it_is_told(
    store: StoredStore, database: Database
) -> None:
    _, order, reference = await awaited(store)
    pay = paying(reference, order.total)
    await asyncio.gather(*(surely(store, pay) for _ in range(6)))
    work = store.read()
    [payment] = await work.payments.of_order(order.id)
    assert (payment.state, payment.charge_id) == (PaymentState.CAPTURED, "charge-1")
    assert (await work.orders.get(order.id)).state is OrderState.PLACED
    assert await work.refunds.of_order(order.id) == []
    assert await problems(database, store._sealer, now=work.now) == []


async def test_what_is_paid_twice_goes_back(store: StoredStore, database: Database) -> None:
    _, order, reference = await awaited(store)
    await surely(store, paying(reference, order.total))
    await surely(store, paying(reference, order.total, "charge-2"))
    work = store.read()
    first, second = await work.payments.of_order(order.id)
    [refund] = await work.refunds.of_order(order.id)
    assert (first.charge_id, second.charge_id) == ("charge-1", "charge-2")
    assert (refund.payment_id, refund.amount, refund.reason) == (second.id, order.total, "paid_twice")
    assert await problems(database, store._sealer, now=work.now) == []


@pytest.mark.parametrize("ends", ["lapses", "is called off"])
@pytest.mark.parametrize("first", [0, 1])
async def test_paid_or_over_but_never_both(
    store: StoredStore, database: Database, clock: Clock, ends: str, first: int
) -> None:
    """Whichever comes first: the shop has it and it is paid, or nobody has it and the money is owed back."""
    around, order, reference = await awaited(store)
    clock.advance(seconds=store.read().rules.payment_timeout_s)

    async def end(work: UnitOfWork) -> None:
        if ends == "lapses":
            await deadlines.lapse(work, order.id)
        else:
            await own_orders.withdraw(work, around.customer, order.id)

    both = [paying(reference, order.total), end]
    await asyncio.gather(*(surely(store, both[at]) for at in list(permutations((0, 1)))[first]))
    work = store.read()
    found, dal = await work.orders.get(order.id), await work.products.get(around.dal.id)
    [payment] = await work.payments.of_order(order.id)
    refunds = await work.refunds.of_order(order.id)
    assert payment.is_taken
    if found.state is OrderState.CANCELLED:
        assert [(each.amount, each.state) for each in refunds] == [(order.total, RefundState.DUE)]
        assert dal.allocated == 0
    else:
        assert (found.state, refunds, dal.allocated) == (OrderState.PLACED, [], 2)
    found_wrong = {each.rule for each in await problems(database, store._sealer, now=work.now)}
    assert found_wrong <= UNSENT


async def test_the_last_word_is_no_for_what_would_be_paid_in_vain(store: StoredStore, clock: Clock) -> None:
    around, order, reference = await awaited(store)
    stranger = replace(around.customer, identity_id=404)
    tries = [
        (stranger, reference, order.total, NotFound),
        (around.customer, "unknown", order.total, NotFound),
    ]
    tries += [(around.customer, reference, Money(order.total.minor - 1), PaymentOver)]
    for who, named, amount, refusal in tries:
        with pytest.raises(refusal):
            async with store.begin() as work:
                await receiving.must_be_payable(work, who, named, amount)
    clock.advance(seconds=store.read().rules.payment_timeout_s - 10)
    async with store.begin() as work:
        await receiving.must_be_payable(work, around.customer, reference, order.total)
    clock.advance(seconds=60)
    async with store.begin() as work:
        due = []
        while row := await work.due_rows.take():
            due.append(row.kind)
    assert DueKind.ORDER_LAPSE not in due, "the deadline waits for money that is on its way"
    async with store.begin() as work:
        await work.shops.set_open(order.shop_id, False)
    with pytest.raises(PaymentOver):
        async with store.begin() as work:
            await receiving.must_be_payable(work, around.customer, reference, order.total)


async def test_a_gateway_is_asked_for_a_page_and_for_what_goes_back(store: StoredStore) -> None:
    _, order, _ = await awaited(store, PaymentMethod.GATEWAY)
    async with store.begin() as work:
        asked = await work.gateway_errands.claim("a", most=5, lease_s=60)
        assert {errand.kind for errand in asked} == {"link"}
        assert await work.gateway_errands.claim("b", most=5, lease_s=60) == []
        for errand in asked:
            await work.gateway_errands.done(errand)
    async with store.begin() as work:
        assert await work.gateway_errands.waiting() == 0
        await deadlines.lapse(work, order.id)
    [payment] = await store.read().payments.of_order(order.id)
    async with store.begin() as work:
        await receiving.receive(work, PaymentMethod.GATEWAY, payment.public_id, "pay_1", order.total)
    async with store.begin() as work:
        [errand] = await work.gateway_errands.claim("a", most=5, lease_s=60)
        [refund] = await work.refunds.of_order(order.id)
    assert (errand.kind, errand.subject) == ("refund", refund.id)
