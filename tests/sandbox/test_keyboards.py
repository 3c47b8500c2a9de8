"""Inline and reply keyboards: their limits, and pressing them."""

import contextlib

import pytest
from telegram import (
    Bot,
    CopyTextButton,
    ForceReply,
    KeyboardButton,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    WebAppInfo,
)
from telegram import InlineKeyboardButton as Button
from telegram import InlineKeyboardMarkup as Markup
from telegram.error import BadRequest

from sandbox.server import Sandbox

ASHA, COUNTER, KIRAN = 1001, -5001, 2001


@pytest.fixture(autouse=True)
def started(sandbox: Sandbox) -> None:
    sandbox.person(ASHA).says("/start")


def rows(*lengths: int) -> Markup:
    return Markup([[Button("x", callback_data="d")] * length for length in lengths])


@pytest.mark.parametrize(
    ("markup", "problem"),
    [
        (Markup([[Button("x", callback_data="क" * 21 + "aa")]]), "Button_data_invalid"),
        (Markup([[Button("x")]]), "Text buttons are unallowed in the inline keyboard"),
        (Markup([[Button("", callback_data="d")]]), "text must be non-empty"),
        (Markup([[Button("x", url="http://localhost:1/")]]), "Wrong HTTP URL"),
        (Markup([[Button("x", url="ftp://a.in")]]), "Unsupported URL protocol"),
        (Markup([[Button("x", callback_data="d", url="https://a.in")]]), "unallowed together"),
        (Markup([[Button("x", url="https://a.in", switch_inline_query="d")]]), "unallowed together"),
        (Markup([[Button("x", copy_text=CopyTextButton("x" * 257))]]), "Button_copy_text_invalid"),
        (Markup([[Button("x", web_app=WebAppInfo("http://a.in"))]]), "Only HTTPS links are allowed"),
        (rows(9), "Reply markup is too long"),
        (rows(*[8] * 12, 5), "Reply markup is too long"),
    ],
)
async def test_inline_keyboards_have_limits(bot: Bot, markup: Markup, problem: str) -> None:
    with pytest.raises(BadRequest, match=f"(?i){problem}"):
        await bot.send_message(ASHA, "x", reply_markup=markup)


@pytest.mark.parametrize(
    ("markup", "problem"),
    [
        (
            ReplyKeyboardMarkup([[KeyboardButton("x", request_contact=True, request_location=True)]]),
            "unallowed together",
        ),
        (ReplyKeyboardMarkup([["x"]], input_field_placeholder="x" * 65), "placeholder is too long"),
        (ForceReply(input_field_placeholder="x" * 65), "placeholder is too long"),
    ],
)
async def test_other_keyboards_have_limits(
    bot: Bot, markup: ReplyKeyboardMarkup | ForceReply, problem: str
) -> None:
    with pytest.raises(BadRequest, match=f"(?i){problem}"):
        await bot.send_message(ASHA, "x", reply_markup=markup)


async def test_what_is_refused_unordered_is_kept_in_telegrams_words(bot: Bot, sandbox: Sandbox) -> None:
    for text in ("x", "", "<b>x"):
        with contextlib.suppress(BadRequest):
            await bot.send_message(ASHA, text, parse_mode="HTML")
    assert [each.partition(" Bad Request: ")[0] for each in sandbox.api.refused] == ["sendMessage:"] * 2
    assert "message text is empty" in sandbox.api.refused[0]


async def test_inline_keyboards_up_to_the_limits_are_taken(bot: Bot) -> None:
    assert await bot.send_message(ASHA, "x", reply_markup=rows(*[8] * 12, 4))
    assert await bot.send_message(
        ASHA, "x", reply_markup=Markup([[Button("x", callback_data="क" * 21 + "a")]])
    )
    assert await bot.send_message(
        ASHA, "x", reply_markup=Markup([[Button("x", url="https://t.me/x?start=1")]])
    )


async def test_a_press_is_answered_once(bot: Bot, sandbox: Sandbox) -> None:
    await bot.send_message(ASHA, "x", reply_markup=Markup([[Button("Add to cart", callback_data="add:1")]]))
    updates = await bot.get_updates()
    sandbox.person(ASHA).presses(sandbox.chat(ASHA).messages[-1], "Add")
    [update] = await bot.get_updates(offset=updates[-1].update_id + 1)
    query = update.callback_query
    assert query is not None
    assert (query.data, query.from_user.id, query.message and query.message.text) == ("add:1", ASHA, "x")
    await query.answer("Added", show_alert=True)
    answer = sandbox.answers[-1]
    assert (answer.person, answer.chat, answer.text, answer.show_alert) == (ASHA, ASHA, "Added", True)
    with pytest.raises(
        BadRequest, match="Query is too old and response timeout expired or query id is invalid"
    ):
        await query.answer()


async def test_answers_have_limits(bot: Bot, sandbox: Sandbox) -> None:
    sent = await bot.send_message(ASHA, "x", reply_markup=rows(1))
    query_id = sandbox.person(ASHA).presses(sent.id, "x")
    with pytest.raises(BadRequest, match=r"(?i)message_too_long"):
        await bot.answer_callback_query(query_id, "a" * 201)
    assert await bot.answer_callback_query(query_id, "a" * 200)
    late = sandbox.person(ASHA).presses(sent.id, "x")
    sandbox.world.callback_age_s = 0
    with pytest.raises(BadRequest, match="Query is too old"):
        await bot.answer_callback_query(late)


async def test_a_button_of_an_old_message_carries_an_inaccessible_message(bot: Bot, sandbox: Sandbox) -> None:
    sent = await bot.send_message(ASHA, "x", reply_markup=rows(1))
    posted = sandbox.chat(ASHA).messages[-1]
    posted.old = True
    sandbox.person(ASHA).presses(posted, data="forged")
    update = (await bot.get_updates())[-1]
    assert update.callback_query is not None
    assert update.callback_query.data == "forged"
    # python-telegram-bot 22.8 makes it a Message all the same; is_accessible is what tells.
    assert update.callback_query.message is not None
    assert not update.callback_query.message.is_accessible
    raw = sandbox.world.updates.find(None)["callback_query"]["message"]
    assert raw == {"chat": sandbox.chat(ASHA).face, "message_id": sent.id, "date": 0}
    with pytest.raises(BadRequest, match="Message can't be edited"):
        await sent.edit_text("y")
    with pytest.raises(BadRequest, match="Message can't be deleted for everyone"):
        await sent.delete()


async def test_contact_and_location_are_requested_in_private_chats_only(bot: Bot, sandbox: Sandbox) -> None:
    contact = ReplyKeyboardMarkup([[KeyboardButton("My number", request_contact=True)]])
    place = ReplyKeyboardMarkup([[KeyboardButton("My place", request_location=True), "Other"]])
    with pytest.raises(BadRequest, match="Phone number can be requested in private chats only"):
        await bot.send_message(COUNTER, "x", reply_markup=contact)
    with pytest.raises(BadRequest, match="Location can be requested in private chats only"):
        await bot.send_message(COUNTER, "x", reply_markup=place)
    asha = sandbox.person(ASHA)
    await bot.send_message(ASHA, "x", reply_markup=contact)
    assert asha.taps("My number").body["contact"]["user_id"] == ASHA
    await bot.send_message(ASHA, "x", reply_markup=place)
    assert asha.taps("My place").body["location"] == {"latitude": 17.4126, "longitude": 78.4482}
    assert asha.taps("Other").text == "Other"
    with pytest.raises(ValueError, match="My number"):
        asha.taps("My number")


async def test_removing_the_reply_keyboard_takes_its_buttons_away(bot: Bot, sandbox: Sandbox) -> None:
    await bot.send_message(ASHA, "x", reply_markup=ReplyKeyboardMarkup([["Yes"]]))
    await bot.send_message(ASHA, "y", reply_markup=ForceReply())
    assert sandbox.person(ASHA).taps("Yes").text == "Yes"
    await bot.send_message(ASHA, "z", reply_markup=ReplyKeyboardRemove())
    with pytest.raises(ValueError, match="no reply keyboard"):
        sandbox.person(ASHA).taps("Yes")


async def test_a_message_with_a_reply_keyboard_cannot_be_edited(bot: Bot) -> None:
    sent = await bot.send_message(ASHA, "x", reply_markup=ReplyKeyboardMarkup([["Yes"]]))
    assert sent.reply_markup is None
    with pytest.raises(BadRequest, match="Message can't be edited"):
        await sent.edit_text("y")


async def test_only_members_press_and_only_callback_buttons_ask(bot: Bot, sandbox: Sandbox) -> None:
    markup = Markup([[Button("Accept", callback_data="a"), Button("Map", url="https://x.in")]])
    sent = await bot.send_message(COUNTER, "x", reply_markup=markup)
    kiran = sandbox.person(KIRAN).in_chat(COUNTER)
    assert kiran.presses(sent.id, "Acc")
    with pytest.raises(ValueError, match="asks nothing of the bot"):
        kiran.presses(sent.id, "Map")
    with pytest.raises(ValueError, match="no button says"):
        kiran.presses(sent.id, "Reject")
    with pytest.raises(ValueError, match="Asha is not in chat"):
        sandbox.person(ASHA).presses(sandbox.chat(COUNTER).messages[-1], "Accept")
