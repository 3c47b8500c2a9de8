"""One updater per message: what is drawn is read when its turn comes, and draws of one message coalesce."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine, Hashable
from typing import Any

import structlog
from telegram.error import BadRequest, Forbidden, TelegramError

from bot.client import telegram, unreachable
from bot.screens.effects import Draw, Effects
from bot.screens.screen_view import ScreenView
from workers.failpoints import Failpoint, Pass, ignore
from workers.locks import Locks
from workers.waiting import wait

log = structlog.get_logger()
ANSWERS = 4
"""Tries to answer a press: its toast is of no use much later."""
PAUSES_S = (0.5, 1, 2, 4, 8, 15, 30, 60)
"""Between tries; after the last one a draw waits for the person's next step, or for the next start."""


class ScreenUpdater:
    """Gives every message its turn."""

    def __init__(
        self, bot: telegram.Bot, screen_view: ScreenView, locks: Locks, passing: Pass = ignore
    ) -> None:
        self._bot = bot
        self._screen_view = screen_view
        self._waiting: dict[Hashable, Draw] = {}
        self._locks = locks
        self._passing = passing
        self._tasks: set[asyncio.Task[None]] = set()
        self._resting: dict[Hashable, asyncio.Event] = {}
        self._closing = asyncio.Event()

    @property
    def is_idle(self) -> bool:
        """Whether there is nothing left to draw, to answer or to record."""
        return not self._tasks and self._screen_view.drawn_log.is_idle

    def follow(self, effects: Effects) -> None:
        """Does what is left of an update, in the background."""
        if effects.press:
            self._spawn(self._answer(effects.press, effects))
        if effects.draw:
            self.draw(effects.draw)

    def draw(self, wanted: Draw) -> None:
        """Asks for a draw; one of the same message that still waits gives way to it."""
        key = wanted.key
        before = self._waiting.get(key)
        self._waiting[key] = wanted.after(before) if before else wanted
        if key in self._resting:
            self._resting[key].set()
        if before is None:
            self._spawn(self._take_turn(key))

    async def settle(self) -> None:
        """Waits for everything asked for so far; what fails now is not tried again before the next start."""
        self._closing.set()
        for woken in self._resting.values():
            woken.set()
        while self._tasks:
            await asyncio.wait(set(self._tasks))
        await self._screen_view.drawn_log.settle()

    async def _take_turn(self, key: Hashable) -> None:
        async with self._locks.alone(key):
            wanted = self._waiting.pop(key)
            for pause in PAUSES_S:
                if await self._drawn(wanted) or self._closing.is_set():
                    return
                await self._rest(key, pause)
                if key in self._waiting:
                    self._waiting[key] = self._waiting[key].after(wanted)
                    return

    async def _rest(self, key: Hashable, seconds: float) -> None:
        """Until something newer is wanted there, or for a while."""
        if key not in self._waiting:
            woken = self._resting[key] = asyncio.Event()
            await wait(woken, seconds)
            del self._resting[key]

    async def _drawn(self, wanted: Draw) -> bool:
        """Draws; False where another try may help."""
        try:
            await self._screen_view.draw(wanted)
        except TelegramError as error:
            return await self._refused(wanted, error)
        except Exception:
            # A drawing that cannot be made must not hold up those of others.
            log.exception("draw failed for good", wanted=wanted.key)
        return True

    async def _refused(self, wanted: Draw, error: TelegramError) -> bool:
        """False where another try may help. No update says that a group lets nobody write any more."""
        if wanted.chat_id < 0 and (why := unreachable.refusal_of(error)):
            await self._screen_view.lost(wanted.chat_id, why)
            return True
        if isinstance(error, Forbidden):
            return True  # blocked: an update of its own says so
        if isinstance(error, BadRequest):
            # What Telegram will not have as it is must not keep its message from others about it.
            log.exception("draw refused", wanted=wanted.key)
            return True
        log.warning("draw failed", error=type(error).__name__, says=str(error))
        return False

    async def _answer(self, press: str, effects: Effects) -> None:
        for pause in PAUSES_S[:ANSWERS]:
            try:
                self._passing(Failpoint.ANSWER_BEFORE_SEND)
                await telegram.answer(self._bot, press, effects.toast, is_alert=effects.is_alert)
                self._passing(Failpoint.ANSWER_AFTER_SEND)
            except TelegramError as error:
                log.warning("answer failed", error=type(error).__name__, says=str(error))
                await wait(self._closing, pause)
            else:
                return

    def _spawn(self, job: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(job)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
