"""Connections: SQLite by default, PostgreSQL by its URL. Same schema, same statements."""

from __future__ import annotations

from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import Protocol

import asyncpg

from domain.unit_of_work import StoreAway
from storage.engine.executor import Executor
from storage.engine.library import sqlite3
from storage.engine.postgresql import PostgresDatabase
from storage.engine.sqlite import SqliteDatabase

SQLITE_URL = "sqlite:///"
POSTGRESQL_URLS = ("postgresql://", "postgres://")


class Database(Protocol):
    """An open database.

    `reader` sees what was committed last, and so does `aside`, which is for what may take long: it runs
    beside the event loop. `is_shared`: other processes may work on it at the same time.
    """

    reader: Executor
    aside: Executor
    is_shared: bool

    def transaction(self) -> AbstractAsyncContextManager[Executor]:
        """One transaction that may write: committed at the end of the block, rolled back by an exception.

        A cancelled block is rolled back too; one cancelled during the commit itself may be committed.
        """

    def must_be_there(self) -> None:
        """Raises FilesGone where a file of it was deleted or replaced while it is open."""

    async def scrub(self) -> None:
        """Has what was deleted leave the disk too, as far as the database can."""

    async def close(self) -> None:
        """Closes every connection, once the transaction under way has ended."""


async def open_database(url: str, *, is_server: bool = False) -> Database:
    """Opens `sqlite:///path` or `postgresql://…`; raises ValueError for anything else."""
    if url.startswith(SQLITE_URL):
        return await SqliteDatabase.open(Path(url.removeprefix(SQLITE_URL)), is_server=is_server)
    if url.startswith(POSTGRESQL_URLS):
        return await PostgresDatabase.open(url)
    raise ValueError("a database URL begins with sqlite:/// or postgresql://")


DatabaseError = (StoreAway, OSError, sqlite3.Error, asyncpg.PostgresError, asyncpg.InterfaceError)
"""What a database that is out of reach or out of order raises."""
