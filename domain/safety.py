"""News about the safety of somebody's account: every chat of theirs hears of it, whichever did it.

NIST SP 800-63B-4, 4.6: who holds an account hears of what happens to it.
"""

from __future__ import annotations

from domain.kinds import MessageKind
from domain.work import Work


async def tell(
    work: Work, kind: MessageKind, subject: int, *people: int | None, but: int | None = None
) -> None:
    """Puts a message of this kind into all chats of these records, each once, but that one.

    Where the bot is blocked it waits until they come back.
    """
    chats: dict[int, None] = {}
    for identity_id in filter(None, people):
        chats |= dict.fromkeys(await work.people.every_chat_of(identity_id))
    for chat in chats:
        if chat != but:
            await work.outbox.tell(kind, subject, chat)
