"""Texts, HTML and their limits, in Telegram's words."""

import pytest
from telegram import Bot, MessageEntity
from telegram.error import BadRequest

from sandbox.refusal import Refusal
from sandbox.server import Sandbox
from sandbox.words.entities import parse_html

ASHA = 1001


@pytest.fixture(autouse=True)
def started(sandbox: Sandbox) -> None:
    sandbox.person(ASHA).says("/start")


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("plain", "plain", []),
        ("a &lt;b&gt; &amp; &quot;c&quot; &#33; &#x21; &nbsp; &", 'a <b> & "c" ! ! &nbsp; &', []),
        ("<b>Dal</b> 🙏 <i>rice</i>", "Dal 🙏 rice", [("bold", 0, 3), ("italic", 7, 4)]),
        ("<b>one <i>two</i></b>", "one two", [("bold", 0, 7), ("italic", 4, 3)]),
        ("<B>x</B><strong></strong>", "x", [("bold", 0, 1)]),
        ("  <b> wide </b>  ", "wide", [("bold", 0, 4)]),
        ('<a href="https://x.in/?a=1&amp;b=2">l</a>', "l", [("text_link", 0, 1)]),
        (
            '<span class="tg-spoiler">s</span><tg-spoiler>t</tg-spoiler>',
            "st",
            [("spoiler", 0, 1), ("spoiler", 1, 1)],
        ),
        ("<blockquote expandable>q</blockquote>", "q", [("expandable_blockquote", 0, 1)]),
        ('<pre><code class="language-py">p</code></pre>', "p", [("pre", 0, 1)]),
        ("<b>x</>", "x", [("bold", 0, 1)]),
    ],
)
def test_html_becomes_text_and_entities(source: str, text: str, entities: list[tuple[str, int, int]]) -> None:
    found, marks = parse_html(source)
    assert found == text
    assert [(mark["type"], mark["offset"], mark["length"]) for mark in marks] == entities


@pytest.mark.parametrize(
    ("source", "problem"),
    [
        ("<b>open", 'Can\'t find end tag corresponding to start tag "b"'),
        ("<p>x</p>", 'Unsupported start tag "p" at byte offset 0'),
        ("ए <br/>", 'Unsupported start tag "br/" at byte offset 4'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("1 < 2", 'Unsupported start tag "" at byte offset 2'),
        ("a <b", "Unclosed start tag at byte offset 2"),
        ("<b>a</b", "Unclosed end tag at byte offset 4"),
        ('<a href="x', "Unclosed start tag at byte offset 0"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ('<a ="x">x</a>', 'Empty attribute name in the tag "a" at byte offset 0'),
    ],
)
def test_html_that_does_not_parse_is_refused(source: str, problem: str) -> None:
    with pytest.raises(Refusal) as refusal:
        parse_html(source)
    assert refusal.value.description == f"Bad Request: can't parse entities: {problem}"


async def test_refused_html_reaches_the_bot_as_bad_request(bot: Bot) -> None:
    with pytest.raises(BadRequest, match=r"Can't parse entities: can't find end tag corresponding"):
        await bot.send_message(ASHA, "<b>x", parse_mode="HTML")


async def test_a_sent_message_comes_back_as_it_stands_in_the_chat(bot: Bot, sandbox: Sandbox) -> None:
    message = await bot.send_message(ASHA, " <b>Hi</b> /cart ", parse_mode="HTML", disable_notification=True)
    assert message.text == "Hi /cart"
    assert message.parse_entities() == {
        MessageEntity("bold", 0, 2): "Hi",
        MessageEntity("bot_command", 3, 5): "/cart",
    }
    posted = sandbox.chat(ASHA).messages[-1]
    assert (posted.text, posted.from_bot, posted.silent) == ("Hi /cart", True, True)


@pytest.mark.parametrize("text", ["", "  \n ", "<b></b>"])
async def test_empty_texts_are_refused(bot: Bot, text: str) -> None:
    with pytest.raises(BadRequest, match="Message text is empty"):
        await bot.send_message(ASHA, text, parse_mode="HTML")


async def test_length_counts_utf16_units_after_parsing(bot: Bot) -> None:
    await bot.send_message(ASHA, f"<b>{'a' * 4096}</b>", parse_mode="HTML")
    await bot.send_message(ASHA, "🙏" * 2048)
    for text in ("a" * 4097, "🙏" * 2048 + "a"):
        with pytest.raises(BadRequest, match="Message is too long"):
            await bot.send_message(ASHA, text)


async def test_captions_end_at_1024(bot: Bot) -> None:
    await bot.send_document(ASHA, b"x", filename="a.txt", caption="a" * 1024)
    with pytest.raises(BadRequest, match="Message caption is too long"):
        await bot.send_document(ASHA, b"x", filename="a.txt", caption="a" * 1025)


async def test_other_parse_modes_are_refused(bot: Bot) -> None:
    with pytest.raises(BadRequest, match="Unsupported parse_mode"):
        await bot.send_message(ASHA, "x", parse_mode="BBCode")


async def test_a_mention_names_somebody_the_bot_has_met_or_falls_away(bot: Bot) -> None:
    known = await bot.send_message(ASHA, '<a href="tg://user?id=2000">L</a>', parse_mode="HTML")
    assert known.entities[0].user is not None
    assert known.entities[0].user.first_name == "Lakshmi"
    unknown = await bot.send_message(ASHA, '<a href="tg://user?id=9">N</a>', parse_mode="HTML")
    assert not unknown.entities


async def test_replies_quote_what_they_answer(bot: Bot) -> None:
    first = await bot.send_message(ASHA, "one")
    second = await bot.send_message(ASHA, "two", reply_to_message_id=first.id)
    third = await bot.send_message(ASHA, "three", reply_to_message_id=second.id)
    assert third.reply_to_message is not None
    assert third.reply_to_message.text == "two"
    assert third.reply_to_message.reply_to_message is None
    with pytest.raises(BadRequest, match="Message to be replied not found"):
        await bot.send_message(ASHA, "x", reply_to_message_id=9999)
    assert await bot.send_message(ASHA, "x", reply_to_message_id=9999, allow_sending_without_reply=True)
