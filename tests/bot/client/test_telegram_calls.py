"""The few calls that put something in a chat: Telegram's refusals that are none, and those that are."""

from typing import Any

import pytest
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, ReplyKeyboardMarkup
from telegram.error import BadRequest, Forbidden
from telegram.ext import ExtBot

from bot.client import telegram
from bot.client.message import Rendered
from bot.client.pacing import Priority
from sandbox.files import grey_picture
from sandbox.meddling import age
from sandbox.server import Sandbox

ASHA, COUNTER, KIRAN = 1001, -5001, 2001
Bot = ExtBot[Any]
GO = InlineKeyboardMarkup([[InlineKeyboardButton("Go", callback_data="go")]])
ONE, TWO = Rendered("<b>one</b>", GO), Rendered("two", None)


@pytest.fixture(autouse=True)
def started(sandbox: Sandbox) -> None:
    sandbox.person(ASHA).says("/start")


async def send(bot: Bot, rendered: Rendered = ONE, chat: int = ASHA, **more: Any) -> int:
    return await telegram.send(bot, chat, rendered, priority=Priority.ORDER, **more)


async def edit(bot: Bot, number: int, rendered: Rendered, chat: int = ASHA) -> bool:
    return await telegram.edit(bot, chat, number, rendered, priority=Priority.ORDER)


async def test_a_message_is_sent_as_html_with_its_buttons(bot: Bot, sandbox: Sandbox) -> None:
    number = await send(bot, Rendered("<b>one</b> https://example.org", GO))
    last = sandbox.chat(ASHA).messages[-1]
    assert (last.id, last.text, last.labels) == (number, "one https://example.org", ["Go"])
    assert last.body["link_preview_options"] == {"is_disabled": True}


async def test_a_photo_goes_by_its_id_and_as_it_is_kept_where_that_is_another_bot_s(
    bot: Bot, sandbox: Sandbox
) -> None:
    picture = grey_picture(32, 24)
    await telegram.send_photo(bot, ASHA, "dal.jpg", picture)
    first = sandbox.chat(ASHA).messages[-1].body["photo"][-1]
    await telegram.send_photo(bot, ASHA, "dal.jpg", b"", file_id=first["file_id"])
    assert sandbox.chat(ASHA).messages[-1].body["photo"][-1]["file_unique_id"] == first["file_unique_id"]
    await telegram.send_photo(bot, ASHA, "dal.jpg", picture, file_id="of-another-bot")
    assert sandbox.chat(ASHA).messages[-1].body["photo"][-1]["width"] == 32
    with pytest.raises(BadRequest, match="file identifier"):
        await telegram.send_photo(bot, ASHA, "dal.jpg", b"", file_id="of-another-bot")


async def test_a_reply_is_one_while_its_message_is_there(bot: Bot, sandbox: Sandbox) -> None:
    first = await send(bot)
    await send(bot, TWO, reply_to=first)
    assert sandbox.chat(ASHA).messages[-1].body["reply_to_message"]["message_id"] == first
    await bot.delete_message(ASHA, first)
    await send(bot, TWO, reply_to=first)
    assert "reply_to_message" not in sandbox.chat(ASHA).messages[-1].body


async def test_an_edit_changes_the_message_and_the_same_again_is_success(bot: Bot, sandbox: Sandbox) -> None:
    number = await send(bot)
    assert await edit(bot, number, TWO)
    assert await edit(bot, number, TWO)
    last = sandbox.chat(ASHA).messages[-1]
    assert (last.id, last.text, last.labels) == (number, "two", [])


async def test_a_message_that_is_gone_cannot_be_edited(bot: Bot, sandbox: Sandbox) -> None:
    deleted, old, theirs = await send(bot), await send(bot), sandbox.person(ASHA).says("mine").id
    await bot.delete_message(ASHA, deleted)
    age(sandbox.world, ASHA, old)
    for number in (deleted, old, theirs, 9999):
        assert not await edit(bot, number, TWO)
    assert sandbox.chat(ASHA).messages[-1].id == theirs


@pytest.mark.parametrize(
    "rendered", [Rendered("x" * 4097, None), Rendered("<b>open", None), Rendered("", None)]
)
async def test_what_telegram_refuses_is_an_error(bot: Bot, rendered: Rendered) -> None:
    number = await send(bot)
    with pytest.raises(BadRequest):
        await edit(bot, number, rendered)
    with pytest.raises(BadRequest):
        await send(bot, rendered)


async def test_a_blocked_bot_is_told_so(bot: Bot, sandbox: Sandbox) -> None:
    number = await send(bot)
    sandbox.person(ASHA).blocks()
    with pytest.raises(Forbidden):
        await send(bot)
    with pytest.raises(Forbidden):
        await edit(bot, number, TWO)


async def test_buttons_are_stripped_once_or_never(bot: Bot, sandbox: Sandbox) -> None:
    number = await send(bot)
    for _ in range(2):
        await telegram.strip(bot, ASHA, number)
        assert sandbox.chat(ASHA).messages[-1].labels == []
        assert sandbox.chat(ASHA).messages[-1].text == "one"
    await bot.delete_message(ASHA, number)
    await telegram.strip(bot, ASHA, number)
    with pytest.raises(BadRequest, match="Chat not found"):
        await telegram.strip(bot, 12345, number)


async def test_a_press_is_answered_with_a_toast_an_alert_or_nothing(bot: Bot, sandbox: Sandbox) -> None:
    number = await send(bot)
    for toast, is_alert in ((None, False), ("Done", False), ("Sorry", True)):
        query = sandbox.person(ASHA).presses(number, "Go")
        await telegram.answer(bot, query, toast, is_alert=is_alert)
        answer = sandbox.answers[-1]
        assert (answer.callback_query_id, answer.text, answer.show_alert) == (query, toast, is_alert)


async def test_a_late_answer_is_no_matter_but_a_wrong_one_is(bot: Bot, sandbox: Sandbox) -> None:
    number = await send(bot)
    query = sandbox.person(ASHA).presses(number, "Go")
    with pytest.raises(BadRequest):
        await telegram.answer(bot, query, "x" * 201, is_alert=True)
    sandbox.world.callback_age_s = 0
    for late in (query, "no-such-query"):
        await telegram.answer(bot, late, "Done", is_alert=False)
    assert sandbox.answers == []


async def test_the_keyboard_is_taken_away_with_a_word(bot: Bot, sandbox: Sandbox) -> None:
    await send(bot, Rendered("share", ReplyKeyboardMarkup([["Back"]])))
    assert sandbox.chat(ASHA).keyboard
    await telegram.free_keyboard(bot, ASHA, "Thanks & <b>bye</b>")
    assert sandbox.chat(ASHA).keyboard is None
    assert sandbox.chat(ASHA).messages[-1].text == "Thanks & <b>bye</b>"
