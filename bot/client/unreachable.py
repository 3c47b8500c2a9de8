"""Chats that the bot cannot write in: what Telegram says of them, and what is noted of a group then.

Telegram's words: https://github.com/tdlib/telegram-bot-api (`Client::check_chat_access`), and the errors of
https://core.telegram.org/method/messages.sendMessage and messages.editMessage, which it hands on.
"""

from __future__ import annotations

from telegram import ChatMember, ChatMemberRestricted
from telegram.error import BadRequest, Forbidden, TelegramError

from domain.catalogue.shop import Unreachable
from domain.identity.linking import counters
from domain.unit_of_work import UnitOfWork

_SAYS = {
    Unreachable.OUT: ("was kicked", "is not a member", "channel_private"),
    Unreachable.GONE: (
        "chat not found",
        "chat was deleted",
        "chat was deactivated",
        "peer_id_invalid",
        "chat_id_invalid",
        "channel_invalid",
    ),
    Unreachable.MUTED: (
        "not enough rights to send",
        "no rights to send",
        "chat_write_forbidden",
        "chat_send_plain_forbidden",
        "chat_restricted",
        "chat_admin_required",
        "user_banned_in_channel",
    ),
    Unreachable.CLOSED: ("topic_closed",),
}
_TOPIC_GONE = ("message thread not found", "topic_deleted", "topic_id_invalid")
OUTSIDE = (ChatMember.LEFT, ChatMember.BANNED)


def refusal_of(error: TelegramError) -> Unreachable | None:
    """Why a chat did not take a message, where that will not pass by itself; None where it may."""
    if not isinstance(error, BadRequest | Forbidden):
        return None
    said = error.message.lower()
    for why, words in _SAYS.items():
        if any(word in said for word in words):
            return why
    # Whatever else is forbidden there, the bot may not write; people block it.
    return Unreachable.MUTED if isinstance(error, Forbidden) else None


def is_topic_gone(error: TelegramError) -> bool:
    """Whether the topic that it was for is there no more."""
    return isinstance(error, BadRequest) and any(word in error.message.lower() for word in _TOPIC_GONE)


def standing_of(member: ChatMember) -> Unreachable | None:
    """Why the bot cannot write in a group where it stands so; None where it can."""
    if member.status in OUTSIDE:
        return Unreachable.OUT
    if isinstance(member, ChatMemberRestricted):
        if not member.is_member:
            return Unreachable.OUT
        return None if member.can_send_messages else Unreachable.MUTED
    return None


async def note(work: UnitOfWork, chat_id: int, why: Unreachable) -> None:
    """The group's shops have lost their counter. The bot's messages stand as long as the group does."""
    await counters.lost(work, chat_id, why)
    if why is Unreachable.GONE:
        await work.posts.forget_chat(chat_id)
