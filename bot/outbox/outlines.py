"""The picture of where a shop delivers, which goes with its message."""

from __future__ import annotations

import asyncio

from bot.chat import Chat
from bot.outbox.copies import Attachment
from bot.outbox.stock_lists import Attach
from domain.catalogue.reaching.picture import DrawOutline, Outline, my_outline
from locales.texts import Texts


def no_outline(outline: Outline) -> bytes:
    """Of those who only look at the messages."""
    raise NotImplementedError(str(outline.edge_m))


def outlines(draw: DrawOutline) -> Attach:
    """The picture as PNG."""

    async def attach(chat: Chat, shop_id: int, _: Texts, __: str) -> list[Attachment]:
        outline = await my_outline(chat.work, chat.actor, shop_id)
        return [Attachment("delivery-area.png", await asyncio.to_thread(draw, outline), is_photo=True)]

    return attach
