"""Brings a database to the schema of this program, by Alembic; two starters do it one after the other."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable, Sequence
from contextlib import closing
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar
from urllib.parse import parse_qs, urlsplit

import asyncpg
from sqlalchemy import Connection, NullPool, create_engine, event, inspect, text
from sqlalchemy.exc import DBAPIError

from domain.unit_of_work import StoreAway
from storage.engine.database import POSTGRESQL_URLS, SQLITE_URL
from storage.engine.library import sqlite3
from storage.engine.private import make_private
from storage.schema import key_store

if TYPE_CHECKING:
    from alembic.config import Config

_SCRIPTS = Path(__file__).parents[1] / "migrations"
_IS = re.compile(r'^revision = "(\w+)"', re.MULTILINE)
_BELOW = re.compile(r'^down_revision = "(\w+)"', re.MULTILINE)
_LOCK = 0x6B6972616E61
_WAIT_S = 60.0
_Got = TypeVar("_Got")


async def migrate(url: str, *, is_keyless: bool = False) -> None:
    """Upgrades `sqlite:///path` or `postgresql://…` to the newest revision, all of it or nothing.

    The key store goes first, in a transaction of its own: keys are there before anything lets go of them.
    Raises what `database.DatabaseError` names, and KeysMissing where what belongs together is not there
    together; `is_keyless`: that is known, as after a restore of the database alone.
    """
    await _run(url, partial(key_store.bring_up, is_lost=is_keyless))
    if not await _run(url, _is_at_head):
        await _run(url, _upgrade)


async def downgrade(url: str, revision: str = "base") -> None:
    """Takes the database back to a revision; with it go the data that it does not know."""
    await _run(url, partial(_downgrade, revision=revision))


async def is_current(url: str) -> bool:
    """Whether the database has exactly the schema of this program. Makes no file where there is none."""
    if url.startswith(SQLITE_URL) and not _has_file(url):
        return False
    return await _run(url, _is_at_head)


def _has_file(url: str) -> bool:
    return Path(url.removeprefix(SQLITE_URL)).exists()


def _is_at_head(connection: Connection) -> bool:
    return _revisions(connection) == [head()] and key_store.is_current(connection)


def _revisions(connection: Connection) -> Sequence[str]:
    if not inspect(connection).has_table("alembic_version"):
        return []
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalars().all()


@cache
def head() -> str:
    """The newest revision, on which no other one is built: numbers are given out before they come in."""
    texts = [path.read_text("utf-8") for path in (_SCRIPTS / "versions").glob("[0-9]*.py")]
    there, below = ({found[1] for text in texts if (found := said.search(text))} for said in (_IS, _BELOW))
    (newest,) = there - below
    return newest


def _upgrade(connection: Connection) -> None:
    # Alembic is imported where something is to be done: most starts find the schema as it should be.
    from alembic import command

    command.upgrade(_config(connection), "head")


def _downgrade(connection: Connection, revision: str) -> None:
    from alembic import command

    command.downgrade(_config(connection), revision)


def _config(connection: Connection) -> Config:
    from alembic.config import Config

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(_SCRIPTS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config


async def _run(url: str, work: Callable[[Connection], _Got]) -> _Got:
    try:
        if url.startswith(SQLITE_URL):
            return await asyncio.to_thread(_run_sqlite, Path(url.removeprefix(SQLITE_URL)), work)
        if url.startswith(POSTGRESQL_URLS):
            return await _run_postgresql(url, work)
    except OSError as error:
        if url.startswith(POSTGRESQL_URLS):
            raise StoreAway(_away(url, error)) from error
        raise
    except DBAPIError as error:
        # Everywhere else the drivers are used as they are, and so are their errors.
        raise error.orig or error from None
    raise ValueError("a database URL begins with sqlite:/// or postgresql://")


def _away(url: str, error: OSError) -> str:
    """What cannot be reached, where, and the way out; never the password."""
    parts = urlsplit(url)
    host = parts.hostname or parse_qs(parts.query).get("host", ["this machine"])[0]
    where = f"{host}:{parts.port}" if parts.port else host
    why = error.strerror or type(error).__name__
    return f"PostgreSQL at {where} cannot be reached ({why}): start it, or mend KIRANA_DATABASE_URL"


def _run_sqlite(path: Path, work: Callable[[Connection], _Got]) -> _Got:
    path.parent.mkdir(parents=True, exist_ok=True)
    files = [path, key_store.key_path(path)]
    if work is _is_at_head:
        return _in_files(path, work)
    made = [each for each in files if not each.exists()]
    for each in files:
        make_private(each)
    try:
        return _in_files(path, work)
    except key_store.KeysMissing:
        for each in made:
            each.unlink(missing_ok=True)
        raise


def _in_files(path: Path, work: Callable[[Connection], _Got]) -> _Got:
    with closing(sqlite3.connect(path, timeout=_WAIT_S, isolation_level=None)) as raw:
        # Alembic changes a table by swapping it: with foreign keys on, that empties its child tables.
        raw.execute("PRAGMA foreign_keys=OFF")
        raw.execute("PRAGMA wal_autocheckpoint=0")  # a server beside it looks after the log
        raw.execute("PRAGMA secure_delete=ON")
        keys = key_store.key_path(path)
        is_asking = work is _is_at_head and not keys.exists()
        raw.execute("ATTACH ? AS keys", (":memory:" if is_asking else str(keys),))
        engine = create_engine("sqlite://", creator=lambda: raw, poolclass=NullPool)
        event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
        with engine.begin() as connection:
            done = work(connection)
            broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
            if broken:
                raise sqlite3.IntegrityError(f"rows without their parent after migrating: {broken[:5]}")
        return done


async def _run_postgresql(url: str, work: Callable[[Connection], _Got]) -> _Got:
    # Imported here since it needs greenlet, which has no wheel everywhere; SQLite does without.
    from sqlalchemy.ext.asyncio import create_async_engine

    engine = create_async_engine(
        "postgresql+asyncpg://", async_creator=lambda: asyncpg.connect(url), poolclass=NullPool
    )
    try:
        async with engine.begin() as connection:
            await connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})
            return await connection.run_sync(work)
    finally:
        await engine.dispose()
