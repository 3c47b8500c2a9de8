"""The record of who did what is one chain, and whoever tampers with it is found out."""

import asyncio

import pytest
from sqlalchemy import delete, insert, update

from domain.people import Actor
from domain.work import Rules
from storage.care.rotation import known_sealer, open_sealer, rotate
from storage.engine.database import Database
from storage.engine.sealing import Sealer, derive
from storage.engine.transaction import to_ms
from storage.platform.audit import broken_link, entry_hash, has_hash, last_hash
from storage.schema.identity_tables import house_key
from storage.schema.tables import audit
from storage.work import StoredStore
from tests.clock import Clock
from tests.reading import rows_of

SECRET = "a secret for tests, of no use elsewhere"
ASHA = Actor(12, 3, 7, "Asha", "en")


async def record(store: StoredStore, action: str = "order.placed", actor: Actor | None = ASHA) -> None:
    async with store.begin() as work:
        await work.audit.record(actor, action, "order:1042")


async def test_the_last_entries_newest_first(store: StoredStore, clock: Clock) -> None:
    await record(store, "one")
    clock.advance(seconds=60)
    await record(store, "two", actor=None)
    await record(store, "three")
    shown = await store.read().audit.last(2)
    assert [(one.who, one.action) for one in shown] == [("identity:12", "three"), ("kirana", "two")]
    assert (shown[0].subject, shown[0].outcome, shown[0].at) == ("order:1042", "done", clock.now)


async def test_entries_page_by_page(store: StoredStore) -> None:
    for number in range(5):
        await record(store, f"{number}")
    audit = store.read().audit
    first = await audit.page(after=0, most=2)
    then = await audit.page(after=first[-1].id, most=10)
    assert [one.action for one in [*first, *then]] == ["4", "3", "2", "1", "0"]
    assert await audit.page(after=then[-1].id, most=10) == []


async def test_parallel_entries_make_one_chain(
    store: StoredStore, database: Database, sealer: Sealer
) -> None:
    await asyncio.gather(*(record(store) for _ in range(40)))
    assert len(await store.read().audit.last(100)) == 40
    assert await broken_link(database.reader, sealer) is None


async def test_several_entries_of_one_work(store: StoredStore, database: Database, sealer: Sealer) -> None:
    async with store.begin() as work:
        for _ in range(3):
            await work.audit.record(ASHA, "order.placed", "order:1042")
    assert await broken_link(database.reader, sealer) is None


async def test_nothing_is_whole(database: Database, sealer: Sealer) -> None:
    assert await broken_link(database.reader, sealer) is None


async def test_what_is_cut_off_at_the_end_is_missed_by_a_hash_that_was_kept(
    store: StoredStore, database: Database, sealer: Sealer
) -> None:
    for _ in range(4):
        await record(store)
    kept = bytes.fromhex(await last_hash(database.reader) or "")
    await record(store)
    assert await has_hash(database.reader, kept)
    async with database.transaction() as executor:
        await executor.run(delete(audit).where(audit.c.id >= 4))
    assert await broken_link(database.reader, sealer) is None
    assert not await has_hash(database.reader, kept)


async def test_entries_that_change_places_break_the_chain(
    store: StoredStore, database: Database, sealer: Sealer
) -> None:
    for action in ("one", "two", "three", "four"):
        await record(store, action)
    async with database.transaction() as executor:
        for old, new in ((2, 99), (3, 2), (99, 3)):
            await executor.run(update(audit).where(audit.c.id == old).values(id=new))
    assert await broken_link(database.reader, sealer) == 2


FORGED = {
    "id": 99,
    "at": 1,
    "who": "identity:13",
    "action": "shop.approved",
    "subject": "shop:1",
    "outcome": "done",
    "previous": bytes(32),
}


@pytest.mark.parametrize(
    ("tampering", "at"),
    [
        (update(audit).where(audit.c.id == 2).values(who="identity:13"), 2),
        (update(audit).where(audit.c.id == 3).values(at=audit.c.at - 1), 3),
        (update(audit).where(audit.c.id == 3).values(subject="order:1", outcome="042"), 3),
        (delete(audit).where(audit.c.id == 2), 3),
        (delete(audit).where(audit.c.id == 1), 2),
        (insert(audit).values(FORGED | {"previous": b"?" * 32, "hash": bytes(32)}), 99),
    ],
    ids=["altered", "backdated", "fields shifted", "taken out", "first taken out", "slipped in"],
)
async def test_tampering_shows(
    store: StoredStore, database: Database, sealer: Sealer, tampering: object, at: int
) -> None:
    for _ in range(4):
        await record(store)
    assert await broken_link(database.reader, sealer) is None
    async with database.transaction() as executor:
        await executor.run(tampering)
    assert await broken_link(database.reader, sealer) == at


async def test_an_entry_rehashed_after_tampering_breaks_at_the_next(
    store: StoredStore, database: Database, sealer: Sealer
) -> None:
    for _ in range(3):
        await record(store)
    async with database.transaction() as executor:
        [second] = await rows_of(executor, audit.select().where(audit.c.id == 2))
        forged = entry_hash(sealer, second.previous, second.at, second.who, "x", second.subject, "done")
        await executor.run(update(audit).where(audit.c.id == 2).values(action="x", hash=forged))
    assert await broken_link(database.reader, sealer) == 3


async def test_a_chain_longer_than_a_page(
    store: StoredStore, database: Database, sealer: Sealer, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with store.begin() as work:
        for _ in range(1001):
            await work.audit.record(ASHA, "order.placed", "order:1042")
    assert await broken_link(database.reader, sealer) is None
    async with database.transaction() as executor:
        await executor.run(update(audit).where(audit.c.id == 1001).values(action="x"))
    assert await broken_link(database.reader, sealer) == 1001


async def rewritten(database: Database, sealer: Sealer | None, *, after: int = 0) -> None:
    """Somebody who may write the table, and has this key or none, makes all of it anew from there on."""
    async with database.transaction() as executor:
        tip = bytes(32)
        for row in await rows_of(executor, audit.select().order_by(audit.c.id)):
            if row.id <= after:
                tip = row.hash
                continue
            made = entry_hash(sealer, tip, row.at, row.who, "nothing.happened", row.subject, row.outcome)
            new = {"action": "nothing.happened", "previous": tip, "hash": made}
            await executor.run(update(audit).where(audit.c.id == row.id).values(new))
            tip = made


async def test_who_can_write_the_table_cannot_rewrite_it(
    store: StoredStore, database: Database, sealer: Sealer
) -> None:
    """Neither without a key nor with another one; without ours it is not to be seen."""
    for _ in range(4):
        await record(store)
    for key in (None, Sealer("another secret")):
        await rewritten(database, key, after=1)
        assert await broken_link(database.reader) is None
        assert await broken_link(database.reader, sealer) == 2


@pytest.fixture
async def before(database: Database, clock: Clock) -> None:
    """Three entries of the time when the chain had no key, and a key of hashes of that time."""
    await open_sealer(database, SECRET, ())
    tip = bytes(32)
    async with database.transaction() as executor:
        for number in range(3):
            made = entry_hash(None, tip, number, "kirana", "one", "order:1", "done")
            values = {"at": number, "who": "kirana", "action": "one", "subject": "order:1"}
            await executor.run(insert(audit).values(**values, outcome="done", previous=tip, hash=made))
            tip = made
        old = Sealer(SECRET).seal_ours(derive(SECRET.encode(), b"hash codes"), "house_key.wrapped:hash")
        await executor.run(update(house_key).values(wrapped=old))


@pytest.mark.usefixtures("before")
async def test_an_entry_says_from_where_on_it_is_keyed(database: Database, clock: Clock) -> None:
    """Whoever starts first; afterwards neither part can be written anew, nor the boundary be moved."""
    opened = await asyncio.gather(*(open_sealer(database, SECRET, (), to_ms(clock.now)) for _ in range(3)))
    store = StoredStore(database, opened[0], clock, Rules())
    await record(store)
    assert {each.unkeyed.last for each in opened} == {3}
    told = [entry.action for entry in reversed(await store.read().audit.last(9))]
    assert told == ["one", "one", "one", "audit.keyed", "order.placed"]
    known = await known_sealer(database, Sealer(SECRET))
    assert await broken_link(database.reader, known) is None
    await rotate(database, await open_sealer(database, "a new secret", (SECRET,)))
    known = await known_sealer(database, Sealer("a new secret"))
    assert await broken_link(database.reader, known) is None
    await rewritten(database, None)
    assert await broken_link(database.reader, known) == 4
    async with database.transaction() as executor:
        await executor.run(delete(audit))
    assert await broken_link(database.reader, known) == 0


@pytest.mark.usefixtures("before")
async def test_before_the_first_start_it_is_looked_at_as_it_is(database: Database) -> None:
    """`kirana verify` beside a database that was only brought up to date."""
    known = await known_sealer(database, Sealer(SECRET))
    assert await broken_link(database.reader, known) is None
    async with database.transaction() as executor:
        await executor.run(update(audit).where(audit.c.id == 2).values(action="two"))
    assert await broken_link(database.reader, known) == 2
