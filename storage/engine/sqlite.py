"""SQLite: one file and its key store beside it, one writer behind a lock."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, asynccontextmanager, contextmanager
from functools import partial
from pathlib import Path
from typing import Any, NoReturn, TypeVar

from sqlalchemy.dialects import sqlite

from domain.unit_of_work import StoreAway
from storage.engine.executor import Executor
from storage.engine.library import IS_FIXED, aiosqlite, sqlite3
from storage.engine.private import keep_private, make_private, with_logs
from storage.schema.key_store import key_path

SQLITE = sqlite.dialect(paramstyle="qmark")
BUSY, AT_ONCE = "PRAGMA busy_timeout=10000", "PRAGMA busy_timeout=0"
KEYS, DATA = "keys", "data"
"""The two files of an open SQLite database, in the order in which a commit writes them."""
BEGIN = "BEGIN IMMEDIATE"
QUERY_ONLY = "PRAGMA query_only=ON"
CACHED_STATEMENTS = 512
FEW_ROWS = 100
CACHE = "PRAGMA data.cache_size=-16000"
"""So many KiB the writer keeps: a large list goes into seven indexes at once, half as fast with 2,000."""
PAGES = 1000
"""A log of so many pages is brought into its file; 0: by somebody else."""
_AWAY = {
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_NOMEM,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_PROTOCOL,
}
"""Others hold the file for too long, the disk is full or does not answer: it may be well in a moment."""
_Got = TypeVar("_Got")


class FilesGone(Exception):
    """A file of the open database is not there any more, or another one is: what is written goes nowhere.

    `is_beside`: one that SQLite or the server makes anew by itself.
    """

    def __init__(self, path: Path, *, is_beside: bool) -> None:
        super().__init__(f"{path} was deleted or replaced while it was in use")
        self.is_beside = is_beside


def pragmas(*, has_wal: bool, checkpoints: bool = False) -> tuple[str, ...]:
    """What every connection is told first. Only the server's writer `checkpoints`."""
    journal = "journal_mode=WAL" if has_wal else "journal_mode=DELETE"
    said = (journal, "synchronous=FULL", "secure_delete=ON")
    return (
        *(f"PRAGMA {file}.{each}" for file in (KEYS, DATA) for each in said),
        f"PRAGMA wal_autocheckpoint={PAGES if checkpoints else 0}",
        "PRAGMA foreign_keys=ON",
        BUSY,
    )


class SqliteDatabase:
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
        *,
        has_wal: bool,
    ) -> None:
        # Without a log, a commit waits until nobody reads, and whoever wants to read waits for it.
        self._commit = writer.commit if has_wal else partial(_patiently, writer, writer.commit)
        self._patient = patient
        self._writer = writer
        self._reader = reader
        self._thread = thread
        self._lock = asyncio.Lock()
        self._inside: asyncio.Task[Any] | None = None
        self._own: tuple[Path, ...] = ()
        self._files: dict[Path, int] = {}
        self._executor = _sqlite_executor(writer, thread)
        self.reader = _sqlite_executor(reader, thread)
        self.aside = Executor(SQLITE, self._read_aside, _read_only)

    @classmethod
    async def open(cls, path: Path, *, has_wal: bool = IS_FIXED, is_server: bool = False) -> SqliteDatabase:
        """Opens the file, making it and its folder where they are missing.

        Beside a server, who brings the log into the file, nobody else does: `is_server`.
        Without `has_wal` it is kept without a log: a library that can lose commits does so with one alone.
        """
        path.parent.mkdir(parents=True, exist_ok=True)
        for file in (path, key_path(path)):
            make_private(file)
            keep_private(*with_logs(file))
        thread = ThreadPoolExecutor(1, "sqlite")
        try:
            writer, reader = await _aside(thread, lambda: _connected(path, has_wal, is_server))
            patient = await aiosqlite.connect(path, isolation_level=None)
            await patient.execute_fetchall("PRAGMA wal_autocheckpoint=0")
            await patient.execute_fetchall(QUERY_ONLY)
        except BaseException:
            thread.shutdown(wait=False)
            raise
        made = cls(writer=writer, reader=reader, patient=patient, thread=thread, has_wal=has_wal)
        made._own = (path, key_path(path))
        made._files = {each: each.stat().st_ino for each in _watched(path)}
        return made

    def must_be_there(self) -> None:
        """Raises FilesGone."""
        for path, number in self._files.items():
            if not path.exists() or path.stat().st_ino != number:
                raise FilesGone(path, is_beside=path not in self._own)

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[Executor]:
        if self._inside is not None and self._inside is asyncio.current_task():
            raise RuntimeError("a transaction inside a transaction would wait for itself")
        await self._lock.acquire()
        self._inside = asyncio.current_task()
        try:
            await self._begin()
            yield self._executor
            with _reached():
                await _aside(self._thread, self._commit)
        except BaseException:
            await asyncio.shield(self._undo())
            raise
        self._leave()

    async def _begin(self) -> None:
        try:
            self._writer.execute(BEGIN)
        except sqlite3.OperationalError as error:
            with _reached():
                if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
                    raise
                await _aside(
                    self._thread, lambda: _patiently(self._writer, lambda: self._writer.execute(BEGIN))
                )

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

    async def _read_aside(self, sql: str, values: Sequence[Any]) -> Iterable[Sequence[Any]]:
        with _reached():
            return await self._patient.execute_fetchall(sql, values)

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


def _watched(path: Path) -> list[Path]:
    """The files that must stay while the database is open: both, their logs, and the server's lock."""
    logs = [*with_logs(path), *with_logs(path.resolve()), *with_logs(key_path(path))]
    lasting = [each for each in logs if not each.name.endswith("-journal") and each.exists()]
    return [path, key_path(path), *lasting]


async def _aside(thread: ThreadPoolExecutor, job: Callable[[], _Got]) -> _Got:
    return await asyncio.get_running_loop().run_in_executor(thread, job)


def _connected(path: Path, has_wal: bool, is_server: bool) -> tuple[sqlite3.Connection, sqlite3.Connection]:
    with ExitStack() as opened:
        writer = _connect(path, opened, (*pragmas(has_wal=has_wal, checkpoints=is_server), CACHE, AT_ONCE))
        reader = _connect(path, opened, (*pragmas(has_wal=has_wal), QUERY_ONLY))
        opened.pop_all()
    return writer, reader


def _connect(path: Path, opened: ExitStack, said: tuple[str, ...]) -> sqlite3.Connection:
    # Python's own transaction mode lost read-then-write increments: transactions are begun by hand.
    connection = sqlite3.connect(
        ":memory:", isolation_level=None, cached_statements=CACHED_STATEMENTS, check_same_thread=False
    )
    opened.callback(connection.close)
    # A commit writes one file after the other, in the order in which they were attached: a key is there
    # before what it seals, whenever the power fails.
    connection.execute(f"ATTACH ? AS {KEYS}", (str(key_path(path)),))
    connection.execute(f"ATTACH ? AS {DATA}", (str(path),))
    for pragma in said:
        connection.execute(pragma).fetchall()
    return connection


def _patiently(writer: sqlite3.Connection, job: Callable[[], object]) -> None:
    """In the thread: other readers and writers are waited for."""
    writer.execute(BUSY)
    try:
        job()
    finally:
        writer.execute(AT_ONCE)


def _sqlite_executor(connection: sqlite3.Connection, thread: ThreadPoolExecutor) -> Executor:
    async def run(sql: str, values: Sequence[Any]) -> list[Any]:
        try:
            return connection.execute(sql, values).fetchall()
        except sqlite3.OperationalError as error:
            _fail(error)

    async def run_many(sql: str, rows: Sequence[Sequence[Any]]) -> None:
        with _reached():
            if len(rows) <= FEW_ROWS:
                connection.executemany(sql, rows)
            else:
                await _aside(thread, lambda: connection.executemany(sql, rows))

    async def run_long(sql: str, values: Sequence[Any]) -> list[Any]:
        with _reached():
            return await _aside(thread, lambda: connection.execute(sql, values).fetchall())

    return Executor(SQLITE, run, run_many, run_long)


@contextmanager
def _reached() -> Iterator[None]:
    """Raises StoreAway where the file cannot be used now; what is wrong with a statement stays an error."""
    try:
        yield
    except sqlite3.OperationalError as error:
        _fail(error)


def _fail(error: sqlite3.OperationalError) -> NoReturn:
    if error.sqlite_errorcode & 0xFF in _AWAY:
        raise StoreAway(f"{error.sqlite_errorname}: {error}") from error
    raise error


async def _read_only(sql: str, _: Sequence[Sequence[Any]]) -> None:
    raise RuntimeError(f"only for reading: {sql}")
