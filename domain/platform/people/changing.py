"""People, as those who run the platform change them. Each change has a reason, which is audited."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from domain import menus
from domain.audit_actions import AuditAction
from domain.identity import shop_accounts
from domain.identity.errors import HandleTaken
from domain.identity.linking import stand_ins
from domain.identity.password_rules import must_be_strong
from domain.identity.ports.records import IdentityParts
from domain.identity.records import Identity, handle_of
from domain.identity.security import Security
from domain.identity.work import IdentityStore, IdentityWork
from domain.kinds import MessageKind
from domain.people import Actor, Role, Status, contact_name
from domain.platform.errors import LastAdmin, OwnStanding
from domain.policy import Action, is_admin_by_settings, must
from domain.privacy.errors import RemovalUnderWay


class ChangeReason(StrEnum):
    """Why somebody's record was changed: one of these, since the audit holds nothing personal."""

    ASKED = "asked"
    HIRED = "hired"
    LEFT = "left"
    ABUSE = "abuse"
    SECURITY = "security"
    MISTAKE = "mistake"


@dataclass(frozen=True, slots=True)
class NewPerson:
    """What a record starts with that an admin makes."""

    handle: str
    name: str
    language: str
    password: str


async def create(
    store: IdentityStore, security: Security, actor: Actor, new: NewPerson, reason: ChangeReason
) -> Identity:
    """A record for somebody else. Raises NotAllowed, BadHandle, BadName, WeakPassword, HandleTaken."""
    must(actor, Action.CHANGE_PEOPLE)
    handle, name = handle_of(new.handle), contact_name(new.name)
    strength = await security.strengths.of(new.password, (handle, name))
    must_be_strong(new.password, strength, security.rules, has_second_factor=False)
    hashed = await security.hasher.hash(new.password)
    async with store.begin() as work:
        made = await work.identities.create(handle, name, new.language)
        if made is None:
            raise HandleTaken
        await work.credentials.set_password(made.id, hashed, remember=0)
        await work.carts.current(made.id)
        await note_change(work, actor, AuditAction.IDENTITY_CREATED, made, reason)
    return made


async def change(
    work: IdentityWork,
    actor: Actor,
    public_id: str,
    reason: ChangeReason,
    *,
    handle: str | None = None,
    name: str | None = None,
    language: str | None = None,
    is_disabled: bool | None = None,
) -> None:
    """Changes what is given. One's own status is for others to change.

    Raises NotAllowed, NotFound, BadHandle, BadName, HandleTaken, OwnStanding, LastAdmin; RemovalUnderWay for
    opening what is to be erased, which `removing.take_back` does.
    """
    must(actor, Action.CHANGE_PEOPLE)
    identity = await work.identities.by_public_id(public_id)
    given = _checked(handle, name, language)
    if given:
        await work.identities.change(identity.id, **given)
        await menus.renew(work, identity.id if language else None)
        await note_change(work, actor, AuditAction.IDENTITY_CHANGED, identity, reason)
    if is_disabled is not None:
        await _set_disabled(work, actor, identity, reason, is_disabled)


def _checked(handle: str | None, name: str | None, language: str | None) -> IdentityParts:
    """Those that are given, as they are kept. Raises BadHandle, BadName."""
    given: IdentityParts = {}
    if handle is not None:
        given["handle"] = handle_of(handle)
    if name is not None:
        given["name"] = contact_name(name)
    if language is not None:
        given["language"] = language
    return given


async def end_sessions(work: IdentityWork, actor: Actor, public_id: str, reason: ChangeReason) -> int:
    """Signs somebody out everywhere; gives of how many places. Raises NotAllowed, NotFound."""
    must(actor, Action.CHANGE_PEOPLE)
    identity = await work.identities.by_public_id(public_id)
    ended = await work.sessions.end_all(identity.id, "signed out by an admin")
    await note_change(work, actor, AuditAction.SESSION_ENDED_ALL, identity, reason)
    return ended


async def must_leave_an_admin(work: IdentityWork, actor: Actor, identity_id: int) -> None:
    """Raises LastAdmin where nobody would run the platform any more; two such changes wait in line."""
    if not await work.roles.other_admins(identity_id) and not is_admin_by_settings(actor):
        raise LastAdmin


async def _set_disabled(
    work: IdentityWork, actor: Actor, identity: Identity, reason: ChangeReason, is_disabled: bool
) -> None:
    if identity.id == actor.identity_id:
        raise OwnStanding
    status = Status.DISABLED if is_disabled else Status.ACTIVE
    settled = (status, Status.ERASED)
    if identity.status in settled:
        return
    # Two who decide at once wait here for each other, and the second looks again.
    await work.identities.bump_epoch(identity.id)
    if (await work.identities.get(identity.id)).status in settled:
        return
    waiting = await work.privacy.erasure(identity.id)
    if waiting and waiting.is_removal and not is_disabled:
        raise RemovalUnderWay
    if is_disabled and (Role.ADMIN, None) in await work.roles.of(identity.id):
        await must_leave_an_admin(work, actor, identity.id)
    async with stand_ins.handed_over(work, identity.id):
        await work.identities.set_status(identity.id, status)
    await menus.renew(work, identity.id)
    if is_disabled:
        await work.sessions.end_all(identity.id, "disabled")
        await shop_accounts.end_with(work, actor, identity.id)
    elif chat := await work.people.chat_for(identity.id, None):
        await work.outbox.tell(MessageKind.RECORD_ENABLED, 0, chat)
    await note_change(work, actor, AuditAction(f"identity.{status}"), identity, reason)


async def note_change(
    work: IdentityWork,
    actor: Actor,
    action: AuditAction,
    identity: Identity,
    reason: ChangeReason,
    *,
    more: str = "",
) -> None:
    """What was done to whose record, and why, in the audit."""
    await work.audit.record(actor, action, f"identity:{identity.id}", f"done: {reason}", more=more)
