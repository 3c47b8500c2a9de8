"""A shop's goods: added, changed, put by the hundred, deleted, undone, with a history; on both databases."""

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.catalogue import products, putting, undoing
from domain.catalogue.desk import shelves
from domain.catalogue.entry import Entry, Facts, Want
from domain.catalogue.errors import CodeTaken, PriceAboveMrp, UndoOver
from domain.catalogue.fact import Fact
from domain.catalogue.putting import PutStanding
from domain.catalogue.search import sought_in
from domain.errors import NotFound, StaleVersion
from domain.orders import holding
from domain.people import Actor, Role
from domain.unit_of_work import UnitOfWork
from domain.values import Money, Quantity, Unit
from storage.care.verify import problems
from storage.engine.database import Database
from storage.work import StoredStore
from tests.clock import Clock
from tests.storage import given

BARCODE = "8901058851298"
ATTA: Facts = {
    "names": {"en": "Atta", "hi": "आटा"},
    "price": Money(60_00),
    "mrp": Money(65_00),
    "category": "rice-atta-dals",
    "brand": "Aashirvaad",
    "aliases": ("gehun", "wheat flour"),
    "pack": Quantity(1000, Unit.GRAM),
    "barcode": BARCODE,
    "own_code": "A1",
    "origin": "in",
    "packer": "ITC Ltd, Kolkata",
    "hsn": "1101",
    "on_hand": 12,
    "low_at": 3,
    "most_per_day": 2,
}


async def keeper(work: UnitOfWork, telegram_id: int = 1) -> tuple[Actor, int]:
    """A grocer, and the number of their shop."""
    owner = await given.person(work, telegram_id, "Lakshmi")
    shop = await given.shop(work, owner, counter=-telegram_id)
    return replace(owner, shops={shop.id: Role.OWNER}), shop.id


async def found(work: UnitOfWork, shop_id: int, text: str) -> list[int]:
    hits = await work.search.products([shop_id], sought_in(text, {}), is_whole=True, most=9)
    return [product.id for product in hits]


async def test_what_is_added_is_kept_found_and_told(
    store: StoredStore, database: Database, clock: Clock
) -> None:
    async with store.begin() as work:
        owner, shop_id = await keeper(work)
        atta, _ = await products.add(work, owner, shop_id, ATTA)
        assert atta.facts == products.new_facts(ATTA)
        for word in ("atta", "आटा", "gehun", "wheat flour", "aashirvaad"):
            assert await found(work, shop_id, word) == [atta.product.id], word
        plain, _ = await products.add(work, owner, shop_id, {"names": {"en": "Salt"}, "price": Money(20_00)})
        assert (plain.category, plain.product.is_counted, plain.product.available) == ("other", False, 99)
    clock.advance(seconds=60)
    async with store.begin() as work:
        told: Facts = {"price": Money(58_00), "names": {"en": "Chakki atta"}, "aliases": (), "on_hand": 20}
        made = await products.change(work, owner, atta.product.id, told, version=atta.product.version)
        assert made
        assert await products.change(work, owner, atta.product.id, told) is None
        with pytest.raises(StaleVersion):
            await products.change(work, owner, atta.product.id, {"low_at": 1}, version=atta.product.version)
        assert await found(work, shop_id, "gehun") == []
        past, count = await products.history(work, owner, atta.product.id, offset=0, limit=2)
        assert count == 5
        assert [(each.change.fact, each.change.was, each.change.now) for each in past] == [
            (Fact.STOCK, 12, 20),
            (Fact.PRICE, Money(60_00), Money(58_00)),
        ]
        assert {(each.amendment.by, each.amendment.at) for each in past} == {(owner.identity_id, work.now)}
    assert await problems(database, None) == []


async def test_what_is_refused_changes_nothing(store: StoredStore) -> None:
    async with store.begin() as work:
        owner, shop_id = await keeper(work)
        stranger, _ = await keeper(work, 2)
        atta, _ = await products.add(work, owner, shop_id, ATTA)
        salt, _ = await products.add(work, owner, shop_id, {"names": {"en": "Salt"}, "price": Money(20_00)})
        for told in ({"own_code": "A1"}, {"barcode": BARCODE}):
            with pytest.raises(CodeTaken):
                await products.change(work, owner, salt.product.id, told)  # type: ignore[arg-type]
        with pytest.raises(PriceAboveMrp):
            await products.change(work, owner, atta.product.id, {"price": Money(65_01)})
        for asked in (
            products.change(work, stranger, atta.product.id, {"price": Money(1)}),
            products.add(work, stranger, shop_id, ATTA),
            products.delete(work, stranger, atta.product.id),
            products.history(work, stranger, atta.product.id, offset=0, limit=1),
            putting.put_many(work, stranger, shop_id, [ATTA]),
        ):
            with pytest.raises(NotFound):
                await asked
        assert await work.entries.get(atta.product.id) == atta


async def test_deleted_and_back(store: StoredStore, clock: Clock) -> None:
    async with store.begin() as work:
        owner, shop_id = await keeper(work)
        atta, added = await products.add(work, owner, shop_id, ATTA)
        gone = await products.delete(work, owner, atta.product.id)
        assert await found(work, shop_id, "atta") == []
        with pytest.raises(NotFound):
            await products.entry(work, owner, atta.product.id)
        await undoing.undo(work, owner, gone.id)
        back = await products.entry(work, owner, atta.product.id)
        assert (back.facts, await found(work, shop_id, "atta")) == (atta.facts, [atta.product.id])
        with pytest.raises(UndoOver):
            await undoing.undo(work, owner, gone.id)
        again = await products.delete(work, owner, atta.product.id)
        other, _ = await products.add(work, owner, shop_id, ATTA)
        with pytest.raises(CodeTaken):
            await undoing.undo(work, owner, again.id)
        await products.delete(work, owner, other.product.id)
    clock.advance(seconds=86_401)
    async with store.begin() as work:
        with pytest.raises(UndoOver):
            await undoing.undo(work, owner, added.id)


async def entries_of(work: UnitOfWork, shop_id: int) -> dict[str, Entry]:
    page, _ = await work.entries.page(shop_id, None, offset=0, limit=1000)
    return {entry.product.names.in_("en"): entry for entry in page}


async def test_what_goods_want_is_counted_and_listed(store: StoredStore) -> None:
    """As each of them says it; what is hidden wants nothing, and another shop's is another shop's."""
    bare: Facts = {"names": {"en": "Salt"}, "price": Money(20_00)}
    loose: Facts = {"names": {"en": "Onion"}, "price": Money(30_00), "unit": Unit.GRAM, "on_hand": 200}
    async with store.begin() as work:
        owner, shop_id = await keeper(work)
        other, beside = await keeper(work, 2)
        await products.add(work, other, beside, bare)
        made = [(await products.add(work, owner, shop_id, each))[0] for each in (ATTA, bare, loose)]
        hidden = await products.add(work, owner, shop_id, bare | {"names": {"en": "Pepper"}})
        await products.change(work, owner, hidden[0].product.id, {"is_listed": False})
        await products.change(work, owner, made[0].product.id, {"on_hand": 3})
    reading = store.read()
    entries = await reading.entries.these([each.product.id for each in made])
    for want in Want:
        names = [
            each.product.names.in_("en")
            for each in sorted(entries, key=lambda each: each.product.names.in_("en"))
            if want.value in each.missing or (want is Want.LOW and each.product.names.in_("en") != "Salt")
        ]
        found = await shelves.wanting(reading, owner, shop_id, want, 9)
        assert [each.product.names.in_("en") for each in found.entries] == names, want
        assert (found.count, found.page) == (len(names), 0)
        after = await reading.entries.after(shop_id, 0, most=9, want=want)
        assert {each.product.id for each in after} == {each.product.id for each in found.entries}
    told = await shelves.goods_wants(reading, owner, shop_id)
    assert told == {Want.LOW: 2, Want.MRP: 1, Want.PACK: 1, Want.HSN: 2, Want.ORIGIN: 1, Want.PACKER: 1}
    with pytest.raises(NotFound):
        await shelves.goods_wants(reading, other, shop_id)
    with pytest.raises(NotFound):
        await shelves.wanting(reading, other, shop_id, Want.LOW, 0)


async def test_many_are_put_told_and_undone(store: StoredStore, database: Database, clock: Clock) -> None:
    rows: list[Facts] = [
        {"names": {"en": f"Thing {at}"}, "price": Money(10_00 + at), "own_code": str(at)} for at in range(250)
    ]
    async with store.begin() as work:
        owner, shop_id = await keeper(work)
        atta, _ = await products.add(work, owner, shop_id, ATTA)
        first, amendment = await putting.put_many(work, owner, shop_id, rows)
        assert amendment
        assert len(first.of(PutStanding.ADDED)) == 250
        again, nothing = await putting.put_many(work, owner, shop_id, rows)
        assert (len(again.of(PutStanding.UNCHANGED)), nothing) == (250, None)
        rows[7]["price"] = Money(99_00)
        changed: list[Facts] = [
            *rows,
            rows[0] | {"price": Money(1)},
            {"barcode": BARCODE, "price": Money(66_00)},
            {"barcode": "123", "price": Money(1)},
            {"barcode": BARCODE, "price": Money(61_00), "on_hand": 30},
        ]
        planned = await putting.plan(work, owner, shop_id, changed)
        told = [(row.at, row.standing) for row in planned.rows if row.standing is not PutStanding.UNCHANGED]
        assert told == [
            (7, PutStanding.CHANGED),
            (250, PutStanding.REPEATED),
            (251, PutStanding.BAD),
            (252, PutStanding.BAD),
            (253, PutStanding.REPEATED),
        ]
        [seven] = planned.of(PutStanding.CHANGED)
        assert [(each.fact, each.was, each.now) for each in seven.changes] == [
            (Fact.PRICE, Money(10_07), Money(99_00))
        ]
        made = await putting.carry_out(work, owner, planned)
        assert made
        with pytest.raises(StaleVersion):
            await putting.carry_out(work, owner, planned)
        await products.change(work, owner, atta.product.id, {"on_hand": 5})
        await undoing.undo(work, owner, made.id)
        assert (await entries_of(work, shop_id))["Thing 7"].product.price.money == Money(10_07)
        await undoing.undo(work, owner, amendment.id)
        assert [*await entries_of(work, shop_id)] == ["Atta"]
    clock.advance(seconds=timedelta(hours=1).seconds)
    assert await problems(database, None) == []


async def test_what_is_not_counted_is_ordered_and_given_back(store: StoredStore, database: Database) -> None:
    async with store.begin() as work:
        around = await given.street(work)
        owner = replace(await given.person(work, 50), shops={around.shops[0].id: Role.OWNER})
        await products.change(work, owner, around.dal.id, {"on_hand": 0})
        await products.change(work, owner, around.dal.id, {"is_counted": False})
        ready = await given.quote(work, around)
        await holding.must_be_within(work, around.customer, ready.basket)
        placed = await given.order(work, ready)
        [held] = [o for o in placed.orders if o.shop_id == around.shops[0].id]
        dal = await work.products.get(around.dal.id)
        assert (dal.on_hand, dal.allocated) == (2, 2)
        await products.change(work, owner, around.dal.id, {"is_out": True})
        assert not await work.stock.allocate(around.dal.id, 1, held.id)
        await products.change(work, owner, around.dal.id, {"on_hand": 1})
        dal = await work.products.get(around.dal.id)
        assert (dal.on_hand, dal.allocated, dal.is_counted, dal.available) == (2, 2, True, 0)
    broken = {each.rule for each in await problems(database, None)}
    assert broken <= {"open-order-has-a-card"}  # nobody has announced these


async def test_what_runs_low_is_said_once_until_there_is_more(store: StoredStore) -> None:
    async with store.begin() as work:
        around = await given.street(work)
        owner = replace(await given.person(work, 50), shops={around.shops[0].id: Role.OWNER})
        await products.change(work, owner, around.dal.id, {"low_at": 8})
        placed = await given.order(work, await given.quote(work, around))
        [held] = [each for each in placed.orders if each.shop_id == around.shops[0].id]

        async def runs_low() -> bool:
            taken = await work.stock.allocate(around.dal.id, 1, held.id)
            assert taken
            return taken.runs_low

        assert not await runs_low()  # the order itself has left eight, and was the one to say so
        await work.stock.release(around.dal.id, 2, held.id)
        assert [await runs_low(), await runs_low()] == [True, False]
        await products.change(work, owner, around.dal.id, {"on_hand": 40, "low_at": 36})
        assert [await runs_low(), await runs_low()] == [True, False]
        await products.change(work, owner, around.dal.id, {"is_counted": False})
        assert not await runs_low()
