"""Sessions: renewing, listing and ending them."""

from domain import safety
from domain.audit_actions import AuditAction
from domain.errors import NotFound
from domain.identity.errors import NotSignedIn
from domain.identity.ports.clients import Opened
from domain.identity.records import Session
from domain.identity.work import IdentityStore, IdentityWork
from domain.kinds import MessageKind
from domain.people import Actor


async def renew(store: IdentityStore, refresh: str) -> Opened:
    """The next refresh token of a session; for `AGAIN` the same token gives the same one.

    One that was used longer ago ends its whole session.
    Raises NotSignedIn.
    """
    async with store.begin() as work:
        if opened := await work.sessions.rotate(refresh):
            return opened
        if session := await work.sessions.was_reused(refresh):
            await work.sessions.end(session.id, "refresh token used twice")
            await work.audit.record(
                None, AuditAction.SESSION_REFRESH_REUSED, f"session:{session.id}", "refused"
            )
            await safety.tell(work, MessageKind.SESSION_REUSED, session.id, session.identity_id)
    raise NotSignedIn


async def own_sessions(work: IdentityWork, actor: Actor) -> list[Session]:
    """The actor's live sessions, last used first."""
    return await work.sessions.of(actor.identity_id)


async def own_session(work: IdentityWork, actor: Actor, public_id: str) -> Session:
    """One of the actor's sessions. Raises NotFound."""
    for session in await own_sessions(work, actor):
        if session.public_id == public_id:
            return session
    raise NotFound


async def end(work: IdentityWork, actor: Actor, public_id: str) -> None:
    """Ends one of the actor's sessions. Raises NotFound."""
    session = await own_session(work, actor, public_id)
    await work.sessions.end(session.id, "signed out")
    await work.audit.record(actor, AuditAction.SESSION_ENDED, f"session:{session.id}")


async def end_others(work: IdentityWork, actor: Actor, session: Session | None) -> int:
    """Ends all of the actor's sessions but this one (None: a chat asks); gives how many."""
    ended = await work.sessions.end_all(
        actor.identity_id, "signed out elsewhere", but=session.id if session else None
    )
    await work.audit.record(actor, AuditAction.SESSION_ENDED_OTHERS, f"identity:{actor.identity_id}")
    return ended
