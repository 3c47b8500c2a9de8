"""Backups: the database and the key store, each a locked file of its own, and back again.

The database is copied first: whoever comes in between has a key in the copy of the keys. Keys are kept for
seven days at most, so that a destroyed one is gone from all copies within a week.
"""

from __future__ import annotations

import asyncio
import hashlib
import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import IO

from storage.care import dumps
from storage.care.backup_crypto import DATA, KEYS, BadBackup, Head, lock, unlock
from storage.engine.database import SQLITE_URL
from storage.engine.library import sqlite3
from storage.engine.private import OWNERS
from storage.engine.sealing import Sealer
from storage.schema.key_store import key_path

KEYS_KEPT = timedelta(days=7)
DATA_KEPT = timedelta(days=35)
_TIME = "%Y%m%dT%H%M%SZ"
_NAME = re.compile(r"kirana-(\d{8}T\d{6}Z)\.(data|keys)\.backup")
_KIND = {"data": DATA, "keys": KEYS}


class NotEmpty(Exception):
    """There is a database already where one is to be restored."""


@dataclass(frozen=True, slots=True)
class Backup:
    """The two files of one backup."""

    data: Path
    keys: Path


async def back_up(url: str, sealer: Sealer, folder: Path, now: datetime) -> Backup:
    """Makes both files, beside a running program. Raises NoBinary, DumpFailed, OSError."""
    return await asyncio.to_thread(_back_up, url, sealer, folder, now)


async def restore(url: str, sealer: Sealer, data: Path, keys: Path | None) -> Head:
    """Puts a backup where the URL says; without `keys`, beside the keys that are there. Migrate afterwards.

    Raises BadBackup, NotEmpty, NoBinary, DumpFailed, OSError.
    """
    return await asyncio.to_thread(_restore, url, sealer, data, keys)


async def prune(folder: Path, now: datetime) -> int:
    """Deletes what was kept long enough; gives how many files."""
    return await asyncio.to_thread(_prune, folder, now)


@contextmanager
def whole(path: Path) -> Iterator[IO[bytes]]:
    """A new file that is there whole and on the disk, or not at all; only its owner may read it."""
    part = path.with_name(f"{path.name}.part")
    try:
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, OWNERS), "wb") as file:
            os.fchmod(file.fileno(), OWNERS)
            yield file
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def checksum(path: Path) -> str:
    """SHA-256 of a file, in hex."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def latest(folder: Path) -> Backup | None:
    """The newest backup of which both files are there."""
    found: dict[str, dict[str, Path]] = {}
    for path, time, part in _backups(folder):
        found.setdefault(time, {})[part] = path
    times = [time for time, parts in sorted(found.items()) if len(parts) == len(_KIND)]
    return Backup(found[times[-1]]["data"], found[times[-1]]["keys"]) if times else None


def _back_up(url: str, sealer: Sealer, folder: Path, now: datetime) -> Backup:
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    made = {}
    for part, kind in _KIND.items():
        made[part] = folder / f"kirana-{now.astimezone(UTC).strftime(_TIME)}.{part}.backup"
        with _plain(url, kind) as source, whole(made[part]) as target:
            lock(source, target, sealer, Head(kind, now))
    return Backup(made["data"], made["keys"])


@contextmanager
def _plain(url: str, kind: bytes) -> Iterator[IO[bytes]]:
    """What is to be locked, as a stream; it is all there when the block has read it to its end."""
    if url.startswith(SQLITE_URL):
        with tempfile.TemporaryDirectory(prefix="kirana-backup-") as folder:
            path = Path(folder) / "copy.db"
            _copy(_file(url, kind), path)
            with path.open("rb") as file:
                yield file
        return
    with dumps.dumped(url, of_keys=kind == KEYS) as stream:
        yield stream


def _copy(source: Path, target: Path) -> None:
    with closing(sqlite3.connect(source)) as here, closing(sqlite3.connect(target)) as there:
        here.backup(there)


def _restore(url: str, sealer: Sealer, data: Path, keys: Path | None) -> Head:
    with tempfile.TemporaryDirectory(prefix="kirana-restore-") as folder:
        opened = {kind: Path(folder) / kind.decode() for kind in (DATA, KEYS)}
        head = _unlock(data, opened[DATA], sealer, DATA)
        if keys is not None:
            _unlock(keys, opened[KEYS], sealer, KEYS)
        for kind in (KEYS, DATA) if keys is not None else (DATA,):
            _put(url, kind, opened[kind])
    return head


def _unlock(source: Path, target: Path, sealer: Sealer, kind: bytes) -> Head:
    with source.open("rb") as locked, target.open("wb") as plain:
        head = unlock(locked, plain, sealer)
    if head.kind != kind:
        raise BadBackup(f"{source.name} is the backup of the other store")
    return head


def _put(url: str, kind: bytes, plain: Path) -> None:
    if not url.startswith(SQLITE_URL):
        if dumps.is_there(url, of_keys=kind == KEYS):
            raise NotEmpty("this database is not empty: restore into a new one")
        dumps.put(url, plain)
        return
    path = _file(url, kind)
    if path.exists() or path.with_name(f"{path.name}-wal").exists():
        raise NotEmpty(f"{path} is there already: move it away, with its -wal and -shm")
    path.parent.mkdir(parents=True, exist_ok=True)
    with whole(path) as target, plain.open("rb") as source:
        shutil.copyfileobj(source, target)


def _file(url: str, kind: bytes) -> Path:
    path = Path(url.removeprefix(SQLITE_URL))
    return path if kind == DATA else key_path(path)


def _prune(folder: Path, now: datetime) -> int:
    gone = 0
    for path, time, part in list(_backups(folder)):
        kept = KEYS_KEPT if part == "keys" else DATA_KEPT
        if now - datetime.strptime(time, _TIME).replace(tzinfo=UTC) >= kept:
            path.unlink(missing_ok=True)
            gone += 1
    return gone


def _backups(folder: Path) -> Iterator[tuple[Path, str, str]]:
    for path in sorted(folder.glob("kirana-*.backup")):
        if named := _NAME.fullmatch(path.name):
            yield path, named[1], named[2]


@contextmanager
def scratch_file() -> Iterator[str]:
    """The URL of an SQLite database that is thrown away afterwards."""
    with tempfile.TemporaryDirectory(prefix="kirana-check-") as folder:
        yield f"{SQLITE_URL}{Path(folder) / 'kirana.db'}"
