"""The bill that goes with its message, and the credit notes to it."""

from __future__ import annotations

import asyncio

from bot.chat import Chat
from bot.outbox.copies import Attachment
from bot.outbox.stock_lists import Attach
from domain.money.billing.sheet import BillSheet, DrawBill
from domain.money.books.bills import bills_of
from locales.bills import sheet_of
from locales.texts import Texts


def no_bill(sheet: BillSheet) -> bytes:
    """Of those who only look at the messages."""
    raise NotImplementedError(sheet.title)


def bills(draw: DrawBill, *, is_named: bool = False) -> Attach:
    """Each as PDF; `is_named`: with its customer's name and address."""

    async def attach(chat: Chat, order_id: int, texts: Texts, language: str) -> list[Attachment]:
        copies = await bills_of(chat.work, chat.actor, order_id, is_named=is_named)
        sheets = [(each.bill.number, sheet_of(texts.plain, language, each)) for each in copies]
        return [
            Attachment(f"bill-{number}.pdf", await asyncio.to_thread(draw, sheet)) for number, sheet in sheets
        ]

    return attach
