"""A process that hears a gateway and acts on what it tells, and ends itself by SIGKILL at a named point."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from datetime import datetime
from typing import Any

from domain.money.prepaid import receiving
from domain.work import Rules
from security.gateway import CallbackSignatures
from storage.engine.database import open_database
from storage.engine.sealing import Sealer
from storage.work import StoredStore
from tests.web.gateway.stand_in import HOOK_SECRET
from web.gateway import callbacks
from web.server import Server
from workers.clock import Clock

MOST_S = 60
PAYMENT_MOVED = "payment:moved"
"""Between the payment and the order, which no failpoint of the program knows: they are one transaction."""


def _die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


async def _live(url: str, secret: str, at: datetime, point: str) -> None:
    def now() -> datetime:
        return at

    store = StoredStore(await open_database(url), Sealer(secret), now, Rules())

    def passing(passed: str) -> None:
        if passed == point:
            _die()

    place = receiving._place

    async def placing(work: Any, order: Any) -> Any:
        passing(PAYMENT_MOVED)
        return await place(work, order)

    receiving._place = placing
    signed = CallbackSignatures(HOOK_SECRET)
    server = Server("127.0.0.1", 0, callbacks.routes(store, signed.are_by, passing))
    await server.start()
    Clock(store, now, lambda: None, passing).start(every_s=0.05)
    sys.stdout.write(f"{server.url}{callbacks.PATH}\n")
    sys.stdout.flush()
    await asyncio.sleep(MOST_S)


def live(url: str, secret: str, at: str, point: str) -> None:
    """Hears and acts at that time until it is killed. Says in a line where it hears."""
    signal.alarm(MOST_S)
    asyncio.run(_live(url, secret, datetime.fromisoformat(at), point))
