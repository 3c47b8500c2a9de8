"""The few calls that put something in a chat, with Telegram's ways of saying "it is so already"."""

from __future__ import annotations

from functools import partial
from typing import Any

from telegram import (
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InlineQueryResultArticle,
    InlineQueryResultsButton,
    InputTextMessageContent,
    LinkPreviewOptions,
    ReplyKeyboardRemove,
    ReplyParameters,
)
from telegram.constants import ParseMode
from telegram.error import BadRequest
from telegram.ext import ExtBot

from bot.client.cards import InlineCard, InlineCards
from bot.client.message import Rendered
from bot.client.pacing import Priority

Bot = ExtBot[Any]
CARDS_KEPT_S = 30

_SAME = "message is not modified"
_GONE = ("message to edit not found", "message can't be edited", "message_id_invalid", "message not found")
_LATE = ("query is too old", "query id is invalid")
_NO_FILE = ("wrong file identifier", "wrong remote file", "file_id", "can't use file")
_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


async def send(
    bot: Bot,
    chat_id: int,
    rendered: Rendered,
    *,
    priority: Priority,
    reply_to: int | None = None,
    topic: int | None = None,
    is_silent: bool = False,
) -> int:
    """Sends a new message; gives its id."""
    reply = ReplyParameters(reply_to, allow_sending_without_reply=True) if reply_to else None
    sent = await bot.send_message(
        chat_id,
        rendered.text,
        parse_mode=ParseMode.HTML,
        reply_markup=rendered.markup,
        reply_parameters=reply,
        message_thread_id=topic,
        link_preview_options=_NO_PREVIEW,
        disable_notification=is_silent or None,
        rate_limit_args=priority,
    )
    return sent.message_id


async def send_file(bot: Bot, chat_id: int, name: str, content: bytes, *, is_silent: bool = False) -> None:
    """Sends a file."""
    await bot.send_document(
        chat_id,
        content,
        filename=name,
        disable_notification=is_silent or None,
        rate_limit_args=Priority.BROWSE,
    )


async def send_photo(
    bot: Bot, chat_id: int, name: str, content: bytes, *, file_id: str = "", is_silent: bool = False
) -> None:
    """Sends a photo: by Telegram's id of it where it still knows that one, else as it is kept."""
    send = partial(bot.send_photo, disable_notification=is_silent or None, rate_limit_args=Priority.BROWSE)
    if file_id:
        try:
            await send(chat_id, file_id)
        except BadRequest as refusal:
            if not (content and _is(refusal, *_NO_FILE)):
                raise
        else:
            return
    await send(chat_id, content, filename=name)


async def send_voice(bot: Bot, chat_id: int, file_id: str, *, is_silent: bool = False) -> None:
    """Sends a voice message that Telegram has."""
    await bot.send_voice(
        chat_id, file_id, disable_notification=is_silent or None, rate_limit_args=Priority.ORDER
    )


async def edit(bot: Bot, chat_id: int, message_id: int, rendered: Rendered, *, priority: Priority) -> bool:
    """Edits a message in place; False where it cannot be edited any more."""
    assert rendered.markup is None or isinstance(rendered.markup, InlineKeyboardMarkup)
    try:
        await bot.edit_message_text(
            rendered.text,
            chat_id,
            message_id,
            parse_mode=ParseMode.HTML,
            reply_markup=rendered.markup,
            link_preview_options=_NO_PREVIEW,
            rate_limit_args=priority,
        )
    except BadRequest as refusal:
        return _is(refusal, _SAME) or _unless_gone(refusal)
    return True


async def strip(bot: Bot, chat_id: int, message_id: int) -> None:
    """Takes the buttons off a message that is shown elsewhere now."""
    try:
        await bot.edit_message_reply_markup(chat_id, message_id, rate_limit_args=Priority.BROWSE)
    except BadRequest as refusal:
        _ = _is(refusal, _SAME) or _unless_gone(refusal)


async def pin(bot: Bot, chat_id: int, message_id: int) -> None:
    """Pins it without a sound. Raises where the bot may not."""
    await bot.pin_chat_message(
        chat_id, message_id, disable_notification=True, rate_limit_args=Priority.BROWSE
    )


async def answer(bot: Bot, query_id: str, toast: str | None, *, is_alert: bool) -> None:
    """Ends a press's waiting; too late is no matter."""
    try:
        await bot.answer_callback_query(query_id, toast, show_alert=is_alert)
    except BadRequest as refusal:
        if not _is(refusal, *_LATE):
            raise


async def answer_inline(bot: Bot, cards: InlineCards) -> None:
    """Answers an inline query; too late is no matter.

    What is found hangs on where its person is, so that nobody else is given it (`is_personal`), and on
    what is in stock, so that it is kept for a moment only.
    """
    try:
        await bot.answer_inline_query(
            cards.query,
            [_article(card) for card in cards.cards],
            cache_time=CARDS_KEPT_S,
            is_personal=True,
            button=InlineQueryResultsButton(cards.begin, start_parameter="inline"),
        )
    except BadRequest as refusal:
        if not _is(refusal, *_LATE):
            raise


def _article(card: InlineCard) -> InlineQueryResultArticle:
    return InlineQueryResultArticle(
        card.id,
        card.title,
        InputTextMessageContent(card.html, parse_mode=ParseMode.HTML, link_preview_options=_NO_PREVIEW),
        InlineKeyboardMarkup([[InlineKeyboardButton(card.label, url=card.url)]]),
        description=card.told,
    )


async def free_keyboard(bot: Bot, chat_id: int, text: str) -> None:
    """Takes the keyboard below the input line away, with a word."""
    await bot.send_message(chat_id, text, reply_markup=ReplyKeyboardRemove(), rate_limit_args=Priority.BROWSE)


def is_late(refusal: BadRequest) -> bool:
    """Whether what was asked is not waited for any more."""
    return _is(refusal, *_LATE)


def _is(refusal: BadRequest, *words: str) -> bool:
    said = refusal.message.lower()
    return any(word in said for word in words)


def _unless_gone(refusal: BadRequest) -> bool:
    """False where the message is gone; anything else is raised."""
    if _is(refusal, *_GONE):
        return False
    raise refusal
