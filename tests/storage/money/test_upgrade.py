"""An installation of before, with orders that are open, over, and come to nothing, gets its books."""

from __future__ import annotations

from sqlalchemy import update

from domain.money.accounts import Account
from domain.money.standing import standing
from domain.orders.life import carry_out
from domain.orders.order import Move
from domain.values import Money
from domain.work import Rules
from storage.care import verify
from storage.care.migrate import downgrade, migrate
from storage.engine.database import open_database
from storage.engine.sealing import Sealer
from storage.schema import tables as t
from storage.work import StoredStore
from tests.clock import Clock
from tests.conftest import SECRET
from tests.storage import given

BEFORE = "0051"
A = Account


async def test_orders_of_before_go_on_and_every_total_holds(database_url: str, clock: Clock) -> None:
    ways = ((), (Move.ACCEPT, Move.PICK), (Move.ACCEPT, Move.READY, Move.DELIVER), (Move.EXPIRE,))
    numbers = []
    database = await open_database(database_url)
    store = StoredStore(database, Sealer(SECRET), clock, Rules())
    async with store.begin() as work:
        around = await given.street(work)
        for moves in ways:
            placed = await given.order(work, await given.quote(work, around))
            order = await work.orders.get(placed.orders[0].id)
            for move in moves:
                order = await carry_out(work, None, order, move)
            numbers.append(order.id)
    async with database.transaction() as executor:
        await executor.run(update(t.shop).values(registration="regular"))
    await database.close()

    await downgrade(database_url, BEFORE)
    await migrate(database_url)

    database = await open_database(database_url)
    store = StoredStore(database, Sealer(SECRET), clock, Rules())
    try:
        assert [
            each for each in await verify.problems(database, None) if each.rule in verify.books.RULES
        ] == []
        async with store.begin() as work:
            new, picking, delivered, expired = [await work.orders.get(number) for number in numbers]
            dues = [
                standing(each, await work.payments.of_order(each.id)) for each in (new, delivered, expired)
            ]
            assert [(each.paid, each.due) for each in dues] == [
                (Money(0), new.total),
                (delivered.total, Money(0)),
                (Money(0), Money(0)),
            ]
            ledger = work.ledger
            booked = {A.CASH: 235_13, A.SALES: -206_08, A.TAX: -9_05, A.DELIVERY: -20_00}
            assert await ledger.of_order(delivered.id) == booked
            assert await ledger.of_order(picking.id) == {}
            for move in (Move.READY, Move.DELIVER):
                picking = await carry_out(work, None, picking, move)
            booked |= {A.SALES: -205_25, A.TAX: -9_88}  # from now on bringing it is taxed as the goods are
            assert {a: sum_ for a, sum_ in (await ledger.of_order(picking.id)).items() if sum_} == booked
        assert [
            each for each in await verify.problems(database, None) if each.rule in verify.books.RULES
        ] == []
    finally:
        await database.close()
