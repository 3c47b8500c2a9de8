"""The book of a tab that goes with its message."""

from __future__ import annotations

import asyncio

from bot.chat import Chat
from bot.outbox.copies import Attachment
from bot.outbox.stock_lists import Attach
from domain.money.tabs import booking
from domain.money.tabs.sheet import DrawBook, TabSheet
from locales.tab_sheets import sheet_of
from locales.texts import Texts


def no_book(sheet: TabSheet) -> bytes:
    """Of those who only look at the messages."""
    raise NotImplementedError(sheet.title)


def statements(draw: DrawBook) -> Attach:
    """All of it as PDF, as it stands when it is sent."""

    async def attach(chat: Chat, tab_id: int, texts: Texts, language: str) -> list[Attachment]:
        tab, entries = await booking.book(chat.work, chat.actor, tab_id)
        shop = await chat.work.shops.get(tab.shop_id)
        sheet = sheet_of(texts.plain, language, tab, shop, entries)
        return [Attachment("tab.pdf", await asyncio.to_thread(draw, sheet))]

    return attach
