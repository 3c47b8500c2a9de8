"""Removing a record, as an admin: closed at once, erased after the grace, and until then taken back."""

from __future__ import annotations

from domain.audit_actions import AuditAction
from domain.errors import NotFound
from domain.identity.records import Identity
from domain.identity.work import IdentityWork
from domain.people import Actor, Status
from domain.platform.errors import OwnStanding
from domain.platform.people import changing
from domain.platform.people.changing import ChangeReason
from domain.policy import Action, must
from domain.privacy import own_data
from domain.privacy.privacy import Erasure


async def remove(work: IdentityWork, actor: Actor, public_id: str, reason: ChangeReason) -> Erasure:
    """Closes a record, signs it out everywhere and erases it after the grace; again, the first one stands.

    The person's chats hear of it. Raises NotAllowed, NotFound, OwnsShops, OwnStanding, LastAdmin.
    """
    identity = await _changeable(work, actor, public_id)
    waiting = await work.privacy.erasure(identity.id)
    if waiting and waiting.is_removal:
        return waiting
    begun = await own_data.begin_erasure(work, identity.id, removed_from=identity.status)
    await changing.change(work, actor, public_id, reason, is_disabled=True)
    await changing.note_change(work, actor, AuditAction.IDENTITY_REMOVAL_ASKED, identity, reason)
    return begun


async def take_back(work: IdentityWork, actor: Actor, public_id: str, reason: ChangeReason) -> None:
    """Erases nobody: neither whom an admin removed, nor who asked for it. A removed record opens again.

    One that was closed before its removal stays so. Raises NotAllowed, NotFound, OwnStanding.
    """
    identity = await _changeable(work, actor, public_id)
    waiting = await work.privacy.erasure(identity.id)
    await own_data.drop_erasure(work, identity.id)
    await changing.note_change(work, actor, AuditAction.IDENTITY_REMOVAL_UNDONE, identity, reason)
    if waiting and waiting.removed_from is Status.ACTIVE:
        await changing.change(work, actor, public_id, reason, is_disabled=False)


async def _changeable(work: IdentityWork, actor: Actor, public_id: str) -> Identity:
    """Somebody else who is not erased."""
    must(actor, Action.CHANGE_PEOPLE)
    identity = await work.identities.by_public_id(public_id)
    if identity.status is Status.ERASED:
        raise NotFound
    if identity.id == actor.identity_id:
        raise OwnStanding
    return identity
