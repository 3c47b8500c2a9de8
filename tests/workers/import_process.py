"""A process that works off imports until it comes to a moment at which it kills itself."""

from __future__ import annotations

import asyncio
import os
import signal
from datetime import UTC, datetime
from typing import Any

from domain.work import Rules
from sheets.reader import ChildReader
from storage.engine.database import open_database
from storage.engine.sealing import Sealer
from storage.work import StoredStore
from workers import importer
from workers.importer import Importer
from workers.staging import Stage

STAGED, PUT = "staged", "put"
"""Halfway through what is to be done; all of it put in place, and not yet committed."""


def _end(*_: object) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def _at(moment: str) -> None:
    take, put, left = Stage.take, importer.put_list, 2

    async def takes(stage: Stage, batch: Any) -> None:
        nonlocal left
        await take(stage, batch)
        left -= 1
        if moment == STAGED and not left:
            _end()

    async def puts(*told: Any) -> None:
        await put(*told)
        _end()

    Stage.take = takes  # type: ignore[method-assign]
    if moment == PUT:
        importer.put_list = puts  # type: ignore[assignment]


async def _live(url: str) -> None:
    database = await open_database(url)
    secret = "a secret for tests, of no use elsewhere"
    store = StoredStore(database, Sealer(secret), lambda: datetime.now(UTC), Rules())
    worker = Importer(store=store, reader=ChildReader(), fetch=_never, shown=_nobody, holder="killed").worker
    await worker.start_some()
    await worker.settle()


async def _never(_: str) -> bytes:
    raise RuntimeError("the file is there")


async def _nobody(_: object) -> None:
    """Nobody looks at it."""


def live(url: str, moment: str) -> None:
    """Works off one import, as far as that moment."""
    signal.alarm(120)
    _at(moment)
    asyncio.run(_live(url))
