"""Connections: SQLite by default, PostgreSQL by its URL. Same schema, same statements."""

from __future__ import annotations

import asyncio
import sqlite3
from abc import ABC, abstractmethod
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import aiosqlite
import asyncpg
from sqlalchemy.dialects import postgresql, sqlite

from storage.seam import Seam

SQLITE = sqlite.dialect(paramstyle="qmark")
POSTGRESQL = postgresql.asyncpg.dialect()
PRAGMAS = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA foreign_keys=ON",
    "PRAGMA secure_delete=ON",
    "PRAGMA busy_timeout=10000",
)


class Database(ABC):
    """An open database."""

    reader: Seam

    @abstractmethod
    def transaction(self) -> AbstractAsyncContextManager[Seam]:
        """One transaction that may write: committed at the end of the block, rolled back by an exception."""

    @abstractmethod
    async def close(self) -> None:
        """Closes every connection."""


class SqliteDatabase(Database):
    """One writer behind a lock, one reader; each aiosqlite connection is a thread of its own."""

    def __init__(self, writer: aiosqlite.Connection, reader: aiosqlite.Connection) -> None:
        self._writer = writer
        self._reader = reader
        self._lock = asyncio.Lock()
        self._seam = Seam(SQLITE, writer.execute_fetchall)  # type: ignore[arg-type]
        self.reader = Seam(SQLITE, reader.execute_fetchall)  # type: ignore[arg-type]

    @classmethod
    async def open(cls, path: Path) -> SqliteDatabase:
        """Opens the file, making it and its folder where they are missing."""
        path.parent.mkdir(parents=True, exist_ok=True)
        return cls(await _connect(path), await _connect(path))

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Seam]:
        async with self._lock:
            await self._writer.execute_fetchall("BEGIN IMMEDIATE")
            try:
                yield self._seam
            except BaseException:
                await asyncio.shield(self._writer.execute_fetchall("ROLLBACK"))
                raise
            await asyncio.shield(self._writer.execute_fetchall("COMMIT"))

    async def close(self) -> None:
        await self._writer.close()
        await self._reader.close()


async def _connect(path: Path) -> aiosqlite.Connection:
    # Python's own transaction mode lost read-then-write increments: transactions are begun by hand.
    connection = await aiosqlite.connect(path, isolation_level=None, cached_statements=512)
    for pragma in PRAGMAS:
        await connection.execute_fetchall(pragma)
    return connection


class PostgresDatabase(Database):
    """A pool of connections."""

    def __init__(self, pool: asyncpg.Pool) -> None:
        self._pool = pool
        self.reader = Seam(POSTGRESQL, lambda sql, values: pool.fetch(sql, *values))

    @classmethod
    async def open(cls, url: str, *, most: int = 10) -> PostgresDatabase:
        """Opens the pool. `url` is `postgresql://…`."""
        return cls(await asyncpg.create_pool(url, min_size=1, max_size=most))

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Seam]:
        async with self._pool.acquire() as connection, connection.transaction():
            yield Seam(POSTGRESQL, lambda sql, values: connection.fetch(sql, *values))

    async def close(self) -> None:
        await self._pool.close()


async def open_database(url: str) -> Database:
    """Opens `sqlite:///path` or `postgresql://…`; raises ValueError for anything else."""
    if url.startswith("sqlite:///"):
        return await SqliteDatabase.open(Path(url.removeprefix("sqlite:///")))
    if url.startswith(("postgresql://", "postgres://")):
        return await PostgresDatabase.open(url)
    raise ValueError("a database URL begins with sqlite:/// or postgresql://")


TransientError = (sqlite3.OperationalError, asyncpg.SerializationError, asyncpg.DeadlockDetectedError)
"""What may go away by trying again."""
