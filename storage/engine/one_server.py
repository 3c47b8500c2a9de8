"""One server for one SQLite file: whoever serves holds a lock of the operating system's beside it.

The lock is gone with the process, however that ends. It stands in a file of its own: SQLite's own locks on
the database's file would be dropped by whoever closes that file elsewhere in the process.
"""

from __future__ import annotations

import asyncio
import fcntl
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from storage.engine.database import SQLITE_URL

PATIENCE_S, PAUSE_S = 10.0, 0.2
"""A server that is stopping is waited for; how often its lock is asked for."""


class AlreadyServed(Exception):
    """Another server holds this file; `path` is resolved, `holder` tells of the process."""

    def __init__(self, path: Path, holder: str) -> None:
        super().__init__(path, holder)
        self.path, self.holder = path, holder


def lock_path(path: Path) -> Path:
    """The file of the lock, beside the database it is for, whatever link leads there."""
    database = path.resolve()
    return database.with_name(f"{database.name}.lock")


@asynccontextmanager
async def only_server(url: str, *, patience_s: float = PATIENCE_S) -> AsyncIterator[None]:
    """Holds the database of this URL for the block; PostgreSQL takes as many servers as there are.

    Raises AlreadyServed where another process has not let go in time.
    """
    if not url.startswith(SQLITE_URL):
        yield
        return
    path, file = _opened(url)
    try:
        await _take(file, path, patience_s)
        os.ftruncate(file, 0)
        os.pwrite(file, f"process {os.getpid()} on {os.uname().nodename}".encode(), 0)
        yield
    finally:
        os.close(file)


def _opened(url: str) -> tuple[Path, int]:
    path = Path(url.removeprefix(SQLITE_URL)).resolve()
    path.parent.mkdir(parents=True, exist_ok=True)
    return path, os.open(lock_path(path), os.O_RDWR | os.O_CREAT, 0o600)


async def _take(file: int, path: Path, patience_s: float) -> None:
    until = asyncio.get_running_loop().time() + patience_s
    while True:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if asyncio.get_running_loop().time() > until:
                holder = os.pread(file, 200, 0).decode("utf-8", "replace")
                raise AlreadyServed(path, holder or "a process") from None
            await asyncio.sleep(PAUSE_S)
        else:
            return
