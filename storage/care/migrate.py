"""Brings a database to the schema of this program, by Alembic; two starters do it one after the other."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import TypeVar

import asyncpg
from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, NullPool, create_engine, event, text
from sqlalchemy.exc import DBAPIError

from storage.engine.database import POSTGRESQL_URLS, SQLITE_URL
from storage.engine.library import sqlite3
from storage.schema import key_store

_SCRIPTS = Path(__file__).parents[1] / "migrations"
_LOCK = 0x6B6972616E61
_WAIT_S = 60.0
_Got = TypeVar("_Got")


async def migrate(url: str) -> None:
    """Upgrades `sqlite:///path` or `postgresql://…` to the newest revision, all of it or nothing.

    The key store goes first, in a transaction of its own: keys are there before anything lets go of them.
    Raises what `database.DatabaseError` names.
    """
    await _run(url, key_store.bring_up)
    await _run(url, lambda connection: command.upgrade(_config(connection), "head"))


async def downgrade(url: str, revision: str = "base") -> None:
    """Takes the database back to a revision; with it go the data that it does not know."""
    await _run(url, lambda connection: command.downgrade(_config(connection), revision))


async def is_current(url: str) -> bool:
    """Whether the database has exactly the schema of this program. Makes no file where there is none."""
    if url.startswith(SQLITE_URL) and not _has_file(url):
        return False
    return await _run(url, _is_at_head)


def _has_file(url: str) -> bool:
    return Path(url.removeprefix(SQLITE_URL)).exists()


def _is_at_head(connection: Connection) -> bool:
    heads = ScriptDirectory(str(_SCRIPTS)).get_heads()
    there = set(MigrationContext.configure(connection).get_current_heads())
    return there == set(heads) and key_store.is_current(connection)


def _config(connection: Connection) -> Config:
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
    except DBAPIError as error:
        # Everywhere else the drivers are used as they are, and so are their errors.
        raise error.orig or error from None
    raise ValueError("a database URL begins with sqlite:/// or postgresql://")


def _run_sqlite(path: Path, work: Callable[[Connection], _Got]) -> _Got:
    path.parent.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(path, timeout=_WAIT_S, isolation_level=None)) as raw:
        # Alembic changes a table by swapping it: with foreign keys on, that empties its child tables.
        raw.execute("PRAGMA foreign_keys=OFF")
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
