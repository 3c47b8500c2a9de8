"""The record of who did what is one chain, and whoever tampers with it is found out."""

import asyncio

import pytest
from sqlalchemy import delete, insert, update

from domain.people import Actor
from storage.engine.database import Database
from storage.platform.audit import broken_link, entry_hash, has_hash, last_hash
from storage.schema.tables import audit
from storage.work import StoredStore
from tests.clock import Clock
from tests.reading import rows_of

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


async def test_parallel_entries_make_one_chain(store: StoredStore, database: Database) -> None:
    await asyncio.gather(*(record(store) for _ in range(40)))
    assert len(await store.read().audit.last(100)) == 40
    assert await broken_link(database.reader) is None


async def test_several_entries_of_one_work(store: StoredStore, database: Database) -> None:
    async with store.begin() as work:
        for _ in range(3):
            await work.audit.record(ASHA, "order.placed", "order:1042")
    assert await broken_link(database.reader) is None


async def test_nothing_is_whole(database: Database) -> None:
    assert await broken_link(database.reader) is None


async def test_what_is_cut_off_at_the_end_is_missed_by_a_hash_that_was_kept(
    store: StoredStore, database: Database
) -> None:
    for _ in range(4):
        await record(store)
    kept = bytes.fromhex(await last_hash(database.reader) or "")
    await record(store)
    assert await has_hash(database.reader, kept)
    async with database.transaction() as executor:
        await executor.run(delete(audit).where(audit.c.id >= 4))
    assert await broken_link(database.reader) is None
    assert not await has_hash(database.reader, kept)


async def test_entries_that_change_places_break_the_chain(store: StoredStore, database: Database) -> None:
    for action in ("one", "two", "three", "four"):
        await record(store, action)
    async with database.transaction() as executor:
        for old, new in ((2, 99), (3, 2), (99, 3)):
            await executor.run(update(audit).where(audit.c.id == old).values(id=new))
    assert await broken_link(database.reader) == 2


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
async def test_tampering_shows(store: StoredStore, database: Database, tampering: object, at: int) -> None:
    for _ in range(4):
        await record(store)
    assert await broken_link(database.reader) is None
    async with database.transaction() as executor:
        await executor.run(tampering)
    assert await broken_link(database.reader) == at


async def test_an_entry_rehashed_after_tampering_breaks_at_the_next(
    store: StoredStore, database: Database
) -> None:
    for _ in range(3):
        await record(store)
    async with database.transaction() as executor:
        [second] = await rows_of(executor, audit.select().where(audit.c.id == 2))
        forged = entry_hash(second.previous, second.at, second.who, "x", second.subject, second.outcome)
        await executor.run(update(audit).where(audit.c.id == 2).values(action="x", hash=forged))
    assert await broken_link(database.reader) == 3


async def test_a_chain_longer_than_a_page(
    store: StoredStore, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with store.begin() as work:
        for _ in range(1001):
            await work.audit.record(ASHA, "order.placed", "order:1042")
    assert await broken_link(database.reader) is None
    async with database.transaction() as executor:
        await executor.run(update(audit).where(audit.c.id == 1001).values(action="x"))
    assert await broken_link(database.reader) == 1001
