"""What Telegram says of a chat that the bot cannot write in, in its own words, and what that means."""

from datetime import UTC, datetime

import pytest
from telegram import (
    ChatMember,
    ChatMemberAdministrator,
    ChatMemberBanned,
    ChatMemberLeft,
    ChatMemberMember,
    ChatMemberRestricted,
    ChatPermissions,
    User,
)
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TelegramError, TimedOut

from bot.client.unreachable import refusal_of, standing_of
from domain.catalogue.shop import Unreachable

OUT, MUTED, GONE = Unreachable.OUT, Unreachable.MUTED, Unreachable.GONE
BOT = User(424242, "Kirana", is_bot=True)
NEVER = datetime(1970, 1, 1, tzinfo=UTC)
SAID: list[tuple[TelegramError, Unreachable | None]] = [
    (Forbidden("Forbidden: bot was kicked from the group chat"), OUT),
    (Forbidden("Forbidden: bot was kicked from the supergroup chat"), OUT),
    (Forbidden("Forbidden: bot is not a member of the supergroup chat"), OUT),
    (BadRequest("Bad Request: CHANNEL_PRIVATE"), OUT),
    (BadRequest("Bad Request: not enough rights to send text messages to the chat"), MUTED),
    (BadRequest("Bad Request: not enough rights to send documents to the chat"), MUTED),
    (BadRequest("Bad Request: have no rights to send a message"), MUTED),
    (BadRequest("Bad Request: CHAT_WRITE_FORBIDDEN"), MUTED),
    (Forbidden("Forbidden: CHAT_WRITE_FORBIDDEN"), MUTED),
    (BadRequest("Bad Request: CHAT_SEND_PLAIN_FORBIDDEN"), MUTED),
    (BadRequest("Bad Request: CHAT_RESTRICTED"), MUTED),
    (BadRequest("Bad Request: TOPIC_CLOSED"), Unreachable.CLOSED),
    (Forbidden("Forbidden: something that Telegram says for the first time"), MUTED),
    (Forbidden("Forbidden: the group chat was deleted"), GONE),
    (BadRequest("Bad Request: chat not found"), GONE),
    (BadRequest("Bad Request: group chat was deactivated"), GONE),
    (BadRequest("Bad Request: PEER_ID_INVALID"), GONE),
    (BadRequest("Bad Request: message to edit not found"), None),
    (BadRequest("Bad Request: message is too long"), None),
    (BadRequest("Bad Request: not enough rights to manage pinned messages in the chat"), None),
    (RetryAfter(5), None),
    (TimedOut("chat not found"), None),
    (NetworkError("Bad Gateway"), None),
]


def restricted(*, is_member: bool, may_write: bool) -> ChatMember:
    """A bot in a supergroup that limits it."""
    rights = ChatPermissions.no_permissions().to_dict() | {"can_send_messages": may_write}
    rights |= {"can_edit_tag": False}
    return ChatMemberRestricted(BOT, is_member=is_member, until_date=NEVER, **rights)


@pytest.mark.parametrize(("error", "why"), SAID, ids=lambda each: str(each))
def test_what_telegram_says(error: TelegramError, why: Unreachable | None) -> None:
    assert refusal_of(error) is why


@pytest.mark.parametrize(
    ("member", "why"),
    [
        (ChatMemberMember(BOT), None),
        (ChatMemberAdministrator(BOT, *([False] * 14)), None),
        (restricted(is_member=True, may_write=True), None),
        (restricted(is_member=True, may_write=False), MUTED),
        (restricted(is_member=False, may_write=True), OUT),
        (ChatMemberLeft(BOT), OUT),
        (ChatMemberBanned(BOT, NEVER), OUT),
    ],
    ids=lambda each: getattr(each, "status", str(each)),
)
def test_how_the_bot_stands_in_a_group(member: ChatMember, why: Unreachable | None) -> None:
    assert standing_of(member) is why
