"""Pacing through a real bot and real HTTP; only time is ours, so that every count is exact."""

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from heapq import heappop, heappush
from itertools import count
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from telegram import Message
from telegram.error import NetworkError, RetryAfter
from telegram.ext import ExtBot

from bot.pacing import Limits, Pacing, Priority, priority
from bot.request import AiohttpRequest

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


async def test_a_person_gets_five_at_once_and_then_one_a_second() -> None:
    async with scene(Limits()) as it:
        for _ in range(8):
            it.say(ASHA)
        assert await it.after(0) == 5
        assert await it.after(0.99) == 5
        assert await it.after(0.02) == 6
        assert await it.after(1) == 7
        assert await it.after(1) == 8


async def test_a_group_gets_twenty_in_any_minute_edits_among_them() -> None:
    async with scene(Limits()) as it:
        for _ in range(10):
            it.say(COUNTER)
        assert await it.after(30) == 10
        for number in range(15):
            it.do(it.bot.edit_message_text(f"card {number}", COUNTER, 7))
        assert await it.after(0) == 20
        assert await it.after(29.99) == 20
        assert await it.after(0.02) == 25
        it.say(COUNTER)
        for _ in range(5):
            it.say(COUNTER)
        assert await it.after(29) == 30
        assert await it.after(1) == 31
        assert {method for method, _, _ in it.got} == {"sendMessage", "editMessageText"}


async def test_a_group_message_counts_until_a_minute_after_its_slow_call_ended() -> None:
    async with scene(Limits(group=2)) as it:
        it.gate.clear()
        for _ in range(3):
            it.say(COUNTER)
        while len(it.got) < 2:
            await it.settle()
        assert await it.after(61) == 2
        it.gate.set()
        assert await it.after(59) == 2
        assert await it.after(1) == 3


async def test_the_whole_bot_sends_28_in_any_second() -> None:
    async with scene(Limits()) as it:
        for person in range(60):
            it.say(100 + person)
        assert await it.after(0) == 28
        assert await it.after(0.99) == 28
        assert await it.after(0.01) == 56
        assert await it.after(1) == 60


async def test_what_is_no_message_is_not_counted() -> None:
    async with scene(Limits(overall=1, private_burst=1, group=1)) as it:
        it.say(COUNTER)
        await it.settle()
        for _ in range(30):
            it.do(it.bot.answer_callback_query("1"))
            it.do(it.bot.send_chat_action(COUNTER, "typing"))
            it.do(it.bot.delete_message(COUNTER, 1))
        assert await it.after(0) == 91


async def test_who_matters_more_overtakes_who_waits() -> None:
    async with scene(Limits(overall=1)) as it:
        it.say(1, "first")
        await it.settle()
        it.say(2, "broadcast", Priority.BROADCAST)
        it.say(3, "browse 1")
        it.say(4, "browse 2", Priority.BROWSE)
        it.say(5, "order", Priority.ORDER)
        mark = priority.set(Priority.PAYMENT)
        it.say(6, "payment")
        priority.reset(mark)
        await it.settle()
        for _ in range(5):
            await it.after(1)
        assert it.texts == ["first", "payment", "order", "browse 1", "browse 2", "broadcast"]


async def test_who_matters_more_overtakes_within_a_chat() -> None:
    async with scene(Limits(group=1)) as it:
        it.say(COUNTER, "first")
        await it.settle()
        it.say(COUNTER, "reminder", Priority.BROADCAST)
        await it.settle()
        it.say(COUNTER, "order", Priority.ORDER)
        assert await it.after(60) == 2
        assert await it.after(60) == 3
        assert it.texts == ["first", "order", "reminder"]


async def test_a_refused_chat_waits_alone_and_its_call_is_made_again() -> None:
    async with scene(Limits()) as it:
        it.refusals = [7]
        refused = it.say(ASHA, "one")
        await it.settle()
        it.say(ASHA, "two", Priority.BROADCAST)
        it.say(RAVI, "other")
        gone = it.do(it.bot.delete_message(ASHA, 1))
        assert await it.after(6.9) == 2
        assert it.texts == ["one", "other"]
        assert not gone.done()
        assert await it.after(0.1) == 5
        assert it.texts[2:] in (["one", "two", None], [None, "one", "two"], ["one", None, "two"])
        assert (await refused).message_id == 1


async def test_a_refusal_that_names_no_chat_stops_everything() -> None:
    async with scene(Limits()) as it:
        it.refusals = [3]
        it.do(it.bot.answer_callback_query("1"))
        await it.settle()
        it.say(ASHA)
        it.do(it.bot.get_me())
        assert await it.after(2.9) == 1
        assert await it.after(0.1) == 4


async def test_it_gives_up_after_so_many_refusals() -> None:
    async with scene(Limits(repeats=2)) as it:
        it.refusals = [5, 5, 5]
        refused = it.say(ASHA)
        assert [await it.after(0), await it.after(5), await it.after(5), await it.after(50)] == [1, 2, 3, 3]
        with pytest.raises(RetryAfter):
            await refused


@pytest.mark.filterwarnings("ignore:.*retry_after.*")
async def test_it_reads_a_refusal_in_whole_seconds_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "false")
    async with scene(Limits()) as it:
        it.refusals = [7]
        it.say(ASHA)
        await it.settle()
        assert [await it.after(6), await it.after(1)] == [1, 2]


async def test_switched_off_nothing_waits_but_for_a_refusal() -> None:
    async with scene(Limits.off()) as it:
        for _ in range(100):
            it.say(COUNTER)
        assert await it.after(0) == 100
        it.refusals = [7]
        it.say(COUNTER)
        await it.settle()
        it.say(COUNTER)
        it.say(ASHA)
        assert await it.after(0) == 102
        assert await it.after(7) == 104


async def test_a_call_given_up_while_it_waits_takes_no_turn() -> None:
    async with scene(Limits(private_burst=1)) as it:
        it.say(ASHA, "first")
        await it.settle()
        given_up = it.say(ASHA, "given up")
        it.say(ASHA, "second")
        await it.settle()
        given_up.cancel()
        assert await it.after(1) == 2
        assert it.texts == ["first", "second"]
        assert it.pacing.waiting == 0


async def test_a_call_given_up_as_its_turn_comes_frees_its_place() -> None:
    async with scene(Limits(group=1)) as it:
        it.say(COUNTER, "first")
        await it.settle()
        given_up = it.say(COUNTER, "given up")
        it.say(COUNTER, "second")
        await it.settle()
        it.glass.turn(60)
        given_up.cancel()
        assert await it.after(59) == 1
        assert await it.after(1) == 2
        assert it.texts == ["first", "second"]


async def test_a_call_given_up_just_before_its_turn_lets_the_next_go() -> None:
    async with scene(Limits(group=1)) as it:
        it.say(COUNTER, "first")
        await it.settle()
        given_up = it.say(COUNTER, "given up")
        it.say(COUNTER, "second")
        await it.settle()
        given_up.cancel()
        it.glass.turn(60)
        await it.settle()
        assert it.texts == ["first", "second"]


async def test_a_short_wait_is_not_held_up_by_a_long_one() -> None:
    async with scene(Limits(group=1, private_burst=1)) as it:
        for chat in (COUNTER, COUNTER, ASHA, ASHA):
            it.say(chat)
            await it.settle()
        assert await it.after(1) == 3
        assert await it.after(59) == 4


async def test_chats_are_forgotten_once_their_limits_are_whole() -> None:
    async with scene(Limits()) as it:
        for person in range(20):
            it.say(100 + person)
        it.say(COUNTER)
        await it.after(0)
        assert it.pacing.chats == 21
        await it.after(30)
        it.say(COUNTER)
        await it.after(30)
        assert it.pacing.chats == 1
        await it.after(60)
        assert (it.pacing.chats, it.glass.alarms) == (0, 0)


async def test_stopping_fails_what_waits() -> None:
    async with scene(Limits(private_burst=1, overall=2)) as it:
        it.refusals = [5]
        it.do(it.bot.delete_message(RAVI, 1))
        it.say(ASHA)
        await it.settle()
        it.say(ASHA)
        await it.settle()
        assert it.pacing.waiting == 2
        await it.pacing.shutdown()
        over = await asyncio.gather(*it.tasks, return_exceptions=True)
        assert [type(end) for end in over] == [NetworkError, Message, NetworkError]
        assert len(it.got) == 2
        assert it.glass.alarms == 0
        with pytest.raises(NetworkError):
            await it.bot.get_me()


async def test_the_loop_is_the_clock_where_none_is_given() -> None:
    pacing = Pacing(Limits(overall=2, overall_window_s=0.05))
    await pacing.initialize()

    async def call() -> bool:
        return True

    begun = asyncio.get_running_loop().time()
    calls = [pacing.process_request(call, (), {}, "sendMessage", {"chat_id": n}, None) for n in range(1, 7)]
    assert await asyncio.gather(*calls) == [True] * 6
    assert asyncio.get_running_loop().time() - begun >= 0.1
    await pacing.shutdown()
