"""One server for one SQLite file: whoever serves holds a lock of the operating system's beside it.

The lock is gone with the process, however that ends. One stands in a file of its own, for who looks; one on
the database itself, which is the same under whatever name, and whatever becomes of the other. That one is
taken before SQLite opens the file and let go after it has closed it: SQLite's own locks would be dropped by
whoever closes that file in between.
"""

from __future__ import annotations

import asyncio
import fcntl
import os
import sys
from collections.abc import AsyncIterator
from contextlib import ExitStack, asynccontextmanager, suppress
from pathlib import Path

from storage.engine.database import SQLITE_URL
from storage.engine.private import make_private
from storage.schema.key_store import key_path

HAS_TWO_KINDS = sys.platform == "linux"
"""Of locks, which do not see each other: elsewhere ours on the database would keep SQLite's out."""
LOCKS = Path("/proc/locks")
PATIENCE_S, PAUSE_S = 10.0, 0.2
"""A server that is stopping is waited for; how often its lock is asked for."""


class AlreadyServed(Exception):
    """Another server holds this file; `path` is resolved, `holder` tells of the process."""

    def __init__(self, path: Path, holder: str) -> None:
        super().__init__(path, holder)
        self.path, self.holder = path, holder


class Emptied(Exception):
    """A server ran on this file once, as its lock tells, and now neither it nor its keys are there."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.path, self.lock = path, lock_path(path)


def lock_path(path: Path) -> Path:
    """The file of the lock, beside the database it is for, whatever link leads there."""
    database = path.resolve()
    return database.with_name(f"{database.name}.lock")


@asynccontextmanager
async def only_server(url: str, *, patience_s: float = PATIENCE_S) -> AsyncIterator[None]:
    """Holds the database of this URL for the block; PostgreSQL takes as many servers as there are.

    Raises AlreadyServed where another process has not let go in time, and Emptied.
    """
    if not url.startswith(SQLITE_URL):
        yield
        return
    path = _database(url)
    if not path.exists() and not key_path(path).exists() and _has_served(lock_path(path)):
        raise Emptied(path)
    until = asyncio.get_running_loop().time() + patience_s
    with ExitStack() as held:
        beside, *itself = [_opened(each, held) for each in _files(path)]
        for file in (beside, *itself):
            await _take(file, path, until)
        os.ftruncate(beside, 0)
        os.pwrite(beside, _told_of(os.getpid()).encode(), 0)
        yield


def _has_served(lock: Path) -> bool:
    """Whether a server has written who it is: it does so when the database is there."""
    return lock.exists() and lock.stat().st_size > 0


def _database(url: str) -> Path:
    return Path(url.removeprefix(SQLITE_URL)).resolve()


def _files(path: Path) -> list[Path]:
    """The files to be locked. A new database's is made; one that is missing beside its keys is not."""
    path.parent.mkdir(parents=True, exist_ok=True)
    make_private(lock_path(path))
    if not HAS_TWO_KINDS:
        return [lock_path(path)]
    if not key_path(path).exists():
        make_private(path)
    return [lock_path(path), *([path] if path.exists() else [])]


def _opened(path: Path, held: ExitStack) -> int:
    file = os.open(path, os.O_RDWR)
    held.callback(os.close, file)
    return file


async def _take(file: int, path: Path, until: float) -> None:
    while True:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if asyncio.get_running_loop().time() > until:
                raise AlreadyServed(path, _holder(file)) from None
            await asyncio.sleep(PAUSE_S)
        else:
            return


def _holder(file: int) -> str:
    """Who has locked it, as the system knows, or as is written there."""
    number = f":{os.fstat(file).st_ino}"
    with suppress(OSError):
        for line in LOCKS.read_text(encoding="ascii").splitlines():
            _, kind, *_, process, where, _, _ = line.split()
            if kind == "FLOCK" and where.endswith(number) and int(process) > 0:
                return _told_of(int(process))
    written = os.pread(file, 200, 0)
    return written.decode() if written.startswith(b"process ") else "a process"


def _told_of(process: int) -> str:
    return f"process {process} on {os.uname().nodename}"
