"""The picture of the last days, which goes with its message."""

from __future__ import annotations

import asyncio
from dataclasses import replace

from bot.chat import Chat
from bot.outbox.copies import Attachment
from bot.outbox.stock_lists import Attach
from domain.platform.stats import Bars, DrawBars, Stats, bars_of, stats
from locales.texts import Texts


def no_bars(bars: Bars) -> bytes:
    """Of those who only look at the messages."""
    raise NotImplementedError(str(bars.heights))


async def last_days(chat: Chat) -> Stats:
    """What its reader may still see: an admin by a role, or by the settings. Raises NotAllowed."""
    named = chat.actor.telegram_id in chat.work.rules.admins
    return await stats(chat.work, replace(chat.actor, is_admin=chat.actor.is_admin or named))


def pictures(draw: DrawBars) -> Attach:
    """The picture as PNG."""

    async def attach(chat: Chat, _: int, __: Texts, ___: str) -> list[Attachment]:
        found = await last_days(chat)
        return [
            Attachment("orders-by-day.png", await asyncio.to_thread(draw, bars_of(found.days)), is_photo=True)
        ]

    return attach
