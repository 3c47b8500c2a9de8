"""Whether a message rings, and whether it is wanted at all: as its reader prefers when it is sent."""

from __future__ import annotations

from bot.chat import Chat
from bot.outbox.notices import Notice
from domain.preferences import HOME_ZONE


async def is_silent(notice: Notice, chat: Chat, subject: int) -> bool:
    """Whether it comes to a person without a sound: in quiet hours, unless it is about their own safety."""
    quiet = chat.actor.preferences.quiet
    if quiet is None or notice.rings:
        return False
    zone = await notice.zone(chat, subject) if notice.zone and not quiet.zone else HOME_ZONE
    return quiet.cover(chat.work.now, zone)


def is_wanted(notice: Notice, chat: Chat) -> bool:
    """Whether the person wants to hear of it; what must not be missed always comes."""
    return notice.news is None or chat.actor.preferences.wants(notice.news)
