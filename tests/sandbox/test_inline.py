"""Inline queries: what the bot hears, which answers Telegram takes, and what somebody posts of them."""

from typing import Any

import pytest
from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InlineQueryResultPhoto,
    InlineQueryResultsButton,
    InputTextMessageContent,
    WebAppInfo,
)
from telegram.error import BadRequest

from sandbox.server import Sandbox
from tests.sandbox.facts_table import read
from tests.sandbox.overheard import overhear

ASHA, COUNTER = 1001, -5001
TEXT = InputTextMessageContent("<b>Milk</b>", parse_mode="HTML")
WEB_APP = InlineKeyboardMarkup([[InlineKeyboardButton("x", web_app=WebAppInfo("https://example.org"))]])


def article(number: str = "1", title: str = "Milk", **more: Any) -> InlineQueryResultArticle:
    return InlineQueryResultArticle(number, title, more.pop("content", TEXT), **more)


async def test_a_card_is_posted_through_the_bot(sandbox: Sandbox, bot: Bot) -> None:
    found = overhear(sandbox.api, read())
    asha = sandbox.person(ASHA)
    query_id = asha.looks_up("milk")
    (update,) = await bot.get_updates(allowed_updates=["inline_query"])
    query = update.inline_query
    assert query
    assert (query.id, query.query, query.offset, query.chat_type) == (query_id, "milk", "", "sender")
    link = InlineKeyboardMarkup([[InlineKeyboardButton("See", url="https://t.me/kirana")]])
    cards = [article(description="₹30", reply_markup=link), article("2", "Rice")]
    button = InlineQueryResultsButton("Open", start_parameter="inline")
    assert await bot.answer_inline_query(query.id, cards, cache_time=30, is_personal=True, button=button)
    posted = asha.posts_card("Milk")
    assert (posted.text, posted.labels, posted.from_bot) == ("Milk", ["See"], False)
    assert posted.body["via_bot"]["id"] == sandbox.world.bot["id"]
    with pytest.raises(ValueError, match="no card is called Bread"):
        asha.posts_card("Bread")
    assert found == []


@pytest.mark.parametrize(
    ("results", "more", "problem"),
    [
        ([article(), article()], {}, "RESULT_ID_DUPLICATE"),
        ([article("x" * 65)], {}, "RESULT_ID_INVALID"),
        ([article(title=" ")], {}, "title must be non-empty"),
        ([article(content=InputTextMessageContent("<b>x", parse_mode="HTML"))], {}, "can't parse entities"),
        ([article(content=InputTextMessageContent("x" * 4097))], {}, "message is too long"),
        ([article(reply_markup=WEB_APP)], {}, "BUTTON_TYPE_INVALID"),
        ([InlineQueryResultPhoto("1", "https://e.org/a", "https://e.org/b")], {}, "reads articles only"),
        ([article(str(at)) for at in range(51)], {"next_offset": ""}, "RESULTS_TOO_MUCH"),
        ([], {"next_offset": "x" * 65}, "NEXT_OFFSET_INVALID"),
        ([], {"button": InlineQueryResultsButton("x", start_parameter="a b")}, "START_PARAM_INVALID"),
        ([], {"button": InlineQueryResultsButton("x")}, "exactly one of its fields"),
    ],
)
async def test_what_telegram_does_not_take_is_refused(
    sandbox: Sandbox, bot: Bot, results: list[Any], more: dict[str, Any], problem: str
) -> None:
    query_id = sandbox.person(ASHA).looks_up("milk")
    with pytest.raises(BadRequest, match=f"(?i){problem}"):
        await bot.answer_inline_query(query_id, results, **more)
    assert await bot.answer_inline_query(query_id, [article()])
    with pytest.raises(BadRequest, match="Query is too old"):
        await bot.answer_inline_query(query_id, [article()])
