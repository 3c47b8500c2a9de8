"""A stock list is put in place by a few statements, however long it is, and says just what it says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from typing import Any

import pytest
from sqlalchemy import select

from domain.catalogue import products
from domain.catalogue.entry import Entry, Facts
from domain.catalogue.fact import Fact
from domain.catalogue.search import Sought
from domain.catalogue.spelling import key
from domain.catalogue.stock_lists import reading
from domain.catalogue.stock_lists.applying import put_list
from domain.catalogue.stock_lists.planning import plan_list
from domain.catalogue.stock_lists.putting_back import plan_back, put_back
from domain.catalogue.stock_lists.stock_list import StockList
from domain.errors import StaleVersion
from domain.kinds import DueKind
from domain.people import Actor, Role
from domain.values import Money
from sheets import child
from storage.engine.database import Database
from storage.engine.executor import Executor
from storage.schema import tables as t
from storage.work import StoredStore
from tests.clock import Clock
from tests.reading import rows_of
from tests.sheets.made_up import made_up
from tests.storage import given
from workers.staging import Stage

TEA: Facts = {"names": {"en": "Tea"}, "price": Money(5_00)}
FEW, MANY = 10, 2000
LIST = [
    ["own code", "name", "pack", "price", "mrp", "stock", "shown"],
    ["A1", "Toor dal", "500 g", "92", "100", "12", "yes"],
    ["B2", "Masoor dal", "1 kg", "80", "", "4", "yes"],
    ["C3", "Salt", "", "25", "", "9", "yes"],
]


@dataclass(frozen=True)
class Shelves:
    """A shop with an owner, and who works off what they send."""

    store: StoredStore
    database: Database
    owner: Actor
    shop_id: int

    async def puts(self, told: StockList, *, before: Callable[[], None] = lambda: None) -> None:
        """The list is on the shelves; `before` is called when everything is ready."""
        async with Stage(self.store) as stage:
            plan = await plan_list(
                self.store.read(), self.shop_id, told, hides_missing=False, take=stage.take
            )
            before()
            async with self.store.begin() as work:
                assert await put_list(work, self.owner, plan, stage.number)
                before()

    async def entries(self) -> dict[str, Entry]:
        """What is kept there, by its English name."""
        found = await self.store.read().entries.after(self.shop_id, 0, most=MANY + FEW)
        return {each.product.names.in_("en"): each for each in found}

    async def finds(self, word: str) -> list[str]:
        """The names that a word finds."""
        search = self.store.read().search
        found = await search.products([self.shop_id], [Sought(key(word))], is_whole=True, most=9)
        return [each.names.in_("en") for each in found]


@pytest.fixture
async def shelves(store: StoredStore, database: Database) -> Shelves:
    """A shop that sells toor dal and tomatoes."""
    async with store.begin() as work:
        owner = await given.person(work)
        shop = await given.shop(work, owner)
        await given.product(work, shop.id)
        await given.weighed(work, shop.id)
    return Shelves(store, database, replace(owner, shops={shop.id: Role.OWNER}), shop.id)


async def test_it_is_put_by_as_many_statements_as_a_short_one(
    shelves: Shelves, monkeypatch: pytest.MonkeyPatch
) -> None:
    """From when its transaction begins: that is how long others wait.

    Four of them are for others: one has the shop looked through for who waits, one asks for its webhooks, two
    have the platform's catalogue learn from it.
    """
    counted = Counter[str]()
    for name in ("rows", "values", "run", "many", "at_length"):
        monkeypatch.setattr(Executor, name, counting(counted, name))
    costs = []
    for rows, cheaper in ((FEW, 0), (MANY, 0), (FEW, 100), (MANY, 100)):
        costs.append(Counter[str]())
        await shelves.puts(
            reading.read(child.rows_of(made_up(rows, cheaper))), before=partial(_since, counted, costs[-1])
        )
    assert costs[0] == costs[1] and costs[2] == costs[3], costs
    assert sum(costs[3].values()) <= 24 and not costs[3]["many"]
    assert len(await shelves.entries()) == MANY + 2


def _since(counted: Counter[str], cost: Counter[str]) -> None:
    """Called twice: what was counted between is the cost."""
    cost.update(counted)
    counted.clear()
    if cost.pop("begun", 0):
        return
    cost.clear()
    counted["begun"] = 1


def counting(counted: Counter[str], name: str) -> Callable[..., Any]:
    """The executor's method, counted where it sends something: many of nothing stays at home."""
    run = getattr(Executor, name)

    async def counts(*told: Any, **values: Any) -> Any:
        counted[name] += name != "many" or bool(told[2])
        return await run(*told, **values)

    return counts


async def test_a_list_of_mrps_moves_no_price_that_is_below(shelves: Shelves) -> None:
    """What is new costs its MRP; what costs less stays so, and what costs more comes down."""
    names = ["name", "mrp", "stock"]
    await shelves.puts(reading.read([names, ["Tomato", "90", ""], ["Jeera", "50", "10 kg"]]))
    was = (await shelves.entries())["Tomato"].product
    await shelves.puts(reading.read([names, ["Tomato", "95", ""], ["Jeera", "45", ""]]))
    now = {name: each.product for name, each in (await shelves.entries()).items()}
    assert now["Tomato"].mrp == Money(95_00) and now["Tomato"].price == was.price
    assert now["Jeera"].price.money == Money(45_00)
    assert now["Jeera"].is_weighed and now["Jeera"].on_hand == 10_000


async def test_what_it_says_is_so_and_can_be_taken_back(shelves: Shelves, clock: Clock) -> None:
    store, owner = shelves.store, shelves.owner
    async with store.begin() as work:
        dal = (await work.entries.after(shelves.shop_id, 0, most=1))[0].product
        until = work.now + timedelta(hours=2)
        told: Any = {"own_code": "A1", "is_out": True, "out_until": until, "names": {"en": "Arhar"}}
        await products.change(work, owner, dal.id, told)
    before = await shelves.entries()
    async with store.begin() as work:
        plan, made = await given.put_at_once(work, owner, shelves.shop_id, reading.read(LIST), hides=True)
    assert (plan.added, plan.changed, plan.hidden, plan.unchanged) == (2, 1, 1, 0) and made
    now = await shelves.entries()
    assert now.keys() == {"Toor dal", "Tomato", "Masoor dal", "Salt"}
    assert (now["Toor dal"].product.on_hand, now["Toor dal"].product.price.money.minor) == (12, 92_00)
    assert not now["Toor dal"].product.is_out and now["Toor dal"].product.version > dal.version
    assert not now["Tomato"].product.is_listed and now["Salt"].product.on_hand == 9
    assert await shelves.finds("masoor") == ["Masoor dal"] and await shelves.finds("arhar") == []
    assert await shelves.finds("toor") == ["Toor dal"]
    async with store.begin() as work:
        past, _ = await work.amendments.of(dal.id, offset=0, limit=20)
    changed = {each.change.fact for each in past if each.amendment.id == made.id}
    assert changed == {Fact.NAMES, Fact.PRICE, Fact.MRP, Fact.STOCK, Fact.OUT, Fact.OUT_UNTIL}
    async with Stage(store) as stage:
        last = await plan_back(store.read(), made.id, stage.take)
        async with store.begin() as work:
            await put_back(work, owner, made.id, last, stage.number)
    again = await shelves.entries()
    assert {name: each.facts for name, each in again.items()} == {
        name: each.facts for name, each in before.items()
    }
    assert await shelves.finds("masoor") == [] and await shelves.finds("arhar") == ["Arhar"]
    clock.advance(seconds=3 * 3600)
    async with store.begin() as work:
        rows = [await work.due_rows.take() for _ in range(4)]
    assert [row and (row.kind, row.subject) for row in rows] == [
        (DueKind.SHOP_TEACHES, shelves.shop_id),
        (DueKind.SHOP_STOCKED, shelves.shop_id),
        (DueKind.PRODUCT_BACK, dal.id),
        None,
    ]


async def test_stock_that_is_taken_meanwhile_is_never_given_twice(store: StoredStore) -> None:
    """Between the look and the moment that it is put, somebody orders nearly all that there is."""
    async with store.begin() as work:
        around = await given.street(work)
        placed = await work.orders.place_all(await given.quote(work, around))
    shop_id, dal = around.shops[0].id, around.dal.id
    told = reading.read([["name", "pack", "price", "stock"], ["Toor dal", "500 g", "95", "3"]])
    async with Stage(store) as stage:
        plan = await plan_list(store.read(), shop_id, told, hides_missing=False, take=stage.take)
        async with store.begin() as work:
            assert await work.stock.allocate(dal, 8, placed.orders[0].id)
        async with store.begin() as work:
            assert await put_list(work, None, plan, stage.number)
    kept = await store.read().products.get(dal)
    assert (kept.on_hand, kept.allocated) == (8, 8)
    assert await store.read().amendments.last(shop_id)


async def test_it_is_not_put_where_somebody_was_faster(shelves: Shelves) -> None:
    store = shelves.store
    async with Stage(store) as stage:
        plan = await plan_list(
            store.read(), shelves.shop_id, reading.read(LIST), hides_missing=False, take=stage.take
        )
        async with store.begin() as work:
            await products.add(
                work, shelves.owner, shelves.shop_id, {"names": {"en": "Tea"}, "price": Money(5)}
            )
        with pytest.raises(StaleVersion):
            async with store.begin() as work:
                await put_list(work, None, plan, stage.number)
    assert "Salt" not in await shelves.entries()
    for table in (t.staged_product, t.staged_change, t.staged_term):
        assert not await rows_of(shelves.database.reader, select(table.c.id))
