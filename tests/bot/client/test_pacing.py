"""Pacing through a real bot and real HTTP; only time is ours, so that every count is exact."""

import asyncio

from bot.client.pacing import Limits, Pacing, Priority
from tests.bot.client.hourglass import ASHA, COUNTER, scene


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
        it.say(2, "browse 1")
        it.say(3, "browse 2", Priority.BROWSE)
        it.say(4, "order", Priority.ORDER)
        await it.settle()
        for _ in range(3):
            await it.after(1)
        assert it.texts == ["first", "order", "browse 1", "browse 2"]


async def test_who_matters_more_overtakes_within_a_chat() -> None:
    async with scene(Limits(group=1)) as it:
        it.say(COUNTER, "first")
        await it.settle()
        it.say(COUNTER, "reminder", Priority.BROWSE)
        await it.settle()
        it.say(COUNTER, "order", Priority.ORDER)
        assert await it.after(60) == 2
        assert await it.after(60) == 3
        assert it.texts == ["first", "order", "reminder"]


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
