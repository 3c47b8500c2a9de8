"""Chats that nobody draws: looked for all the time, and drawn by whichever process finds them first.

A chat whose screen has moved on is its process's to draw, for so long as a lease says; while it draws, it
renews that. What a dead process left, or one that gave up, is found when the lease has ended.
"""

from __future__ import annotations

import asyncio
import time
from dataclasses import replace

import structlog

from bot.screens.effects import living
from bot.screens.screen_updater import ScreenUpdater
from domain.unit_of_work import Store, StoreAway

log = structlog.get_logger()
LOOK_S, RENEW_S = 1.0, 3.0
MOST = 100


class Undrawn:
    """Has them drawn."""

    def __init__(self, store: Store, screen_updater: ScreenUpdater) -> None:
        self._store, self._screen_updater = store, screen_updater
        self._renewed_at = time.monotonic()

    async def run(self) -> None:
        """Looks until cancelled."""
        while True:
            try:
                await self.look()
            except StoreAway as away:
                log.warning("looking for undrawn chats waits", says=str(away))
            except Exception:
                log.exception("looking for undrawn chats failed")
            await asyncio.sleep(LOOK_S)

    async def look(self) -> None:
        """Renews what is being drawn here, and begins what is drawn nowhere."""
        if time.monotonic() > self._renewed_at + RENEW_S:
            await self._renew()
        if not await self._store.read().chats.abandoned():
            return
        async with self._store.begin() as work:
            found = await work.chats.take_up(MOST)
            actors = [await work.people.by_telegram(state.person_id) for state in found]
            gone = [
                replace(state, drawn=state.version)
                for state, actor in zip(found, actors, strict=True)
                if actor is None
            ]
            await work.chats.drawn(gone)
        for actor in actors:
            if actor:
                self._screen_updater.draw(living(actor))

    async def free(self) -> None:
        """What this process has begun and not drawn is anybody's now. Raises StoreAway."""
        if people := self._screen_updater.people:
            async with self._store.begin() as work:
                await work.chats.free(people)

    async def _renew(self) -> None:
        if people := self._screen_updater.people:
            async with self._store.begin() as work:
                await work.chats.renew(people)
        self._renewed_at = time.monotonic()
