"""Long polling: confirmation, conflicts, waiting, and the same thing twice."""

import asyncio

import aiohttp
import pytest
from telegram import Bot
from telegram.error import BadRequest, Conflict, InvalidToken

from sandbox.server import Sandbox
from tests.sandbox.conftest import bot_of

ASHA = 1001


async def test_updates_stay_until_confirmed(bot: Bot, sandbox: Sandbox) -> None:
    for number in range(150):
        sandbox.person(ASHA).says(f"line {number}")
    first = await bot.get_updates()
    assert [update.message.text for update in first if update.message] == [f"line {n}" for n in range(100)]
    assert (await bot.get_updates())[0].update_id == first[0].update_id
    assert len(await bot.get_updates(offset=first[9].update_id + 1, limit=5)) == 5
    rest = await bot.get_updates(offset=first[-1].update_id + 1)
    assert len(rest) == 50
    assert len(await bot.get_updates(offset=-3)) == 3
    assert sandbox.pending == 3


async def test_a_poll_waits_for_the_next_update(bot: Bot, sandbox: Sandbox) -> None:
    poll = asyncio.create_task(bot.get_updates(timeout=10))
    await sandbox.until(lambda: sandbox.world.updates.is_polled)
    sandbox.person(ASHA).says("now")
    [update] = await poll
    assert update.message is not None
    assert update.message.text == "now"


async def test_a_second_poller_ends_the_first(bot: Bot, sandbox: Sandbox) -> None:
    poll = asyncio.create_task(bot.get_updates(timeout=10))
    await sandbox.until(lambda: sandbox.world.updates.is_polled)
    async with bot_of(sandbox) as other:
        await other.get_updates()
    with pytest.raises(Conflict, match="terminated by other getUpdates request; make sure that only one bot"):
        await poll


async def test_a_webhook_excludes_polling(bot: Bot, sandbox: Sandbox) -> None:
    poll = asyncio.create_task(bot.get_updates(timeout=10))
    await sandbox.until(lambda: sandbox.world.updates.is_polled)
    await bot.set_webhook("http://127.0.0.1:9/")
    with pytest.raises(Conflict, match="terminated by setWebhook request"):
        await poll
    with pytest.raises(Conflict, match="can't use getUpdates method while webhook is active"):
        await bot.get_updates()
    await bot.delete_webhook()
    assert await bot.get_updates() == ()


async def test_only_kinds_that_were_asked_for_are_queued(bot: Bot, sandbox: Sandbox) -> None:
    await bot.get_updates(allowed_updates=["callback_query"])
    sandbox.person(ASHA).says("unheard")
    assert await bot.get_updates() == ()
    await bot.get_updates(allowed_updates=[])
    sandbox.person(ASHA).says("heard")
    assert len(await bot.get_updates()) == 1


async def test_numbers_rise_by_one(bot: Bot, sandbox: Sandbox) -> None:
    sandbox.person(ASHA).says("a")
    sandbox.person(ASHA).says("b")
    first, second = await bot.get_updates()
    assert second.update_id == first.update_id + 1
    assert first.update_id > 1000


async def test_a_wrong_token_and_an_unknown_method(sandbox: Sandbox) -> None:
    with pytest.raises(InvalidToken):
        async with Bot("1:wrong", base_url=f"{sandbox.url}/bot"):
            pass
    async with aiohttp.ClientSession(sandbox.url) as http:
        async with http.get("/bot1:wrong/getMe") as answer:
            refusal = {"ok": False, "error_code": 401, "description": "Unauthorized"}
            assert (answer.status, await answer.json()) == (401, refusal)
        async with http.post(f"/bot{sandbox.token}/makeTea") as answer:
            refusal = {"ok": False, "error_code": 404, "description": "Not Found"}
            assert (answer.status, await answer.json()) == (404, refusal)
        broken = {"data": b"{", "headers": {"Content-Type": "application/json"}}
        async with http.post(f"/bot{sandbox.token}/getMe", **broken) as answer:
            assert answer.status == 400


async def test_calls_come_as_query_form_or_json(sandbox: Sandbox) -> None:
    sandbox.person(ASHA).says("/start")
    keyboard = {"inline_keyboard": [[{"text": "Go", "callback_data": "go"}]]}
    async with aiohttp.ClientSession(sandbox.url) as http:
        path = f"/bot{sandbox.token}/sendMessage"
        await http.get(path, params={"chat_id": ASHA, "text": "by query"})
        await http.post(path, data={"chat_id": ASHA, "text": "by form"})
        await http.post(path.lower(), json={"chat_id": ASHA, "text": "by JSON", "reply_markup": keyboard})
        async with http.post(path, data={"chat_id": ASHA, "text": "x", "reply_markup": "{"}) as answer:
            description = (await answer.json())["description"]
    assert description == "Bad Request: can't parse reply keyboard markup JSON object"
    assert [posted.text for posted in sandbox.chat(ASHA).messages] == [
        "/start",
        "by query",
        "by form",
        "by JSON",
    ]
    assert sandbox.chat(ASHA).messages[-1].labels == ["Go"]


async def test_commands_and_descriptions_are_kept_by_language(bot: Bot) -> None:
    await bot.set_my_commands([("cart", "Cart")])
    await bot.set_my_commands([("cart", "कार्ट")], language_code="hi")
    assert (await bot.get_my_commands(language_code="hi"))[0].description == "कार्ट"
    assert await bot.get_my_commands(language_code="te") == ()
    await bot.delete_my_commands()
    assert await bot.get_my_commands() == ()
    with pytest.raises(BadRequest, match=r"(?i)bot_command_invalid"):
        await bot.set_my_commands([("Cart!", "x")])
    await bot.set_my_description("Groceries")
    await bot.set_my_description("కిరాణా", language_code="te")
    assert (await bot.get_my_description("te")).description == "కిరాణా"
    assert (await bot.get_my_description("hi")).description == "Groceries"
    assert await bot.set_chat_menu_button()
