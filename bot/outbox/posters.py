"""The poster that goes with its message."""

from __future__ import annotations

import asyncio

from bot.chat import Chat
from bot.outbox.copies import Attachment
from bot.outbox.stock_lists import Attach
from domain.platform.shops.poster import Draw, Poster, my_poster
from locales.texts import Texts


def no_poster(poster: Poster) -> bytes:
    """Of those who only look at the messages."""
    raise NotImplementedError(poster.link)


def posters(draw: Draw) -> Attach:
    """A shop's poster as PDF, which says how to order in every language."""

    async def attach(chat: Chat, shop_id: int, texts: Texts, _: str) -> list[Attachment]:
        lines = [texts.plain(each, "poster-scan", {}) for each in texts.languages]
        poster = await my_poster(chat.work, chat.actor, shop_id, lines=lines)
        return [Attachment("shop-poster.pdf", await asyncio.to_thread(draw, poster))]

    return attach
