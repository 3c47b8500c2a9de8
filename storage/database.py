"""Connections: SQLite by default, PostgreSQL by its URL. Same schema, same statements."""

from __future__ import annotations

import asyncio
import sqlite3
from abc import ABC, abstractmethod
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from pathlib import Path
from typing import Any

import aiosqlite
import asyncpg
from sqlalchemy import make_url
from sqlalchemy.dialects import sqlite

from storage.seam import Seam

SQLITE = sqlite.dialect(paramstyle="qmark")
POSTGRESQL = make_url("postgresql+asyncpg://").get_dialect()()
SQLITE_URL = "sqlite:///"
POSTGRESQL_URLS = ("postgresql://", "postgres://")
PRAGMAS = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA foreign_keys=ON",
    "PRAGMA secure_delete=ON",
    "PRAGMA busy_timeout=10000",
)
CACHED_STATEMENTS = 512


class Database(ABC):
    """An open database. `reader` sees what was committed last."""

    reader: Seam

    @abstractmethod
    def transaction(self) -> AbstractAsyncContextManager[Seam]:
        """One transaction that may write: committed at the end of the block, rolled back by an exception.

        A cancelled block is rolled back too; one cancelled during the commit itself may be committed.
        """

    @abstractmethod
    async def close(self) -> None:
        """Closes every connection, once the transaction under way has ended."""


class SqliteDatabase(Database):
    """One writer behind a lock, one reader; each aiosqlite connection is a thread of its own."""

    def __init__(self, writer: aiosqlite.Connection, reader: aiosqlite.Connection) -> None:
        self._writer = writer
        self._reader = reader
        self._lock = asyncio.Lock()
        self._inside: asyncio.Task[Any] | None = None
        self._seam = _sqlite_seam(writer)
        self.reader = _sqlite_seam(reader)

    @classmethod
    async def open(cls, path: Path) -> SqliteDatabase:
        """Opens the file, making it and its folder where they are missing."""
        path.parent.mkdir(parents=True, exist_ok=True)
        writer = await _connect(path)
        try:
            return cls(writer, await _connect(path, "PRAGMA query_only=ON"))
        except BaseException:
            await writer.close()
            raise

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Seam]:
        if self._inside is not None and self._inside is asyncio.current_task():
            raise RuntimeError("a transaction inside a transaction would wait for itself")
        async with self._lock:
            self._inside = asyncio.current_task()
            try:
                await self._writer.execute_fetchall("BEGIN IMMEDIATE")
                yield self._seam
                await self._writer.execute_fetchall("COMMIT")
            except BaseException:
                await asyncio.shield(self._undo())
                raise
            finally:
                self._inside = None

    async def _undo(self) -> None:
        # The thread runs what it is given in order: this comes after whatever the block was waiting for,
        # which may have ended the transaction, or never begun it.
        with suppress(sqlite3.OperationalError):
            await self._writer.execute_fetchall("ROLLBACK")

    async def close(self) -> None:
        async with self._lock:
            await self._reader.close()
            await self._writer.close()


async def _connect(path: Path, *more: str) -> aiosqlite.Connection:
    # Python's own transaction mode lost read-then-write increments: transactions are begun by hand.
    connection = await aiosqlite.connect(path, isolation_level=None, cached_statements=CACHED_STATEMENTS)
    try:
        for pragma in (*PRAGMAS, *more):
            await connection.execute_fetchall(pragma)
    except BaseException:
        await connection.close()
        raise
    return connection


def _sqlite_seam(connection: aiosqlite.Connection) -> Seam:
    async def run_many(sql: str, rows: Any) -> None:
        async with connection.executemany(sql, rows):
            pass

    return Seam(SQLITE, connection.execute_fetchall, run_many)


class PostgresDatabase(Database):
    """A pool of connections."""

    def __init__(self, pool: asyncpg.Pool) -> None:
        self._pool = pool
        self.reader = Seam(
            POSTGRESQL,
            lambda sql, values: pool.fetch(sql, *values),
            lambda sql, rows: pool.executemany(sql, rows),
        )

    @classmethod
    async def open(cls, url: str, *, most: int = 10) -> PostgresDatabase:
        """Opens the pool of at most so many connections. `url` is `postgresql://…`."""
        pool = await asyncpg.create_pool(
            url,
            min_size=1,
            max_size=most,
            reset=_reset,
            statement_cache_size=CACHED_STATEMENTS,
            max_cached_statement_lifetime=0,
        )
        return cls(pool)

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Seam]:
        async with self._pool.acquire() as connection, connection.transaction():
            yield Seam(
                POSTGRESQL,
                lambda sql, values: connection.fetch(sql, *values),
                lambda sql, rows: connection.executemany(sql, rows),
            )

    async def close(self) -> None:
        await self._pool.close()


async def _reset(_connection: object) -> None:
    # Instead of the driver's reset, which is one more journey per use: it rolls an open transaction back
    # by itself, and what we run leaves nothing else behind.
    return


async def open_database(url: str) -> Database:
    """Opens `sqlite:///path` or `postgresql://…`; raises ValueError for anything else."""
    if url.startswith(SQLITE_URL):
        return await SqliteDatabase.open(Path(url.removeprefix(SQLITE_URL)))
    if url.startswith(POSTGRESQL_URLS):
        return await PostgresDatabase.open(url)
    raise ValueError("a database URL begins with sqlite:/// or postgresql://")


DatabaseError = (OSError, sqlite3.Error, asyncpg.PostgresError, asyncpg.InterfaceError)
"""What a database that is out of reach or out of order raises."""
