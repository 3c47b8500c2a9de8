"""When each call to Telegram may go out, by what Telegram allows and by what matters most.

Limits: https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this
"""

import asyncio
import datetime
from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from enum import IntEnum
from itertools import count
from math import inf
from typing import Any, Final

from telegram.error import RetryAfter
from telegram.ext import BaseRateLimiter

from bot.client.chat_queue import ChatKey
from bot.client.limits import Steady, Timer, Window
from bot.client.scheduler import Scheduler, Stopped

Answer = bool | dict[str, Any] | list[dict[str, Any]]

_MESSAGES: Final = ("send", "editMessage", "copyMessage", "forwardMessage")
_NO_MESSAGES: Final = frozenset({"sendChatAction", "sendMessageDraft"})


class Priority(IntEnum):
    """Who goes first when not all can; none is 0, which the library would take for not given."""

    ORDER = 1
    BROWSE = 2


patience: ContextVar[float] = ContextVar("patience", default=inf)
"""How many seconds a call may wait for its own chat alone; then RetryAfter is raised.

Whoever holds a place that others wait for does not wait for long.
"""


@contextmanager
def impatient(seconds: float = 1.0) -> Iterator[None]:
    """Calls made in the block have so much patience."""
    before = patience.set(seconds)
    try:
        yield
    finally:
        patience.reset(before)


@dataclass(frozen=True)
class Limits:
    """How many messages and edits may go out; `repeats` is how often a call is tried anew after a 429.

    `overall` in any `overall_window_s` seconds; `private_per_s` to each person, `private_burst` at
    once after a rest; `group` in any `group_window_s` seconds to each group or channel.
    """

    is_on: bool = True
    overall: int = 28
    overall_window_s: float = 1.0
    private_per_s: float = 1.0
    private_burst: int = 5
    group: int = 20
    group_window_s: float = 60.0
    repeats: int = 3

    @classmethod
    def off(cls) -> "Limits":
        """Nothing waits; only a 429 is still obeyed."""
        return cls(is_on=False)

    def of(self, key: ChatKey) -> Steady | Window:
        """A fresh limit for one chat; what belongs to no chat has none of its own."""
        if key is None:
            return Steady(inf, 1)
        if isinstance(key, int) and key > 0:
            return Steady(self.private_per_s, self.private_burst)
        return Window(self.group, self.group_window_s)


class Pacing(BaseRateLimiter[Priority]):
    """Makes the calls of a `telegram.ext.ExtBot` wait for their turn.

    Only what puts or changes a message is counted; all else goes at once, unless its chat is parked.
    After a 429 the chat is parked (everything, where the call named none) and the call made again, up
    to `limits.repeats` times; then RetryAfter is raised.
    """

    def __init__(self, limits: Limits | None = None, clock: Timer | None = None) -> None:
        self._limits = limits or Limits()
        self._clock = clock
        self._orders = count()
        self._scheduler: Scheduler | None = None

    @property
    def waiting(self) -> int:
        """How many calls wait for their turn now."""
        return self._scheduler.waiting if self._scheduler else 0

    @property
    def chats(self) -> int:
        """How many chats are remembered now."""
        return len(self._scheduler.chats) if self._scheduler else 0

    async def initialize(self) -> None:
        """Starts, with the running loop for a clock if none was given; again does nothing."""
        if self._scheduler is None:
            limits, clock = self._limits, self._clock or asyncio.get_running_loop()
            overall = Window(limits.overall, limits.overall_window_s)
            self._scheduler = Scheduler(overall, limits.of, limits.group_window_s, clock)

    def close(self) -> None:
        """Fails all waiting calls with Stopped; from now on only what may go at once goes."""
        if self._scheduler:
            self._scheduler.close()

    async def shutdown(self) -> None:
        """Fails all waiting calls with NetworkError; none of them went out."""
        scheduler, self._scheduler = self._scheduler, None
        if scheduler is not None:
            scheduler.stop()

    async def process_request(
        self,
        callback: Callable[..., Coroutine[Any, Any, Answer]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: Priority | None,
    ) -> Answer:
        """Makes the call when its turn comes and hands on what it returns or raises."""
        key = _chat_of(data)
        is_counted = self._limits.is_on and endpoint.startswith(_MESSAGES) and endpoint not in _NO_MESSAGES
        rank, order = rate_limit_args or Priority.BROWSE, next(self._orders)
        left = self._limits.repeats
        while True:
            scheduler, chat = self._running(), None
            if is_counted:
                chat = await scheduler.take(key, rank, order, patience.get())
            else:
                await scheduler.pass_by(key, patience.get())
            try:
                return await callback(*args, **kwargs)
            except RetryAfter as refusal:
                scheduler.park(key, _seconds(refusal))
                if not left or _seconds(refusal) > patience.get():
                    raise
                left -= 1
            finally:
                if chat is not None:
                    scheduler.give_back(chat)

    def _running(self) -> Scheduler:
        if self._scheduler is None:
            raise Stopped
        return self._scheduler


def _chat_of(data: dict[str, Any]) -> ChatKey:
    """The chat a call names: a number, however it was written, or a channel's name."""
    chat_id: ChatKey = data.get("chat_id")
    if isinstance(chat_id, str) and chat_id.lstrip("-").isdecimal():
        return int(chat_id)
    return chat_id


def _seconds(refusal: RetryAfter) -> float:
    wait = refusal.retry_after
    return wait.total_seconds() if isinstance(wait, datetime.timedelta) else float(wait)
