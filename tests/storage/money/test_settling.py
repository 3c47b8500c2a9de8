"""What is paid, given back and written down: paid and due are the total, and the ledger sums to nothing."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest
from sqlalchemy import update

from domain.money import refunds, settling
from domain.money.accounts import Account, Cause, Posting
from domain.money.books.ledger import Unbalanced, post
from domain.money.errors import NothingToGiveBack
from domain.money.payment import Payment, PaymentMethod, PaymentState
from domain.money.refund import Refund, RefundReason, RefundState
from domain.money.standing import Dues, standing
from domain.orders.changing import carry_out_change
from domain.orders.life import carry_out
from domain.orders.order import Move, Order, Reason
from domain.values import Money
from storage.care import verify
from storage.engine.database import Database
from storage.schema import tables as t
from storage.work import StoredStore
from tests.storage import given

A = Account
BOOKS = {*verify.books.RULES}


@pytest.fixture
async def order(store: StoredStore) -> Order:
    """₹235.13 of dal, tomatoes and delivery, accepted by a shop that is registered for tax."""
    _, placed = await given.placed(store)
    async with store.begin() as work:
        await work.shops.tx.executor.run(update(t.shop).values(registration="regular"))  # type: ignore[attr-defined]
        return await carry_out(work, None, await work.orders.get(placed.orders[0].id), Move.ACCEPT)


@pytest.fixture(autouse=True)
async def sound(database: Database, order: Order) -> AsyncIterator[None]:
    """Whatever was done, the books are sound."""
    yield
    assert [each for each in await verify.problems(database, None) if each.rule in BOOKS] == []


async def go(store: StoredStore, order: Order, *moves: Move, reason: Reason | None = None) -> Order:
    """Moves it step by step."""
    async with store.begin() as work:
        order = await work.orders.get(order.id)
        for move in moves:
            order = await carry_out(work, None, order, move, reason=reason)
        return order


async def stands(store: StoredStore, order: Order) -> Dues:
    """How it stands, with the rule that always holds."""
    reader = store.read()
    found = standing(await reader.orders.get(order.id), await reader.payments.of_order(order.id))
    assert found.paid + found.due == found.owed
    return found


async def pay(store: StoredStore, order: Order, method: PaymentMethod = PaymentMethod.UPI) -> Payment:
    """All that is asked for arrives in this way."""
    async with store.begin() as work:
        pending = (await stands(store, order)).pending
        assert pending
        await work.payments.choose(pending.id, method)
        return await settling.take_in(work, pending.id)


async def back(store: StoredStore, order: Order) -> list[Refund]:
    """What is given back of it."""
    return await store.read().refunds.of_order(order.id)


async def on_accounts(store: StoredStore, order: Order) -> dict[Account, int]:
    """What stands in the ledger for an order."""
    return {account: sum_ for account, sum_ in (await store.read().ledger.of_order(order.id)).items() if sum_}


async def test_cash_at_the_door_is_a_sale_and_a_payment_with_the_tax_split_out(
    store: StoredStore, order: Order
) -> None:
    await go(store, order, Move.READY, Move.DELIVER)
    assert await on_accounts(store, order) == {
        A.CASH: 235_13,
        A.SALES: -205_25,
        A.TAX: -9_88,
        A.DELIVERY: -20_00,
    }
    (paid,) = (await stands(store, order)).payments
    assert (paid.method, paid.state, paid.amount) == (PaymentMethod.CASH, PaymentState.CAPTURED, order.total)


async def test_paid_before_and_less_comes_is_given_back_and_more_is_due_at_the_door(
    store: StoredStore, order: Order
) -> None:
    await pay(store, order)
    assert await on_accounts(store, order) == {A.UPI: 235_13, A.RECEIVABLE: -235_13}
    async with store.begin() as work:
        before = await work.orders.get(order.id)
        less = await carry_out_change(work, None, before, [before.lines[0].ticked(1)])
    assert less.total == Money(140_13)
    (refund,) = await back(store, order)
    assert (refund.amount, refund.reason, refund.is_task) == (Money(95_00), RefundReason.LESS_CAME, True)
    async with store.begin() as work:
        await carry_out_change(work, None, less, [less.lines[0].ticked(2)])
    now = await stands(store, order)
    assert (now.paid, now.due, now.pending and now.pending.method) == (
        Money(140_13),
        Money(95_00),
        PaymentMethod.CASH,
    )
    for _ in range(2):
        async with store.begin() as work:
            done = await refunds.go_to(work, refund, RefundState.DONE)
    assert done.state is RefundState.DONE
    await go(store, order, Move.READY, Move.DELIVER)
    assert (await stands(store, order)).due == Money(0)
    found = await on_accounts(store, order)
    assert found == {A.UPI: 140_13, A.CASH: 95_00, A.SALES: -205_25, A.TAX: -9_88, A.DELIVERY: -20_00}


@pytest.mark.parametrize("is_late", [False, True])
async def test_paid_before_or_after_the_cancel_all_of_it_goes_back_once(
    store: StoredStore, order: Order, is_late: bool
) -> None:
    pending = (await stands(store, order)).pending
    assert pending
    if not is_late:
        await pay(store, order)
    await go(store, order, Move.CANCEL, reason=Reason.OUT_OF_STOCK)
    for _ in range(2):
        async with store.begin() as work:
            await settling.take_in(work, pending.id, charge_id="pay_1")
    (refund,) = await back(store, order)
    assert (refund.amount, refund.reason) == (order.total, RefundReason.CANCELLED)
    async with store.begin() as work:
        await refunds.go_to(work, refund, RefundState.SENT)
        await refunds.go_to(work, refund, RefundState.FAILED)
        await refunds.go_to(work, refund, RefundState.DONE)
    assert [each.state for each in (await stands(store, order)).payments] == [PaymentState.REFUNDED]
    assert await on_accounts(store, order) == {}


async def test_a_complaint_makes_what_was_sold_cost_less_and_never_more_than_was_paid(
    store: StoredStore, order: Order
) -> None:
    await go(store, order, Move.READY, Move.DELIVER)
    (paid,) = (await stands(store, order)).payments
    async with store.begin() as work:
        await refunds.give_back(work, paid, Money(100_00), RefundReason.COMPLAINT)
    async with store.begin() as work:
        with pytest.raises(NothingToGiveBack):
            await refunds.give_back(work, paid, Money(135_14), RefundReason.COMPLAINT)
    now = await stands(store, order)
    assert (now.owed, now.paid, now.due) == (Money(135_13), Money(135_13), Money(0))
    assert (await on_accounts(store, order))[A.REFUNDS_DUE] == -100_00


async def test_of_two_words_that_it_arrived_one_counts(store: StoredStore, order: Order) -> None:
    pending = (await stands(store, order)).pending
    assert pending

    async def arrives() -> None:
        async with store.begin() as work:
            await settling.take_in(work, pending.id, charge_id="pay_1")

    async def less() -> None:
        async with store.begin() as work:
            before = await work.orders.get(order.id)
            await carry_out_change(work, None, before, [before.lines[0].ticked(1)])

    await asyncio.gather(arrives(), arrives(), less())
    now = await stands(store, order)
    assert (now.paid, now.due) == (Money(140_13), Money(0))
    assert await on_accounts(store, order) == {
        A.CASH: now.payments[0].amount.minor,
        A.RECEIVABLE: -140_13,
        **({A.REFUNDS_DUE: -95_00} if await back(store, order) else {}),
    }


async def test_nothing_is_written_that_does_not_sum_to_nothing_or_was_written_before(
    store: StoredStore, order: Order
) -> None:
    sides = [Posting(A.COURIER_CASH, 50_00, party=3), Posting(A.CASH, -50_00)]
    async with store.begin() as work:
        with pytest.raises(Unbalanced):
            await post(work, order.shop_id, Cause.OPENING, "x", [*sides, Posting(A.ROUNDING, 1)])
        assert await post(work, order.shop_id, Cause.OPENING, "x", sides)
        assert not await post(work, order.shop_id, Cause.OPENING, "x", sides)
        assert await work.ledger.of_party(order.shop_id, A.COURIER_CASH, 3) == 50_00
        assert await work.ledger.of_party(order.shop_id, A.COURIER_CASH, 4) == 0
        at = work.now
        assert await work.ledger.of_shop(order.shop_id, since=at, until=at) == {}


async def test_an_order_has_one_pending_payment_and_a_charge_counts_once(
    store: StoredStore, order: Order
) -> None:
    paid = await pay(store, order)
    async with store.begin() as work:
        await work.payments.move(paid.id, PaymentState.REFUNDED, charge_id="pay_1")
        assert (await work.payments.with_charge(PaymentMethod.UPI, "pay_1")) == await work.payments.get(
            paid.id
        )
        assert await work.payments.with_charge(PaymentMethod.CASH, "pay_1") is None
        await work.payments.move(paid.id, PaymentState.CAPTURED)
    other = (await store.read().payments.of_order(order.id + 1))[0]
    for charge, state in (("pay_1", PaymentState.CAPTURED), ("pay_2", PaymentState.PENDING)):
        with pytest.raises(Exception, match=r"(?i)unique"):
            async with store.begin() as work:
                await work.payments.choose(other.id, PaymentMethod.UPI)
                await work.payments.move(other.id, PaymentState.CAPTURED, charge_id=charge)
                for _ in range(2 if state is PaymentState.PENDING else 0):
                    await work.payments.add(other.order_id, PaymentMethod.CASH, Money(1))
