"""A process with one errand that takes for ever. It says in a line that it is up, or began it, and when."""

from __future__ import annotations

import asyncio
import sys
from datetime import UTC, datetime

from domain.work import Rules
from storage.engine.database import open_database
from storage.engine.sealing import Sealer
from storage.work import StoredStore
from workers.calendar import Calendar, Errand, nightly

ERRAND = "house.sweep"


def now() -> datetime:
    return datetime.now(UTC)


def _say(word: str) -> None:
    sys.stdout.write(f"{word} {now().timestamp()}\n")
    sys.stdout.flush()


async def _live(url: str, holder: str) -> None:
    database = await open_database(url)
    store = StoredStore(database, Sealer("a secret for tests, of no use elsewhere"), now, Rules())

    async def sweep() -> None:
        _say("begun")
        await asyncio.Event().wait()

    calendar = Calendar(store, now, lambda: None, [Errand(ERRAND, nightly("03:15"), sweep)], holder)
    calendar.start()
    _say("up")
    await asyncio.sleep(300)


def live(url: str, holder: str) -> None:
    """Begins the errand, and never ends it."""
    asyncio.run(_live(url, holder))
