"""Connections: SQLite by default, PostgreSQL by its URL. Same schema, same statements."""

from __future__ import annotations

import asyncio
import sqlite3
from abc import ABC, abstractmethod
from collections.abc import AsyncIterator, Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractAsyncContextManager, ExitStack, asynccontextmanager
from pathlib import Path
from typing import Any, TypeVar

import aiosqlite
import asyncpg
from sqlalchemy import make_url
from sqlalchemy.dialects import sqlite

from storage.key_store import key_path
from storage.seam import Seam

SQLITE = sqlite.dialect(paramstyle="qmark")
POSTGRESQL = make_url("postgresql+asyncpg://").get_dialect()()
SQLITE_URL = "sqlite:///"
POSTGRESQL_URLS = ("postgresql://", "postgres://")
BUSY = "PRAGMA busy_timeout=10000"
KEYS, DATA = "keys", "data"
"""The two files of an open SQLite database, in the order in which a commit writes them."""
PRAGMAS = (
    *(
        f"PRAGMA {file}.{said}"
        for file in (KEYS, DATA)
        for said in ("journal_mode=WAL", "synchronous=FULL", "secure_delete=ON")
    ),
    "PRAGMA foreign_keys=ON",
    BUSY,
)
BEGIN = "BEGIN IMMEDIATE"
QUERY_ONLY = "PRAGMA query_only=ON"
CACHED_STATEMENTS = 512
FEW_ROWS = 100
_Got = TypeVar("_Got")


class Database(ABC):
    """An open database.

    `reader` sees what was committed last, and so does `aside`, which is for what may take long: it runs
    beside the event loop. `is_shared`: other processes may work on it at the same time.
    """

    reader: Seam
    aside: Seam
    is_shared: bool

    @abstractmethod
    def transaction(self) -> AbstractAsyncContextManager[Seam]:
        """One transaction that may write: committed at the end of the block, rolled back by an exception.

        A cancelled block is rolled back too; one cancelled during the commit itself may be committed.
        """

    @abstractmethod
    async def scrub(self) -> None:
        """Has what was deleted leave the disk too, as far as the database can."""

    @abstractmethod
    async def close(self) -> None:
        """Closes every connection, once the transaction under way has ended."""


class SqliteDatabase(Database):
    """One writer behind a lock, one reader, and one more reader with a thread of its own.

    Short statements run where they are asked for: each costs less than a visit to another thread would.
    To a thread goes what may wait for the disk or for another process, and what may take long.
    """

    is_shared = False

    def __init__(
        self,
        writer: sqlite3.Connection,
        reader: sqlite3.Connection,
        patient: aiosqlite.Connection,
        thread: ThreadPoolExecutor,
    ) -> None:
        self._patient = patient
        self._writer = writer
        self._reader = reader
        self._thread = thread
        self._lock = asyncio.Lock()
        self._inside: asyncio.Task[Any] | None = None
        self._seam = _sqlite_seam(writer, thread)
        self.reader = _sqlite_seam(reader, thread)
        self.aside = Seam(SQLITE, patient.execute_fetchall, _read_only)

    @classmethod
    async def open(cls, path: Path) -> SqliteDatabase:
        """Opens the file, making it and its folder where they are missing."""
        path.parent.mkdir(parents=True, exist_ok=True)
        thread = ThreadPoolExecutor(1, "sqlite")
        try:
            writer, reader = await _aside(thread, lambda: _connected(path))
            patient = await aiosqlite.connect(path, isolation_level=None)
            await patient.execute_fetchall(QUERY_ONLY)
        except BaseException:
            thread.shutdown(wait=False)
            raise
        return cls(writer, reader, patient, thread)

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Seam]:
        if self._inside is not None and self._inside is asyncio.current_task():
            raise RuntimeError("a transaction inside a transaction would wait for itself")
        await self._lock.acquire()
        self._inside = asyncio.current_task()
        try:
            await self._begin()
            yield self._seam
            await _aside(self._thread, self._writer.commit)
        except BaseException:
            await asyncio.shield(self._undo())
            raise
        self._leave()

    async def _begin(self) -> None:
        try:
            self._writer.execute(BEGIN)
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
                raise
            await _aside(self._thread, lambda: _begin_patiently(self._writer))

    async def _undo(self) -> None:
        # The thread runs what it is given in order: this comes after whatever the block was waiting for,
        # which may have ended the transaction, or never begun it. Nobody else enters before.
        try:
            await _aside(self._thread, self._writer.rollback)
        finally:
            self._leave()

    def _leave(self) -> None:
        self._inside = None
        self._lock.release()

    async def scrub(self) -> None:
        """The logs still hold pages as they were: they are emptied into the files, whose gaps are blank."""
        async with self._lock:
            await _aside(self._thread, self._empty_logs)

    def _empty_logs(self) -> None:
        for file in (KEYS, DATA):
            self._writer.execute(f"PRAGMA {file}.wal_checkpoint(TRUNCATE)").fetchall()

    async def close(self) -> None:
        async with self._lock:
            self._reader.close()
            await self._patient.close()
            await _aside(self._thread, self._writer.close)
            self._thread.shutdown()


async def _aside(thread: ThreadPoolExecutor, job: Callable[[], _Got]) -> _Got:
    return await asyncio.get_running_loop().run_in_executor(thread, job)


def _connected(path: Path) -> tuple[sqlite3.Connection, sqlite3.Connection]:
    with ExitStack() as opened:
        writer = _connect(path, opened, "PRAGMA busy_timeout=0")
        reader = _connect(path, opened, QUERY_ONLY)
        opened.pop_all()
    return writer, reader


def _connect(path: Path, opened: ExitStack, more: str) -> sqlite3.Connection:
    # Python's own transaction mode lost read-then-write increments: transactions are begun by hand.
    connection = sqlite3.connect(
        ":memory:", isolation_level=None, cached_statements=CACHED_STATEMENTS, check_same_thread=False
    )
    opened.callback(connection.close)
    # A commit writes one file after the other, in the order in which they were attached: a key is there
    # before what it seals, whenever the power fails.
    connection.execute(f"ATTACH ? AS {KEYS}", (str(key_path(path)),))
    connection.execute(f"ATTACH ? AS {DATA}", (str(path),))
    for pragma in (*PRAGMAS, more):
        connection.execute(pragma).fetchall()
    return connection


def _begin_patiently(writer: sqlite3.Connection) -> None:
    writer.execute(BUSY)
    try:
        writer.execute(BEGIN)
    finally:
        writer.execute("PRAGMA busy_timeout=0")


def _sqlite_seam(connection: sqlite3.Connection, thread: ThreadPoolExecutor) -> Seam:
    async def run(sql: str, values: Sequence[Any]) -> list[Any]:
        return connection.execute(sql, values).fetchall()

    async def run_many(sql: str, rows: Sequence[Sequence[Any]]) -> None:
        if len(rows) <= FEW_ROWS:
            connection.executemany(sql, rows)
        else:
            await _aside(thread, lambda: connection.executemany(sql, rows))

    return Seam(SQLITE, run, run_many)


async def _read_only(sql: str, _: Sequence[Sequence[Any]]) -> None:
    raise RuntimeError(f"only for reading: {sql}")


class PostgresDatabase(Database):
    """A pool of connections."""

    is_shared = True

    def __init__(self, pool: asyncpg.Pool) -> None:
        self._pool = pool
        self.reader = Seam(
            POSTGRESQL,
            lambda sql, values: pool.fetch(sql, *values),
            lambda sql, rows: pool.executemany(sql, rows),
        )
        self.aside = self.reader

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

    async def scrub(self) -> None:
        """Frees deleted rows at once; their bytes are overwritten as the room is used again."""
        async with self._pool.acquire() as connection:
            await connection.execute("VACUUM")

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
