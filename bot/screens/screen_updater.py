"""One updater per message: what is drawn is read when its turn comes, and draws of one message coalesce.

wanted ─▶ its turn ─▶ drawn
             └─ Telegram or the database is away: rest ─▶ its turn again, as often as it takes
"""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine, Hashable
from dataclasses import dataclass
from typing import Any

import structlog
from telegram.error import BadRequest, Forbidden, TelegramError

from bot.client import telegram, unreachable
from bot.client.cards import InlineCards
from bot.client.invoices import PayingWord, give_word
from bot.screens.effects import Draw, Effects
from bot.screens.screen_view import ScreenView
from domain.unit_of_work import StoreAway
from workers.failpoints import Failpoint, Pass, ignore
from workers.locks import Locks
from workers.waiting import wait

log = structlog.get_logger()
ANSWERS = 4
WORDS = 3
"""Tries to answer a press: its toast is of no use much later."""
PAUSES_S = (0.5, 1, 2, 4, 8, 15)
"""Between tries; the last one goes on being used."""
AWAY_S = 1.0
"""Between tries while the database is away."""
MOST_FAULTS = 4
"""After so many tries that failed by the screen itself, a way on is drawn in its place."""
MOST_REFUSALS = 2
"""The same, where Telegram did not have it as it is."""


@dataclass(slots=True)
class _Tries:
    """How often a draw was tried in vain; of these, how often it failed by itself, and was refused."""

    tries: int = 0
    faults: int = 0
    refusals: int = 0

    @property
    def is_broken(self) -> bool:
        """Whether another try would be in vain, too."""
        return self.faults >= MOST_FAULTS or self.refusals >= MOST_REFUSALS

    def pause_s(self) -> float:
        """After one more try."""
        self.tries += 1
        return PAUSES_S[min(self.tries, len(PAUSES_S)) - 1]


class ScreenUpdater:
    """Gives every message its turn."""

    def __init__(
        self, bot: telegram.Bot, screen_view: ScreenView, locks: Locks, passing: Pass = ignore
    ) -> None:
        self._bot = bot
        self._screen_view = screen_view
        self._waiting: dict[Hashable, Draw] = {}
        self._turns: dict[Hashable, Draw] = {}
        self._locks = locks
        self._passing = passing
        self._tasks: set[asyncio.Task[None]] = set()
        self._resting: dict[Hashable, asyncio.Event] = {}
        self._closing = asyncio.Event()
        self._left: list[Draw] = []

    @property
    def is_idle(self) -> bool:
        """Whether there is nothing left to draw, to answer or to record."""
        return not self._tasks and self._screen_view.drawn_log.is_idle

    @property
    def people(self) -> list[int]:
        """Whose living screens are this process's to draw, by Telegram id."""
        return [each.chat_id for each in (*self._turns.values(), *self._left) if each.screen is None]

    def follow(self, effects: Effects) -> None:
        """Does what is left of an update, in the background."""
        if effects.press:
            self._spawn(self._answer(effects.press, effects))
        if effects.cards:
            self._spawn(self._show(effects.cards))
        if effects.word:
            self._spawn(self._give(effects.word))
        if effects.draw:
            self.draw(effects.draw)

    def draw(self, wanted: Draw) -> None:
        """Asks for a draw; one of the same message that still waits gives way to it."""
        key = wanted.key
        before = self._waiting.get(key)
        self._waiting[key] = wanted.after(before) if before else wanted
        if key in self._resting:
            self._resting[key].set()
        if key not in self._turns:
            self._turns[key] = wanted
            self._spawn(self._take_turns(key))

    async def settle(self) -> None:
        """Waits for everything asked for so far; what fails now is drawn by whoever finds it undrawn."""
        self._closing.set()
        for woken in self._resting.values():
            woken.set()
        while self._tasks:
            await asyncio.wait(set(self._tasks))
        await self._screen_view.drawn_log.settle()

    async def _take_turns(self, key: Hashable) -> None:
        tries = _Tries()
        try:
            while key in self._waiting:
                async with self._locks.alone(key):
                    wanted = self._waiting.pop(key)
                    pause = await self._drawn(wanted, tries)
                if pause is None:
                    tries = _Tries()
                elif self._closing.is_set():
                    self._left.append(wanted)
                else:
                    await self._rest(key, wanted, pause)
        finally:
            del self._turns[key]

    async def _rest(self, key: Hashable, wanted: Draw, seconds: float) -> None:
        """What failed is wanted still: in a while, or at once with something newer."""
        if newer := self._waiting.get(key):
            self._waiting[key] = newer.after(wanted)
            return
        self._waiting[key] = wanted
        woken = self._resting[key] = asyncio.Event()
        await wait(woken, seconds)
        del self._resting[key]

    async def _drawn(self, wanted: Draw, tries: _Tries) -> float | None:
        """Draws; where another try may help, gives the pause before it."""
        try:
            await self._screen_view.draw(wanted, is_broken=tries.is_broken)
        except StoreAway as away:
            log.warning("draw waits for the database", wanted=wanted.key, says=str(away))
            return AWAY_S
        except TelegramError as error:
            return await self._refused(wanted, error, tries)
        except Exception:
            tries.faults += 1
            log.exception("draw failed", wanted=wanted.key, tries=tries.faults)
            return tries.pause_s() if tries.faults <= MOST_FAULTS else None
        return None

    async def _refused(self, wanted: Draw, error: TelegramError, tries: _Tries) -> float | None:
        """What will not pass by itself: a screen that Telegram refuses is tried again, then leads on instead.

        No update says that a group lets nobody write any more; that somebody blocked the bot, one does.
        """
        if not isinstance(error, BadRequest | Forbidden):
            log.warning("draw waits", error=type(error).__name__, says=str(error))
            return tries.pause_s()
        if unreachable.refusal_of(error) is None:
            tries.refusals += 1
            log.error("draw refused", wanted=wanted.key, tries=tries.refusals, exc_info=error)
            if tries.refusals <= MOST_REFUSALS:
                return tries.pause_s()
        try:
            if wanted.chat_id < 0 and (why := unreachable.refusal_of(error)):
                await self._screen_view.lost(wanted, why)
                return None
            # What Telegram will not have as it is must not keep its message from others about it.
            await self._screen_view.leave(wanted)
        except StoreAway:
            return AWAY_S
        return None

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

    async def _show(self, cards: InlineCards) -> None:
        """Once: whoever types on asks anew, and nobody waits for long."""
        try:
            await telegram.answer_inline(self._bot, cards)
        except TelegramError as error:
            log.warning("inline answer failed", error=type(error).__name__, says=str(error))

    async def _give(self, word: PayingWord) -> None:
        """As often as there is time for: who waits to pay waits for ten seconds."""
        for pause in PAUSES_S[:WORDS]:
            try:
                await give_word(self._bot, word)
            except TelegramError as error:
                log.warning("paying word failed", error=type(error).__name__, says=str(error))
                await wait(self._closing, pause)
            else:
                return

    def _spawn(self, job: Coroutine[Any, Any, None]) -> None:
        task = asyncio.create_task(job)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
