"""What has been drawn, on its way into the chat rows: recorded in batches, since an edit lost is redrawn."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import structlog

from domain.transport import ChatState
from domain.unit_of_work import Store
from workers.failpoints import Failpoint, Pass, ignore
from workers.waiting import wait

log = structlog.get_logger()
PAUSE_S = 1.0
"""Until what could not be stored is tried again."""


class DrawnLog:
    """Chat states that were drawn and are not yet stored."""

    def __init__(self, store: Store, passing: Pass = ignore) -> None:
        self._store = store
        self._passing = passing
        self._fresh: dict[tuple[int, int], ChatState] = {}
        self._storing: asyncio.Task[None] | None = None
        self._closing = asyncio.Event()

    @property
    def is_idle(self) -> bool:
        """Whether all of it is stored."""
        return not self._fresh

    def record(self, state: ChatState) -> None:
        """Keeps a drawn state until it is stored."""
        self._fresh[state.chat_id, state.person_id] = state
        if self._storing is None or self._storing.done():
            self._storing = asyncio.create_task(self._store_all())

    def freshest(self, row: ChatState | None) -> ChatState | None:
        """The row with the message that shows it, where that is newer than what is stored."""
        drawn = row and self._fresh.get((row.chat_id, row.person_id))
        if row is None or drawn is None or row.drawn > drawn.drawn:
            return row
        return replace(row, message_id=drawn.message_id, drawn=drawn.drawn)

    async def settle(self) -> None:
        """Waits until all of it is stored; what cannot be now is drawn again at the next start."""
        self._closing.set()
        while self._storing and not self._storing.done():
            await asyncio.wait([self._storing])

    async def _store_all(self) -> None:
        while self._fresh:
            batch = dict(self._fresh)
            try:
                await self._store_some(list(batch.values()))
            except Exception as error:  # noqa: BLE001 - what is drawn stands in the chats anyway
                told = f"{type(error).__name__}: {error}"
                log.warning("drawn states not stored", count=len(batch), says=told)
                if self._closing.is_set():
                    return
                await wait(self._closing, PAUSE_S)
                continue
            for key, state in batch.items():
                if self._fresh.get(key) is state:
                    del self._fresh[key]

    async def _store_some(self, states: list[ChatState]) -> None:
        async with self._store.begin() as work:
            await work.chats.drawn(states)
            self._passing(Failpoint.DRAW_BEFORE_COMMIT)
        self._passing(Failpoint.DRAW_AFTER_COMMIT)
