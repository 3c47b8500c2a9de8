"""Tries of one-time codes: counted before anything is looked at, for each chat and overall."""

from datetime import timedelta

from domain.audit_actions import AuditAction
from domain.identity.work import IdentityWork
from domain.kinds import MessageKind
from domain.people import Actor

WINDOW = timedelta(minutes=10)
MOST_IN_WINDOW = 5
MOST_IN_A_DAY = 20
MOST_FAILURES = 100
OFF_FOR = timedelta(minutes=30)
_FAILURES, _OFF = "link-failures", "link-typed-off"


async def may_try(work: IdentityWork, actor: Actor) -> bool:
    """Counts a try of this chat, and says whether it is one that is looked at.

    The work must be committed whatever comes of the try: refusals are results, not exceptions.
    """
    lately = await work.links.attempt(actor.account_id, work.now - WINDOW)
    today = await work.links.attempted(actor.account_id, work.now - timedelta(days=1))
    return lately <= MOST_IN_WINDOW and today <= MOST_IN_A_DAY


async def is_typing_off(work: IdentityWork) -> bool:
    """Whether typed codes are not looked at for now, since too many failed."""
    return await work.throttles.count(_OFF) > 0


async def failed(work: IdentityWork) -> None:
    """Counts a code that was no good; too many of them switch typed codes off and alert the admins."""
    failures = await work.throttles.hit(_FAILURES, window=WINDOW)
    if failures != MOST_FAILURES:
        return
    await work.throttles.hit(_OFF, window=OFF_FOR)
    await work.audit.record(None, AuditAction.LINK_TYPING_OFF, "link:typed")
    for admin in await admins(work):
        await work.outbox.tell(MessageKind.LINK_TYPING_OFF, 0, admin)


async def admins(work: IdentityWork) -> list[int]:
    """The chats of all admins, by the settings and by role."""
    chats = set(work.rules.admins)
    for identity_id in await work.roles.admins():
        if chat := await work.people.chat_for(identity_id, None):
            chats.add(chat)
    return sorted(chats)
