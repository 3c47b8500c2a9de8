"""Pacing where calls are refused or given up: who waits, and who goes on."""

import asyncio

import pytest
from telegram import Message
from telegram.error import NetworkError, RetryAfter

from bot.client.pacing import Limits, Priority, impatient
from bot.client.scheduler import Stopped
from tests.bot.client.hourglass import ASHA, COUNTER, RAVI, scene


async def test_a_refused_chat_waits_alone_and_its_call_is_made_again() -> None:
    async with scene(Limits()) as it:
        it.refusals = [7]
        refused = it.say(ASHA, "one")
        await it.settle()
        it.say(ASHA, "two", Priority.BROWSE)
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
        assert [type(end) for end in over] == [Stopped, Message, Stopped]
        assert len(it.got) == 2
        assert it.glass.alarms == 0
        with pytest.raises(NetworkError):
            await it.bot.get_me()


async def test_whoever_holds_a_place_does_not_wait_for_a_chat_that_must() -> None:
    async with scene(Limits(group=1)) as it:
        it.refusals = [30]
        with impatient():
            refused = it.say(ASHA)
            await it.settle()
            again, gone = it.say(ASHA), it.do(it.bot.delete_message(ASHA, 1))
            it.say(COUNTER)
            await it.settle()
            late = it.say(COUNTER)
            other = it.say(RAVI)
        over = await asyncio.gather(refused, again, gone, late, other, return_exceptions=True)
        told = [end.retry_after.total_seconds() for end in over if isinstance(end, RetryAfter)]
        assert told == [30, 30, 30, 60]
        assert isinstance(over[-1], Message)
        assert it.texts == ["hi", "hi", "hi"], "nothing was asked twice"


async def test_once_it_is_closing_only_what_may_go_at_once_goes() -> None:
    async with scene(Limits(private_burst=1)) as it:
        it.say(ASHA)
        waiting = it.say(ASHA)
        await it.settle()
        it.pacing.close()
        other, late = it.say(RAVI), it.say(ASHA)
        over = await asyncio.gather(waiting, other, late, return_exceptions=True)
        assert [type(end) for end in over] == [Stopped, Message, Stopped]
