"""Safekeeping: a backup a night, and a look whether it can be restored."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import asyncpg

from storage.care import dumps
from storage.care.backup import Backup, back_up, prune, restore, scratch_file
from storage.care.backup_crypto import BadBackup
from storage.care.migrate import migrate
from storage.care.rotation import known_sealer
from storage.care.verify import Problem, problems
from storage.engine.database import SQLITE_URL, DatabaseError, open_database
from storage.engine.sealing import Sealer
from storage.privacy.erasing import erase_again

FAILURES = (*DatabaseError, dumps.NoBinary, dumps.DumpFailed, BadBackup)
"""What keeps a backup from being made or looked at."""


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restored database is: when its backup was made, who was erased again, what is wrong in it."""

    at: datetime
    erased: int
    problems: list[Problem]


async def restored(url: str, sealer: Sealer, data: Path, keys: Path | None) -> Restored:
    """Restores, brings up to date, erases again who was erased since, and verifies as of the backup."""
    head = await restore(url, sealer, data, keys)
    await migrate(url, is_keyless=keys is None)
    database = await open_database(url)
    try:
        erased = await erase_again(database)
        known = await known_sealer(database, sealer)
        return Restored(head.at, erased, await problems(database, known, now=head.at))
    finally:
        await database.close()


@dataclass(frozen=True, slots=True)
class Safekeeping:
    """Makes the nightly backup of a database in a folder."""

    url: str
    folder: Path

    async def keep(self, sealer: Sealer, now: datetime) -> Backup:
        """Makes one, deletes what was kept long enough. Raises FAILURES."""
        made = await back_up(self.url, sealer, self.folder, now)
        await prune(self.folder, now)
        return made

    async def night(self, sealer: Sealer, now: datetime) -> str:
        """A backup and a look whether it can be restored; what went wrong, nothing where all went well."""
        try:
            done = await self.check(sealer, await self.keep(sealer, now))
        except FAILURES as failure:
            return f"{type(failure).__name__}: {failure}"
        return "; ".join(map(str, done.problems))

    async def check(self, sealer: Sealer, backup: Backup) -> Restored:
        """Restores into a place that is thrown away. Raises FAILURES."""
        async with _scratch(self.url) as url:
            return await restored(url, sealer, backup.data, backup.keys)


@asynccontextmanager
async def _scratch(url: str) -> AsyncIterator[str]:
    if url.startswith(SQLITE_URL):
        with scratch_file() as scratch:
            yield scratch
        return
    try:
        scratch = await dumps.make_scratch_database(url)
    except asyncpg.InsufficientPrivilegeError:
        raise dumps.DumpFailed("the nightly check may not make a database: ALTER ROLE … CREATEDB") from None
    try:
        yield scratch
    finally:
        await dumps.drop_scratch_database(url, scratch)
