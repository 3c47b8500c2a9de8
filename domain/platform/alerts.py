"""Alerts: a burst of what should be rare is told to the admins, once for each window."""

from domain.audit_actions import AuditAction
from domain.identity.attempts import admins
from domain.identity.work import IdentityWork
from domain.kinds import MessageKind
from domain.watch import BURST_WINDOW, BURSTS, Counted


async def note(work: IdentityWork, what: Counted, times: int = 1) -> None:
    """Counts for all processes together; the one that completes a burst tells the admins."""
    most = BURSTS.get(what)
    if most is None:
        return
    for _ in range(times):
        if await work.throttles.hit(f"alert:{what}", window=BURST_WINDOW) == most:
            await _tell(work, what)


async def _tell(work: IdentityWork, what: Counted) -> None:
    await work.audit.record(None, AuditAction(f"alert.{what}"), "platform")
    for chat in await admins(work):
        await work.outbox.tell(alert_of(what), 0, chat)


def alert_of(what: Counted) -> MessageKind:
    """The message about a burst of it."""
    return MessageKind[f"ALERT_{what.name}"]
