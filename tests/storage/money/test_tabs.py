"""Tabs: granted, taken, filled by orders and by hand, settled, disputed, chained, and held to their limit."""

import asyncio
from datetime import UTC, datetime

import pytest
from sqlalchemy import update

from domain.catalogue.errors import BadAmount
from domain.errors import NotFound
from domain.money.accounts import Account
from domain.money.errors import NoTab, TabEntryUndone, TabFull, TabNotOpen, TabNotSettled
from domain.money.payment import PaymentMethod
from domain.money.tab import Mark, Tab, TabKind, TabState
from domain.money.tabs import booking, granting
from domain.orders.life import carry_out
from domain.orders.order import Move, Order, Reason
from domain.values import Money
from storage.care import verify
from storage.engine.database import Database
from storage.schema import tables as t
from storage.work import StoredStore
from tests.storage import given
from tests.storage.given import Street
from tests.storage.orders.test_holding import buy, capped
from tests.storage.orders.test_slots import owner

LIMIT = 500_00


async def on_a_street(store: StoredStore) -> tuple[Street, Tab, Order]:
    """Asha has ordered one bag of dal, and has a tab of 500 rupees."""
    capped(store)
    async with store.begin() as work:
        around = await given.street(work)
    order = await buy(store, around.customer, around.dal, 1)
    async with store.begin() as work:
        keeper = await owner(work)
        with pytest.raises(BadAmount):
            await granting.grant(work, keeper, order.id, limit=0)
        with pytest.raises(NotFound):
            await granting.grant(work, around.customer, order.id, limit=LIMIT)
        offered = await granting.grant(work, keeper, order.id, limit=LIMIT, pay_day=5)
        with pytest.raises(NoTab):
            await booking.put_on_tab(work, around.customer, order.id)
        tab = await granting.answer(work, around.customer, offered.id, yes=True)
        assert (tab.state, tab.called, tab.room) == (TabState.OPEN, "Asha", Money(LIMIT))
    return around, tab, order


async def to_the_door(store: StoredStore, order: Order) -> Order:
    """The shop packs and delivers it."""
    async with store.begin() as work:
        keeper = await owner(work)
        for move in (Move.ACCEPT, Move.READY, Move.DELIVER):
            order = await carry_out(work, keeper, await work.orders.get(order.id), move)
        return order


async def must_be_sound(store: StoredStore, database: Database) -> None:
    """Nothing breaks a rule."""
    assert await verify.problems(database, None, now=store.read().now) == []


async def test_an_order_goes_on_the_tab_and_is_settled(store: StoredStore, database: Database) -> None:
    around, tab, order = await on_a_street(store)
    async with store.begin() as work:
        await booking.put_on_tab(work, around.customer, order.id)
        with pytest.raises(TabNotSettled):
            await granting.close(work, around.customer, tab.id)
    await to_the_door(store, order)
    work, shop_id = store.read(), around.shops[0].id
    assert (await work.tabs.get(tab.id)).balance == order.total
    assert [each.method for each in await work.payments.of_order(order.id)] == [PaymentMethod.KHATA]
    assert await work.ledger.of_party(shop_id, Account.KHATA, tab.id) == order.total.minor
    async with store.begin() as work:
        keeper = await owner(work)
        paid = await booking.write(work, keeper, tab.id, TabKind.PAID_UPI, 50_00)
        with pytest.raises(TabFull):
            await booking.write(work, keeper, tab.id, TabKind.BOUGHT, LIMIT)
        with pytest.raises(NotFound):
            await booking.write(work, around.customer, tab.id, TabKind.BOUGHT, 1)
        wrong = await booking.say(work, around.customer, tab.id, paid.number, right=False)
        assert wrong.mark is Mark.WRONG
        back = await booking.undo(work, keeper, tab.id, paid.number)
        assert (back.kind, back.amount, back.undoes) == (TabKind.UNDONE, Money(50_00), paid.number)
        for number in (paid.number, back.number, 1):
            with pytest.raises(TabEntryUndone):
                await booking.undo(work, keeper, tab.id, number)
        await booking.write(work, keeper, tab.id, TabKind.PAID_CASH, order.total.minor)
        closed = await granting.close(work, around.customer, tab.id)
        assert (closed.state, closed.balance, closed.entries) == (TabState.CLOSED, Money(0), 4)
        with pytest.raises(TabNotOpen):
            await booking.write(work, keeper, tab.id, TabKind.PAID_CASH, 1)
        book, entries = await booking.book(work, keeper, tab.id)
        assert (book, entries) == await booking.book(work, around.customer, tab.id)
    await must_be_sound(store, database)
    async with database.transaction() as executor:
        await executor.run(update(t.tab_entry).where(t.tab_entry.c.number == 2).values(amount_minor=-49_00))
    rules = {each.rule for each in await verify.problems(database, None, now=store.read().now)}
    assert rules == {"tab-is-its-entries", "tab-is-one-chain"}


async def test_orders_that_come_to_nothing_are_on_no_tab(store: StoredStore, database: Database) -> None:
    around, tab, order = await on_a_street(store)
    async with store.begin() as work:
        await booking.put_on_tab(work, around.customer, order.id)
        keeper = await owner(work)
        await carry_out(work, keeper, await work.orders.get(order.id), Move.REJECT, reason=Reason.CLOSING)
        assert (await work.tabs.under_way(tab.shop_id, tab.identity_id)).minor == 0
        assert (await granting.close(work, keeper, tab.id)).entries == 0
    await must_be_sound(store, database)


async def test_the_limit_holds_for_many_at_once(store: StoredStore, database: Database) -> None:
    """Sixteen entries of 100 rupees at once: five have room."""
    _, tab, _ = await on_a_street(store)

    async def write() -> bool:
        try:
            async with store.begin() as work:
                await booking.write(work, await owner(work), tab.id, TabKind.BOUGHT, 100_00)
        except TabFull:
            return False
        return True

    assert sum(await asyncio.gather(*(write() for _ in range(16)))) == 5
    assert (await store.read().tabs.get(tab.id)).balance == Money(LIMIT)
    await must_be_sound(store, database)


def test_the_day_of_the_month_comes_on_the_shops_clock() -> None:
    now = datetime(2026, 12, 5, 4, 30, tzinfo=UTC)
    assert granting.next_day(now, 5, "Asia/Kolkata") == datetime(2027, 1, 5, 4, 30, tzinfo=UTC)
    assert granting.next_day(now, 28, "Asia/Kolkata") == datetime(2026, 12, 28, 4, 30, tzinfo=UTC)
