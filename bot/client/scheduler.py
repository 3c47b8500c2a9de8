"""Whose turn it is: calls wait by chat; the first in rank goes once its chat and the whole bot may.

call ─▶ its chat's queue ─▶ ready (the chat may) ─▶ its turn (the whole bot may)
                └─▶ later (the chat's limit, or parked) ─┘
"""

import asyncio
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from heapq import heapify, heappop, heappush
from itertools import count
from math import ceil, inf

from telegram.error import NetworkError, RetryAfter

from bot.client.chat_queue import ChatKey, ChatQueue, WaitingCall
from bot.client.limits import Alarm, Steady, Timer, Window


class Stopped(NetworkError):
    """The call was not made: the program ends."""

    def __init__(self) -> None:
        super().__init__("Stopped before the call was made")


class Scheduler:
    """All chats' waiting calls.

    `ready` and `later` may hold what time has overtaken: it is judged anew when its moment comes,
    which costs less than to search for it.
    """

    def __init__(
        self, overall: Window, limit_of: Callable[[ChatKey], Steady | Window], forget_s: float, clock: Timer
    ) -> None:
        self.chats: dict[ChatKey, ChatQueue] = {}
        self._overall = overall
        self._limit_of = limit_of
        self._forget_s = forget_s
        self._clock = clock
        self._parked_until = -inf
        self._ready: list[tuple[WaitingCall, int, ChatQueue]] = []
        self._later: list[tuple[float, int, ChatQueue]] = []
        self._asleep: set[asyncio.Future[None]] = set()
        self._tie = count()
        self._alarm: tuple[float, Alarm] | None = None
        self._sweep: Alarm | None = None
        self._is_closing = False

    async def take(self, key: ChatKey, rank: int, order: int, patience_s: float = inf) -> ChatQueue:
        """Waits for a turn in that chat; hand what it returns to `give_back` when the call is over.

        Raises RetryAfter at once where the chat alone takes longer than `patience_s`, Stopped where the
        program ends meanwhile.
        """
        chat = self._chat(key)
        self._must_be_free_within(patience_s, chat.free_at(self._clock.time()))
        waiting = WaitingCall(rank, order, asyncio.get_running_loop().create_future())
        heappush(chat.queue, waiting)
        if chat.queue[0] is waiting:
            self._line_up(chat, self._clock.time())
        self._advance()
        if self._is_closing:
            _stop(waiting.turn)
        try:
            await waiting.turn
        except asyncio.CancelledError:
            self._leave(chat, waiting)
            raise
        return chat

    async def pass_by(self, key: ChatKey, patience_s: float = inf) -> None:
        """Waits only while that chat or everything is parked, for what no limit counts. Raises as `take`."""
        while (until := self._parked(key)) > self._clock.time():
            self._must_be_free_within(patience_s, until)
            if self._is_closing:
                raise Stopped
            turn: asyncio.Future[None] = asyncio.get_running_loop().create_future()
            self._asleep.add(turn)
            alarm = self._clock.call_at(until, partial(_let_go, turn))
            try:
                await turn
            finally:
                alarm.cancel()
                self._asleep.discard(turn)

    def give_back(self, chat: ChatQueue) -> None:
        """The call that had this turn is over, however it ended."""
        now = self._clock.time()
        chat.limit.end(now)
        if chat.queue:
            self._line_up(chat, now)
            self._advance()

    def park(self, key: ChatKey, seconds: float) -> None:
        """Nothing goes to that chat (with None: anywhere) for so long."""
        until = self._clock.time() + seconds
        if key is None:
            self._parked_until = max(self._parked_until, until)
        else:
            chat = self._chat(key)
            chat.parked_until = max(chat.parked_until, until)

    @property
    def waiting(self) -> int:
        """How many calls wait now."""
        return len(self._asleep) + sum(len(chat.queue) for chat in self.chats.values())

    def close(self) -> None:
        """Fails all that wait with Stopped; from now on only what may go at once goes."""
        self._is_closing = True
        queues = [chat.queue for chat in self.chats.values()]
        for turn in (*(waiting.turn for queue in queues for waiting in queue), *self._asleep):
            _stop(turn)
        for queue in queues:
            queue.clear()

    def stop(self) -> None:
        """Fails all that wait with Stopped and forgets everything."""
        self.close()
        self.chats.clear()
        for alarm in (self._alarm and self._alarm[1], self._sweep):
            if alarm is not None:
                alarm.cancel()
        self._alarm = self._sweep = None

    def _chat(self, key: ChatKey) -> ChatQueue:
        chat = self.chats.get(key)
        if chat is None:
            chat = self.chats[key] = ChatQueue(self._limit_of(key))
            self._plan_sweep()
        return chat

    def _must_be_free_within(self, patience_s: float, at: float) -> None:
        if patience_s < inf and (wait := at - self._clock.time()) > patience_s:
            # Nobody knows when a call that is under way ends.
            raise RetryAfter(timedelta(seconds=ceil(wait) if wait < inf else 1))

    def _parked(self, key: ChatKey) -> float:
        chat = self.chats.get(key)
        return self._parked_until if chat is None else max(self._parked_until, chat.parked_until)

    def _leave(self, chat: ChatQueue, waiting: WaitingCall) -> None:
        if not waiting.turn.cancelled():
            if waiting.turn.exception() is None:
                self.give_back(chat)
        elif waiting in chat.queue:
            chat.queue.remove(waiting)
            heapify(chat.queue)
            self._line_up(chat, self._clock.time())
            self._advance()

    def _line_up(self, chat: ChatQueue, now: float) -> None:
        """Puts a chat where its first call will be seen; without any, or until one ends, nowhere."""
        if not chat.queue:
            return
        free_at = chat.free_at(now)
        if free_at <= now:
            heappush(self._ready, (chat.queue[0], next(self._tie), chat))
        elif free_at < inf:
            heappush(self._later, (free_at, next(self._tie), chat))

    def _advance(self) -> None:
        now = self._clock.time()
        while self._later and self._later[0][0] <= now:
            self._line_up(heappop(self._later)[2], now)
        while self._ready and self._free_at(now) <= now:
            waiting, _, chat = heappop(self._ready)
            if chat.queue and chat.queue[0] is waiting:
                self._serve(chat, now)
        self._plan(now)

    def _serve(self, chat: ChatQueue, now: float) -> None:
        if chat.free_at(now) <= now:
            turn = heappop(chat.queue).turn
            if not turn.done():
                self._overall.start(now)
                self._overall.end(now)
                chat.limit.start(now)
                turn.set_result(None)
        self._line_up(chat, now)

    def _free_at(self, now: float) -> float:
        return max(self._parked_until, self._overall.free_at(now))

    def _plan(self, now: float) -> None:
        """Sets the alarm for the next moment at which something may change."""
        at = self._later[0][0] if self._later else inf
        if self._ready:
            at = min(at, self._free_at(now))
        if at == inf or (self._alarm is not None and self._alarm[0] <= at):
            return
        if self._alarm is not None:
            self._alarm[1].cancel()
        self._alarm = (at, self._clock.call_at(at, self._wake))

    def _wake(self) -> None:
        self._alarm = None
        self._advance()

    def _plan_sweep(self) -> None:
        if self._sweep is None:
            self._sweep = self._clock.call_at(self._clock.time() + self._forget_s, self._forget_idle)

    def _forget_idle(self) -> None:
        now = self._clock.time()
        self._sweep = None
        self.chats = {key: chat for key, chat in self.chats.items() if not chat.is_idle(now)}
        if self.chats:
            self._plan_sweep()


def _stop(turn: asyncio.Future[None]) -> None:
    if not turn.done():
        turn.set_exception(Stopped())


def _let_go(turn: asyncio.Future[None]) -> None:
    if not turn.done():
        turn.set_result(None)
