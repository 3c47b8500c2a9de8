"""What somebody wrote about an order and the other side reported: whoever runs the platform looks at it."""

from domain.identity.attempts import admins
from domain.identity.work import IdentityWork
from domain.kinds import MessageKind
from domain.orders.events import WordReported


async def tell_reported(work: IdentityWork, event: WordReported) -> None:
    """All admins are told, with what was written."""
    for chat in await admins(work):
        await work.outbox.tell(MessageKind.WORD_REPORTED, event.word_id, chat)
