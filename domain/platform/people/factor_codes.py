"""Codes that an admin hands over, so that somebody's second factors count for their role."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime

from domain import safety
from domain.audit_actions import AuditAction
from domain.errors import NotFound
from domain.identity.codes import CODE_LETTERS, LETTERS
from domain.identity.errors import (
    ChallengeOver,
)
from domain.identity.sign_in.factor_approval import CODE, CODE_LIFE, token_of
from domain.identity.work import IdentityWork
from domain.kinds import MessageKind
from domain.people import Actor, Status
from domain.platform.errors import OwnStanding
from domain.platform.people.changing import ChangeReason, note_change
from domain.policy import Action, must


@dataclass(frozen=True, slots=True)
class ApprovalCode:
    """A code that an admin hands over to this person, once, until then."""

    id: int
    code: str
    name: str
    until: datetime


async def issue_code(work: IdentityWork, actor: Actor, public_id: str, reason: ChangeReason) -> ApprovalCode:
    """A code for somebody else, whose chats hear of it. Raises NotAllowed, NotFound, OwnStanding."""
    must(actor, Action.GRANT_ROLES)
    identity = await work.identities.by_public_id(public_id)
    if identity.status is Status.ERASED:
        raise NotFound
    if identity.id == actor.identity_id:
        raise OwnStanding
    letters = "".join(secrets.choice(LETTERS) for _ in range(CODE_LETTERS))
    code = f"{letters[:4]}-{letters[4:]}"
    token = token_of(identity.id, code)
    kept = {"code": code, "by": str(actor.identity_id)}
    await work.challenges.begin(CODE, identity.id, kept, CODE_LIFE, token=token)
    begun = await work.approvals.look(CODE, token)
    assert begun is not None, "it was begun just now"
    await note_change(work, actor, AuditAction.FACTOR_CODE_ISSUED, identity, reason)
    await safety.tell(work, MessageKind.FACTOR_CODE, identity.id, identity.id)
    return ApprovalCode(begun.id, code, identity.name, begun.until)


async def issued(work: IdentityWork, actor: Actor, challenge_id: int) -> ApprovalCode:
    """One that the actor has issued, while it is good. Raises NotAllowed, NotFound, ChallengeOver."""
    must(actor, Action.GRANT_ROLES)
    begun = await work.approvals.get(CODE, challenge_id)
    if begun is None:
        raise ChallengeOver
    if begun.data["by"] != str(actor.identity_id) or begun.identity_id is None:
        raise NotFound
    identity = await work.identities.get(begun.identity_id)
    return ApprovalCode(begun.id, begun.data["code"], identity.name, begun.until)
