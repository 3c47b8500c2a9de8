"""Transactions are whole or nothing, whatever ends them, and a mistaken parameter is not passed over."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import bindparam, column, func, insert, select, text, update

from storage.engine.database import Database, open_database
from storage.engine.library import sqlite3
from storage.engine.sqlite import DATA, KEYS
from storage.schema.tables import category
from storage.work import StoredStore
from tests.reading import rows_of, value_of

ADD = insert(category).values(
    code=bindparam("code"), names="{}", emoji="", position=bindparam("position", value=0)
)
COUNT = select(func.count()).select_from(category)
POSITION = select(category.c.position).where(category.c.code == bindparam("which"))
MOVE = update(category).where(category.c.code == bindparam("which")).values(position=bindparam("to"))
LOCK_POSITION = POSITION.with_for_update()


async def count(database: Database) -> int:
    return int(await value_of(database.reader, COUNT) or 0)


async def test_an_exception_rolls_back(database: Database) -> None:
    with pytest.raises(ZeroDivisionError):
        async with database.transaction() as executor:
            await executor.run(ADD, code="rice")
            raise ZeroDivisionError
    assert await count(database) == 0
    async with database.transaction() as executor:
        await executor.run(ADD, code="rice")
    assert await count(database) == 1


async def test_what_is_not_committed_is_not_read(database: Database) -> None:
    async with database.transaction() as executor:
        await executor.run(ADD, code="rice")
        assert await count(database) == 0
    assert await count(database) == 1


async def test_a_cancelled_block_rolls_back(database: Database) -> None:
    began = asyncio.Event()

    async def slow() -> None:
        async with database.transaction() as executor:
            await executor.run(ADD, code="rice")
            began.set()
            await asyncio.sleep(60)

    task = asyncio.create_task(slow())
    await began.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert await count(database) == 0
    async with database.transaction() as executor:
        await executor.run(ADD, code="rice")
    assert await count(database) == 1


async def test_cancelled_anywhere_it_is_whole_or_nothing(
    database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    async def two(i: int) -> None:
        async with database.transaction() as executor:
            await executor.run(ADD, code=f"first {i}")
            await executor.run(ADD, code=f"second {i}")

    for i in range(60):
        task = asyncio.create_task(two(i))
        for _ in range(i % 12):
            await asyncio.sleep(0.0002 * (i % 5))
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
    async with database.transaction() as executor:
        await executor.run(ADD, code="last")
    rows = await rows_of(database.reader, select(category.c.code))
    codes = {row.code for row in rows} - {"last"}
    assert {code for code in codes if code.startswith("first")} == {
        code.replace("second", "first") for code in codes if code.startswith("second")
    }
    assert caplog.messages == [], "a stop is no trouble, and is not logged as such"


async def test_no_increment_is_lost(database: Database) -> None:
    async with database.transaction() as executor:
        await executor.run(ADD, code="rice")

    async def increment() -> None:
        async with database.transaction() as executor:
            position = await value_of(executor, LOCK_POSITION, which="rice")
            await executor.run(MOVE, which="rice", to=(position or 0) + 1)

    await asyncio.gather(*(increment() for _ in range(100)))
    assert await value_of(database.reader, POSITION, which="rice") == 100


async def test_closing_waits_for_the_transaction_under_way(database_url: str) -> None:
    database = await open_database(database_url)
    before = await count(database)
    async with database.transaction() as executor:
        closing = asyncio.create_task(database.close())
        await asyncio.sleep(0.05)
        await executor.run(ADD, code="rice")
    await closing
    again = await open_database(database_url)
    assert await count(again) == before + 1
    await again.close()


async def test_a_missing_or_unknown_parameter_is_refused(database: Database) -> None:
    with pytest.raises(TypeError, match="needs 'which'"):
        await database.reader.run(POSITION)
    with pytest.raises(TypeError, match="takes no whihc"):
        await database.reader.run(POSITION, which="rice", whihc="rice")


async def test_a_parameter_with_a_value_may_be_left_out(database: Database) -> None:
    async with database.transaction() as executor:
        await executor.run(ADD, code="rice")
        await executor.run(ADD, code="dal", position=4)
        assert await value_of(executor, POSITION, which="rice") == 0
        assert await value_of(executor, POSITION, which="dal") == 4


async def test_many_rows_in_one_visit(database: Database) -> None:
    async with database.transaction() as executor:
        await executor.many(ADD, [{"code": str(i), "position": i} for i in range(50)])
        await executor.many(ADD, [])
    assert await count(database) == 50


@pytest.fixture
async def empty(tmp_path: Path) -> AsyncIterator[Database]:
    """An SQLite file without a schema."""
    opened = await open_database(f"sqlite:///{tmp_path / 'empty.db'}")
    yield opened
    await opened.close()


async def test_a_transaction_inside_a_transaction_fails_at_once(empty: Database) -> None:
    async with empty.transaction():
        with pytest.raises(RuntimeError):
            async with empty.transaction():
                pass
    async with empty.transaction():
        pass


async def test_reading_writes_nothing(empty: Database) -> None:
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        await empty.reader.run(text("CREATE TABLE one (id INTEGER)"))


async def test_a_list_of_values_beside_a_parameter(database: Database) -> None:
    some = COUNT.where(category.c.code.in_(("rice", "dal")), category.c.position >= bindparam("least"))
    async with database.transaction() as executor:
        await executor.many(ADD, [{"code": code, "position": 3} for code in ("rice", "dal", "salt")])
        assert await value_of(executor, some, least=3) == 2
        assert await value_of(executor, some, least=4) == 0


async def test_a_file_that_is_no_database_leaves_nothing_open(tmp_path: Path) -> None:
    path = tmp_path / "kirana.db"
    path.write_bytes(b"not a database, but long enough to be taken for one" * 40)
    with pytest.raises(sqlite3.DatabaseError, match="not a database"):
        await open_database(f"sqlite:///{path}")


async def test_another_url_is_refused() -> None:
    with pytest.raises(ValueError, match="sqlite:///"):
        await open_database("mysql://localhost/kirana")


async def test_a_work_is_whole_or_nothing(store: StoredStore) -> None:
    with pytest.raises(ZeroDivisionError):
        async with store.begin() as work:
            asha = await work.people.create(7, "Asha", "en")
            await work.outbox.tell("welcome", asha.identity_id, 7)
            await work.audit.record(asha, "identity.created", "identity:1")
            raise ZeroDivisionError
    read = store.read()
    assert await read.people.by_telegram(7) is None
    assert await read.outbox_rows.waiting() == 0
    assert await read.audit.last(1) == []


async def test_what_is_committed_is_on_the_disk(empty: Database) -> None:
    """A power cut right after a commit loses nothing: neither of the data nor of the keys."""
    async with empty.transaction() as executor:
        for file in (KEYS, DATA):
            assert (
                await value_of(executor, text(f"PRAGMA {file}.synchronous").columns(column("said"))) == 2
            ), "FULL"
            assert (
                await value_of(executor, text(f"PRAGMA {file}.journal_mode").columns(column("said"))) == "wal"
            )
