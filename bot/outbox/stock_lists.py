"""Files that go with messages about stock lists: rows to mend, and a shop's goods."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Sequence
from decimal import Decimal

from bot.chat import Chat
from bot.outbox.copies import Attachment
from domain.catalogue.sharing import listing
from domain.catalogue.stock_lists import importing, outgoing
from domain.catalogue.stock_lists.writing import faulty_table
from locales.texts import Texts

Cells = Sequence[str | int | Decimal]
Write = Callable[[Iterable[Cells], str], bytes]
"""Makes a file of a table, by what its name is to end with."""
Attach = Callable[[Chat, int, Texts, str], Awaitable[list[Attachment]]]


def no_files(rows: Iterable[Cells], ending: str) -> bytes:
    """Of those who only look at the messages."""
    raise NotImplementedError(ending)


def faults(write: Write) -> Attach:
    """The rows of an import that were not taken as they are, with why."""

    async def attach(chat: Chat, import_id: int, texts: Texts, language: str) -> list[Attachment]:
        kept = await importing.faults_of(chat.work, chat.actor, import_id)
        rows = [*faulty_table(kept, lambda key, facts: texts.plain(language, key, facts))]
        return [await _file(write, rows, "rows-to-mend", "xlsx")]

    return attach


def goods(write: Write, ending: str) -> Attach:
    """All goods of a shop."""

    async def attach(chat: Chat, shop_id: int, texts: Texts, language: str) -> list[Attachment]:
        rows = await outgoing.own_list(chat.work, chat.actor, shop_id)
        return [await _file(write, rows, f"products-{chat.work.now:%Y-%m-%d}", ending)]

    return attach


def catalogue(write: Write) -> Attach:
    """All goods that the platform knows, for who was an admin when they asked for it."""

    async def attach(chat: Chat, _: int, texts: Texts, language: str) -> list[Attachment]:
        rows = await listing.catalogue(chat.work)
        return [await _file(write, rows, f"catalogue-{chat.work.now:%Y-%m-%d}", "xlsx")]

    return attach


async def _file(write: Write, rows: Iterable[Cells], name: str, ending: str) -> Attachment:
    return Attachment(f"{name}.{ending}", await asyncio.to_thread(write, rows, ending))
