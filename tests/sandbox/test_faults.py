"""Ordered mishaps, flood limits, and the same update twice."""

import asyncio
import time
from datetime import timedelta

import aiohttp
import pytest
from telegram import Bot, Update
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TimedOut
from telegram.request import HTTPXRequest

from sandbox.faults import Fault
from sandbox.server import Sandbox
from tests.sandbox.conftest import bot_of

ASHA, RAVI, COUNTER = 1001, 1002, -5001


@pytest.fixture(autouse=True)
def started(sandbox: Sandbox) -> None:
    sandbox.person(ASHA).says("/start")
    sandbox.person(RAVI).says("/start")


def texts(sandbox: Sandbox, chat: int = ASHA) -> list[str]:
    return [posted.text for posted in sandbox.chat(chat).messages if posted.from_bot]


async def test_the_next_calls_are_refused_and_not_carried_out(bot: Bot, sandbox: Sandbox) -> None:
    sandbox.faults.add(Fault("sendMessage", "429", next=2, retry_after=7))
    for _ in range(2):
        with pytest.raises(RetryAfter) as refusal:
            await bot.send_message(ASHA, "x")
        assert refusal.value.retry_after == timedelta(seconds=7)
    await bot.send_message(ASHA, "y")
    assert texts(sandbox) == ["y"]


@pytest.mark.parametrize(
    ("kind", "error"), [("500", NetworkError), ("502", NetworkError), ("400", BadRequest), ("403", Forbidden)]
)
async def test_each_kind_of_refusal(bot: Bot, sandbox: Sandbox, kind: str, error: type[Exception]) -> None:
    sandbox.faults.add(Fault("*", kind))
    with pytest.raises(error):
        await bot.send_message(ASHA, "x")
    assert texts(sandbox) == []
    assert await bot.send_message(ASHA, "x")


async def test_a_fault_for_one_chat_leaves_others_alone(bot: Bot, sandbox: Sandbox) -> None:
    sandbox.faults.add(Fault("sendMessage", "403", chat=RAVI, description="user is deactivated"))
    assert await bot.send_message(ASHA, "x")
    with pytest.raises(Forbidden, match="user is deactivated"):
        await bot.send_message(RAVI, "x")


async def test_cleared_faults_do_not_strike(bot: Bot, sandbox: Sandbox) -> None:
    sandbox.faults.add(Fault("*", "500", next=100))
    sandbox.faults.clear()
    assert await bot.send_message(ASHA, "x")


@pytest.mark.parametrize(("kind", "delivered"), [("hang", []), ("deliver_then_timeout", ["x"])])
async def test_an_answer_that_never_comes(sandbox: Sandbox, kind: str, delivered: list[str]) -> None:
    hasty = HTTPXRequest(read_timeout=1)
    async with Bot(sandbox.token, base_url=f"{sandbox.url}/bot", request=hasty) as bot:
        sandbox.faults.add(Fault("sendMessage", kind, seconds=5))
        with pytest.raises(TimedOut):
            await bot.send_message(ASHA, "x")
    assert texts(sandbox) == delivered


async def test_a_hanging_call_ends_with_a_broken_connection(bot: Bot, sandbox: Sandbox) -> None:
    sandbox.faults.add(Fault("sendMessage", "hang", seconds=0.1))
    with pytest.raises(NetworkError):
        await bot.send_message(ASHA, "x")
    assert texts(sandbox) == []


async def test_stopping_does_not_wait_for_hanging_calls() -> None:
    async with Sandbox() as sandbox, bot_of(sandbox) as bot:
        sandbox.faults.add(Fault("getMe", "hang", seconds=60))
        call = asyncio.create_task(bot.get_me())
        poll = asyncio.create_task(bot.get_updates(timeout=30))
        await asyncio.sleep(0.2)
        begun = time.monotonic()
        await sandbox.stop()
        assert time.monotonic() - begun < 20
        await asyncio.gather(call, poll, return_exceptions=True)


def test_an_unknown_kind_is_refused() -> None:
    with pytest.raises(ValueError, match="kind is one of"):
        Fault("sendMessage", "teapot")


async def test_calls_are_counted(bot: Bot, sandbox: Sandbox) -> None:
    sandbox.api.calls.clear()
    for _ in range(3):
        await bot.send_message(ASHA, "x")
    counted = sandbox.api.calls["sendMessage"]
    assert counted.count == 3
    assert counted.bytes > 3 * len("chat_id=1001&text=x") - 1


async def test_flood_limits_are_telegrams() -> None:
    async with Sandbox(flood_limits=True) as sandbox, bot_of(sandbox) as bot:
        sandbox.person(ASHA).says("/start")
        for number in range(5):
            await bot.send_message(ASHA, f"{number}")
        with pytest.raises(RetryAfter):
            await bot.send_message(ASHA, "one too many")
        card = await bot.send_message(COUNTER, "card")
        for number in range(19):
            await card.edit_text(f"card {number}")
        with pytest.raises(RetryAfter) as refusal:
            await card.edit_text("edits count, too")
        assert timedelta(seconds=50) < refusal.value.retry_after <= timedelta(seconds=60)


async def test_the_same_update_comes_again(sandbox: Sandbox) -> None:
    async with aiohttp.ClientSession(sandbox.url) as http:

        async def updates(offset: int = 0) -> list[dict[str, object]]:
            async with http.get(f"/bot{sandbox.token}/getUpdates", params={"offset": offset}) as answer:
                found: list[dict[str, object]] = (await answer.json())["result"]
                return found

        async def replay(**facts: object) -> None:
            async with http.post("/sandbox/replay", json=facts) as answer:
                assert answer.status == 200

        first, second = await updates()
        number = Update.de_json(second, None).update_id
        assert await updates(number + 1) == []
        await replay(update_id=first["update_id"])
        assert await updates(number + 1) == [first]
        assert await updates(number + 1) == []
        await replay(update_id="last", fresh_id=True)
        [again] = await updates(number + 1)
        assert again == second | {"update_id": number + 1}


async def test_the_same_press_under_a_new_id_is_a_query_of_its_own(bot: Bot, sandbox: Sandbox) -> None:
    from telegram import InlineKeyboardButton, InlineKeyboardMarkup

    from sandbox.meddling import replay

    markup = InlineKeyboardMarkup([[InlineKeyboardButton("Go", callback_data="go")]])
    sent = await bot.send_message(ASHA, "x", reply_markup=markup)
    sandbox.person(ASHA).presses(sent.id, "Go")
    replay(sandbox.world, fresh_id=True)
    first, second = [update.callback_query for update in await bot.get_updates() if update.callback_query]
    assert (first.data, first.message) == (second.data, second.message)
    assert await first.answer()
    assert await second.answer()
    assert first.id != second.id
