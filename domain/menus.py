"""The menu of commands beside a chat follows what the person may do, and their language.

It goes the way that messages go: it survives a crash, and how things stand is looked up when it is sent.
"""

from domain.kinds import MessageKind
from domain.work import Work

AS_THINGS_STAND, EVERYBODYS = 0, 1
"""What the message is about: the menu that is due, or everybody's, whatever the record says by then."""
LAST = 2
"""Nobody waits for a menu: whatever else is told goes first."""


async def renew(work: Work, *people: int | None) -> None:
    """For all reachable chats of these records: after what they may do, or a chat of theirs, changes."""
    for identity_id in filter(None, people):
        for chat in await work.people.chats_of(identity_id):
            await renew_in(work, chat)


async def renew_in(work: Work, chat: int) -> None:
    """For one chat, by its Telegram id."""
    await work.outbox.tell(MessageKind.MENU, AS_THINGS_STAND, chat, priority=LAST)


async def take_away(work: Work, identity_id: int) -> None:
    """For whoever is about to be somebody new: nothing of what they were is left beside their chats."""
    for chat in await work.people.chats_of(identity_id):
        await work.outbox.tell(MessageKind.MENU, EVERYBODYS, chat, priority=LAST)
