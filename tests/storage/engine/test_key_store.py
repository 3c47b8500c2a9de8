"""Personal keys stand in a store of their own, and are there before anything that they seal."""

import multiprocessing
import resource
import signal
from pathlib import Path

import pytest
from sqlalchemy import delete, select, text

from domain.unit_of_work import StoreAway
from domain.work import Rules
from storage.care import migrate
from storage.engine.database import Database, open_database
from storage.engine.library import sqlite3
from storage.engine.sealing import Sealer
from storage.schema import key_store
from storage.schema import tables as t
from storage.schema.key_store import key_path
from storage.work import StoredStore
from tests import postgres
from tests.clock import Clock
from tests.conftest import copy_database
from tests.reading import value_of
from tests.storage import given
from tests.storage.tries import once

SECRET = "a secret for tests, of no use elsewhere"
PLACE = "Flat 4, Rose Apartments"


def keys_in(path: Path) -> int:
    with sqlite3.connect(path) as file:
        return int(file.execute("SELECT count(*) FROM personal_key").fetchone()[0])


async def test_keys_are_not_in_the_database_itself(store: StoredStore, database_url: str) -> None:
    await once(store, given.person)
    tables = await migrate._run(
        database_url, lambda connection: connection.dialect.get_table_names(connection)
    )
    assert "identity" in tables
    assert "personal_key" not in tables
    if database_url.startswith("sqlite"):
        assert keys_in(key_path(Path(database_url.removeprefix("sqlite:///")))) == 1


async def test_somebody_without_a_key_gets_one_when_something_is_sealed(
    store: StoredStore, database: Database
) -> None:
    asha = await once(store, given.person)
    async with database.transaction() as executor:
        await executor.run(delete(t.personal_key))
    await once(store, lambda work: work.addresses.add(asha.identity_id, PLACE, None))
    assert [a.text for a in await store.read().addresses.of(asha.identity_id, most=9)] == [PLACE]


async def test_a_key_that_was_there_before_its_person_stands(
    store: StoredStore, database: Database, sealer: Sealer
) -> None:
    left = sealer.new_key(1)
    async with database.transaction() as executor:
        await executor.run(t.personal_key.insert().values(identity_id=1, wrapped=left))
    asha = await once(store, given.person)
    assert asha.identity_id == 1
    assert await value_of(database.reader, select(t.personal_key.c.wrapped)) == left


def _seal_without_room(path: Path, most_bytes: int) -> None:
    """A process whose disk takes no more than so much of any one file."""

    async def seal() -> None:
        database = await open_database(f"sqlite:///{path}")
        store = StoredStore(database, Sealer(SECRET), Clock(), Rules())
        async with store.begin() as work:
            asha = await given.person(work)
            for number in range(60):
                await work.addresses.add(asha.identity_id, f"{PLACE} {number}", None)

    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (most_bytes, most_bytes))
    try:
        postgres.run(seal())
    except StoreAway:
        signal.raise_signal(signal.SIGKILL)


def test_a_crash_between_the_two_commits_leaves_the_key(tmp_path: Path, sqlite_template: Path) -> None:
    path = tmp_path / "kirana.db"
    copy_database(sqlite_template, path)
    process = multiprocessing.get_context("spawn").Process(target=_seal_without_room, args=(path, 48_000))
    process.start()
    process.join(60)
    assert process.exitcode == -signal.SIGKILL
    assert keys_in(key_path(path)) == 1
    with sqlite3.connect(path) as file:
        assert file.execute("SELECT count(*) FROM identity").fetchone() == (0,)


async def test_keys_of_earlier_days_move_over(database_url: str, sealer: Sealer, clock: Clock) -> None:
    database = await open_database(database_url)
    store = StoredStore(database, sealer, clock, Rules())
    asha = await once(store, given.person)
    await once(store, lambda work: work.addresses.add(asha.identity_id, PLACE, None))
    await database.close()
    await migrate.downgrade(database_url, "0002")
    if database_url.startswith("sqlite"):
        key_path(Path(database_url.removeprefix("sqlite:///"))).unlink()
    else:
        await migrate._run(database_url, lambda each: each.execute(text("DROP SCHEMA keys CASCADE")))
    assert not await migrate.is_current(database_url)
    await migrate.migrate(database_url)
    database = await open_database(database_url)
    read = StoredStore(database, sealer, clock, Rules()).read()
    assert [a.text for a in await read.addresses.of(asha.identity_id, most=9)] == [PLACE]
    await database.close()


async def test_a_missing_key_file_is_not_current(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'kirana.db'}"
    await migrate.migrate(url)
    assert await migrate.is_current(url)
    key_path(tmp_path / "kirana.db").unlink()
    assert not await migrate.is_current(url)


@pytest.mark.parametrize(
    ("path", "keys"), [("a/kirana.db", "a/kirana.keys.db"), ("town", "town.keys"), ("x.y.db", "x.y.keys.db")]
)
def test_the_file_of_keys_stands_beside(path: str, keys: str) -> None:
    assert key_store.key_path(Path(path)) == Path(keys)
