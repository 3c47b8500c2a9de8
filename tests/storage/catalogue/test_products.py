"""Products, the shelf's counters and their ledger."""

import asyncio
from dataclasses import replace

import pytest
from sqlalchemy import func, select

from domain.errors import NotFound
from domain.values import Money, Price, Quantity, Unit
from storage.care.verify import problems
from storage.engine.database import Database
from storage.schema import tables as t
from storage.work import StoredStore
from tests.reading import rows_of, value_of
from tests.storage import given
from tests.storage.given import Street

MOVES = select(
    t.stock_move.c.kind, t.stock_move.c.on_hand, t.stock_move.c.allocated, t.stock_move.c.order_id
).order_by(t.stock_move.c.id)


async def _order_of(store: StoredStore) -> tuple[Street, int]:
    """A street and an order whose dal is allocated twice over the tests' own moves."""
    async with store.begin() as work:
        around = await given.street(work)
        placed = await work.orders.place_all(await given.quote(work, around))
    return around, placed.orders[0].id


async def test_a_product_is_read_as_it_was_written(store: StoredStore) -> None:
    async with store.begin() as work:
        around = await given.street(work)
    dal, tomato = around.dal, around.tomato
    assert await store.read().products.get(dal.id) == dal
    assert (dal.names, dal.pack, dal.unit) == (given.names("Toor dal"), Quantity(500, Unit.GRAM), Unit.PIECE)
    assert (dal.price, dal.step, dal.tax_bp) == (Price(Money(95_00), 1), 1, 500)
    assert (dal.on_hand, dal.allocated, dal.is_listed) == (10, 0, True)
    assert (tomato.pack, tomato.unit, tomato.price) == (None, Unit.GRAM, Price(Money(33_50), 1_000))
    with pytest.raises(NotFound):
        await store.read().products.get(404)


async def test_a_shelf_comes_in_pages(store: StoredStore) -> None:
    async with store.begin() as work:
        shop = await given.shop(work, await given.person(work))
        for name in ("urad dal", "Atta", "Salt", "Besan", "jaggery"):
            item = await given.product(work, shop.id, name=name)
        hidden = await given.product(work, shop.id, name="Chana")
        await work.products.set_listed(hidden.id, False)
        shelf = (shop.id, item.category_id)
        first, total = await work.products.page(*shelf, offset=0, limit=3)
        second, again = await work.products.page(*shelf, offset=3, limit=3)
        assert [one.names.in_("en") for one in first] == ["Atta", "Besan", "jaggery"]
        assert [one.names.in_("en") for one in second] == ["Salt", "urad dal"]
        assert (total, again) == (5, 5)
        assert await work.products.page(*shelf, offset=9, limit=3) == ([], 5)
        assert await work.products.page(shop.id + 1, item.category_id, offset=0, limit=3) == ([], 0)


async def test_categories_count_what_is_listed_in_this_shop(store: StoredStore) -> None:
    async with store.begin() as work:
        around = await given.street(work)
        first, second = around.shops
        staples, vegetables = around.dal.category_id, around.tomato.category_id
        await given.product(work, first.id, name="Sugar")
        found = await work.products.categories(first.id)
        assert [(one.id, one.emoji, count) for one, count in found] == [
            (staples, "🌾", 2),
            (vegetables, "🍅", 1),
        ]
        await work.products.set_listed(around.tomato.id, False)
        assert [(one.id, count) for one, count in await work.products.categories(first.id)] == [(staples, 2)]
        assert [(one.id, count) for one, count in await work.products.categories(second.id)] == [(staples, 1)]


async def test_a_category_is_made_once(store: StoredStore) -> None:
    async with store.begin() as work:
        made = await work.products.add_category("dairy", given.names("Dairy"), "🥛", 3)
        assert await work.products.add_category("dairy", given.names("Milk"), "🍼", 4) == made
        assert await work.products.category(made.id) == made
        with pytest.raises(NotFound):
            await work.products.category(404)


async def test_prices_change(store: StoredStore) -> None:
    async with store.begin() as work:
        around = await given.street(work)
        await work.products.set_price(around.tomato.id, Money(41_00))
        changed = replace(around.tomato, price=Price(Money(41_00), 1_000))
        assert await work.products.get(around.tomato.id) == changed
        assert await work.products.get(around.dal.id) == around.dal


async def test_every_move_of_stock_is_in_the_ledger(store: StoredStore, database: Database) -> None:
    around, order = await _order_of(store)
    dal = around.dal.id
    async with store.begin() as work:
        shelf = work.stock
        assert await shelf.allocate(dal, 6, order)
        assert not await shelf.allocate(dal, 5, order)
        await shelf.release(dal, 2, order)
        await shelf.take(dal, 4, order)
        await shelf.restock(dal, 1, order)
        found = await work.products.get(dal)
    assert (found.on_hand, found.allocated) == (7, 0)
    moves = await rows_of(database.reader, MOVES.where(t.stock_move.c.product_id == dal))
    assert [tuple(row) for row in moves] == [
        ("opening", 10, 0, None),
        ("allocate", 0, 6, order),
        ("release", 0, -2, order),
        ("take", -4, -4, order),
        ("restock", 1, 0, order),
    ]


async def test_a_count_never_goes_under_what_is_promised(store: StoredStore, database: Database) -> None:
    around, order = await _order_of(store)
    dal = around.dal.id
    async with store.begin() as work:
        await work.stock.allocate(dal, 6, order)
        await work.stock.set_stock(dal, 3)
        assert (await work.products.get(dal)).on_hand == 6
        await work.stock.set_stock(dal, 50)
        assert (await work.products.get(dal)).on_hand == 50
        with pytest.raises(NotFound):
            await work.stock.set_stock(404, 1)
    counts = await rows_of(database.reader, MOVES.where(t.stock_move.c.kind == "count"))
    assert [row.on_hand for row in counts] == [-4, 44]


async def test_what_is_hidden_cannot_be_allocated(store: StoredStore) -> None:
    around, order = await _order_of(store)
    async with store.begin() as work:
        await work.products.set_listed(around.dal.id, False)
        assert not await work.stock.allocate(around.dal.id, 1, order)


@pytest.mark.parametrize("move", ["release", "take"])
async def test_more_than_was_allocated_cannot_leave(store: StoredStore, move: str) -> None:
    around, order = await _order_of(store)
    with pytest.raises(Exception, match=r"allocated_not_negative"):
        async with store.begin() as work:
            await getattr(work.stock, move)(around.dal.id, 1, order)


async def test_forty_at_once_never_oversell(store: StoredStore, database: Database) -> None:
    around, order = await _order_of(store)

    async def take_one() -> bool:
        async with store.begin() as work:
            return await work.stock.allocate(around.dal.id, 1, order) is not None

    taken = await asyncio.gather(*(take_one() for _ in range(40)))
    assert sum(taken) == 10
    found = await store.read().products.get(around.dal.id)
    assert (found.on_hand, found.allocated) == (10, 10)
    moved = select(func.count()).select_from(t.stock_move).where(t.stock_move.c.kind == "allocate")
    assert await value_of(database.reader, moved) == 10
    broken = {problem.rule for problem in await problems(database, store._sealer)}
    assert "stock-is-the-sum-of-its-moves" not in broken
