"""A clock that moves only when told to, and a bot whose calls go to a server that counts them."""

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from heapq import heappop, heappush
from itertools import count
from typing import Any

from aiohttp import web
from aiohttp.test_utils import TestServer
from telegram import Message
from telegram.ext import ExtBot

from bot.client.pacing import Limits, Pacing, Priority
from bot.client.request import AiohttpRequest

ASHA, RAVI, COUNTER = 42, 43, -1001


class Hourglass:
    """A clock that moves only when told to."""

    def __init__(self) -> None:
        self._now = 1000.0
        self._alarms: list[tuple[float, int, Hourglass.Bell]] = []
        self._ties = count()

    @dataclass
    class Bell:
        callback: Callable[[], object]
        is_off: bool = False

        def cancel(self) -> None:
            self.is_off = True

    def time(self) -> float:
        return self._now

    def call_at(self, when: float, callback: Callable[[], object]) -> "Hourglass.Bell":
        bell = self.Bell(callback)
        heappush(self._alarms, (when, next(self._ties), bell))
        return bell

    def turn(self, seconds: float) -> None:
        """Moves on, ringing what is due on the way, each at its own time."""
        end = self._now + seconds
        while self._alarms and self._alarms[0][0] <= end:
            when, _, bell = heappop(self._alarms)
            self._now = max(self._now, when)
            if not bell.is_off:
                bell.callback()
        self._now = end

    @property
    def alarms(self) -> int:
        return sum(not bell.is_off for _, _, bell in self._alarms)


@dataclass
class Scene:
    """A bot, its pacing, and what arrived at the far end as (method, chat, text)."""

    glass: Hourglass
    pacing: Pacing
    bot: ExtBot[Priority]
    got: list[tuple[str, int | None, str | None]] = field(default_factory=list)
    refusals: list[int] = field(default_factory=list)
    gate: asyncio.Event = field(default_factory=asyncio.Event)
    tasks: list[asyncio.Task[Any]] = field(default_factory=list)

    def say(self, chat: int, text: str = "hi", rank: Priority | None = None) -> asyncio.Task[Message]:
        return self.do(self.bot.send_message(chat, text, rate_limit_args=rank))

    def do(self, call: Coroutine[Any, Any, Any]) -> asyncio.Task[Any]:
        task = asyncio.create_task(call)
        self.tasks.append(task)
        return task

    async def settle(self) -> None:
        """Until every call either waits for its turn or is over (calls held at the gate aside)."""
        while True:
            await asyncio.sleep(0.002)
            open_calls = [task for task in self.tasks if not task.done()]
            if not self.gate.is_set() or len(open_calls) == self.pacing.waiting:
                return

    async def after(self, seconds: float) -> int:
        """How many calls have arrived in all, so many seconds on."""
        await self.settle()
        self.glass.turn(seconds)
        await self.settle()
        return len(self.got)

    @property
    def texts(self) -> list[str | None]:
        return [text for _, _, text in self.got]


@asynccontextmanager
async def scene(limits: Limits) -> AsyncIterator[Scene]:
    glass = Hourglass()
    pacing = Pacing(limits, glass)

    async def answer(request: web.Request) -> web.Response:
        asked = await request.json()
        chat = asked.get("chat_id")
        method = request.match_info["method"]
        it.got.append((method, chat and int(chat), asked.get("text")))
        await it.gate.wait()
        if it.refusals:
            wait = it.refusals.pop(0)
            refusal = {"ok": False, "error_code": 429, "description": "Too Many Requests"}
            return web.json_response(refusal | {"parameters": {"retry_after": wait}}, status=429)
        sent = {"message_id": 1, "date": 1, "chat": {"id": chat and int(chat), "type": "private"}}
        return web.json_response({"ok": True, "result": sent if chat else True})

    app = web.Application()
    app.router.add_post("/bot1:x/{method}", answer)
    async with TestServer(app) as server:
        http = AiohttpRequest()
        bot = ExtBot(
            "1:x", f"{server.make_url('/bot')}", request=http, get_updates_request=http, rate_limiter=pacing
        )
        it = Scene(glass, pacing, bot)
        it.gate.set()
        await http.initialize()
        await pacing.initialize()
        try:
            yield it
        finally:
            for task in it.tasks:
                task.cancel()
            await asyncio.gather(*it.tasks, return_exceptions=True)
            await pacing.shutdown()
            await http.shutdown()
