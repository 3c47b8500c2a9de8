"""The yes to a link, and taking it back: everything that either means, in one transaction."""

from __future__ import annotations

from domain import menus, safety
from domain.audit_actions import AuditAction
from domain.errors import NotFound, TooManyKept
from domain.identity.errors import LinkCodeInvalid
from domain.identity.linking import shop_handover, stand_ins
from domain.identity.linking.linking import Standing, begun, must_be_free, must_be_whole, standing
from domain.identity.links import UNDO_LIFE, PersonLink, Purpose
from domain.identity.sign_in import factor_approval
from domain.identity.work import IdentityWork
from domain.kinds import DueKind, MessageKind
from domain.people import Actor, Role, Status
from domain.policy import Action, may

MOST_CHATS = 10


async def approve(work: IdentityWork, actor: Actor, link_id: int, *, in_chat: bool) -> Standing:
    """The starting side's yes: everything that the link means, in one transaction.

    Raises NotFound, LinkCodeInvalid, OrdersUnderWay, SecondFactorMissing, ApprovalNeeded, TooManyKept.
    """
    await must_be_whole(work, actor)
    begun_link = (await begun(work, actor, link_id)).link
    if begun_link.began_in_chat is not in_chat:
        raise NotFound
    await must_be_free(work, begun_link)
    is_first = await _is_first(work, actor, begun_link)
    link = await work.person_links.approve(link_id, actor.identity_id)
    if link is None:
        raise LinkCodeInvalid
    async with stand_ins.handed_over(work, link.identity_id, link.previous_identity_id):
        await _made(work, actor, link, is_first)
    await work.audit.record(actor, AuditAction.LINK_MADE, f"link:{link_id}")
    await safety.tell(work, MessageKind.LINK_MADE, link_id, link.identity_id, link.previous_identity_id)
    await menus.renew(work, link.identity_id, link.previous_identity_id)
    return await standing(work, link)


async def disown(work: IdentityWork, actor: Actor, link_id: int) -> None:
    """This wasn't me: within 24 hours, undoes the link and ends all sessions of both sides.

    Raises NotFound where it is no longer possible, or was no business of the actor's.
    """
    link = await work.person_links.get(link_id)
    if actor.identity_id not in (link.identity_id, link.previous_identity_id):
        raise NotFound
    undone = await work.person_links.undo(link_id, work.now - UNDO_LIFE)
    if undone is None:
        raise NotFound
    # Before the chat goes, perhaps to a record of its own.
    await safety.tell(work, MessageKind.LINK_UNDONE, link_id, link.identity_id, link.previous_identity_id)
    await menus.renew(work, link.identity_id, link.previous_identity_id)
    async with stand_ins.handed_over(work, undone.identity_id, undone.previous_identity_id):
        await _unmade(work, actor, undone)
    if undone.purpose is Purpose.CHAT and undone.done_at:
        await factor_approval.withdraw(work, undone.identity_id, undone.done_at)
    for identity_id in filter(None, (undone.identity_id, undone.previous_identity_id)):
        await work.person_links.void_all(identity_id)
        await work.sessions.end_all(identity_id, "a link was disowned")
        await work.identities.bump_epoch(identity_id)
    await work.audit.record(actor, AuditAction.LINK_UNDONE, f"link:{link_id}")


async def _made(work: IdentityWork, actor: Actor, link: PersonLink, is_first: bool) -> None:
    match link.purpose:
        case Purpose.CHAT:
            await _attach(work, link)
        case Purpose.STAFF:
            await _join(work, actor, link, is_first)
        case Purpose.OWNER:
            await shop_handover.hand_over(work, actor, link)


async def _unmade(work: IdentityWork, actor: Actor, link: PersonLink) -> None:
    match link.purpose:
        case Purpose.CHAT:
            await _return(work, link)
        case Purpose.STAFF:
            await _leave(work, link)
        case Purpose.OWNER:
            await shop_handover.hand_back(work, actor, link)


async def _attach(work: IdentityWork, link: PersonLink) -> None:
    account, source = link.account_id, link.previous_identity_id
    assert account is not None and source is not None, "it was redeemed"
    if (await work.identities.get(source)).status is not Status.ACTIVE:
        raise LinkCodeInvalid
    await work.identities.hold(link.identity_id)
    if len(await work.chat_accounts.of(link.identity_id)) >= MOST_CHATS:
        raise TooManyKept(most=MOST_CHATS)
    if not await work.chat_accounts.move(account, source, link.identity_id):
        raise LinkCodeInvalid
    await work.identities.bump_epoch(source)
    await work.due.drop(DueKind.PERSON_LEFT_BEHIND, source)
    await work.due.at(work.now + UNDO_LIFE, DueKind.PERSON_LEFT_BEHIND, source)


async def _return(work: IdentityWork, link: PersonLink) -> None:
    """The chat goes back to where it came from, unless that record is no more or the chat is elsewhere."""
    account, source = link.account_id, link.previous_identity_id
    assert account is not None and source is not None, "it was redeemed"
    if (await work.identities.get(source)).status is Status.ERASED:
        await work.chat_accounts.detach(account, link.identity_id)
    else:
        await work.chat_accounts.move(account, link.identity_id, source)


async def _is_first(work: IdentityWork, actor: Actor, link: PersonLink) -> bool:
    """Whether nobody was invited to the shop before. Raises NotFound where it is not the actor's."""
    if link.shop_id is None or link.purpose is not Purpose.STAFF:
        return False
    if not may(actor, Action.INVITE_STAFF, link.shop_id):
        raise NotFound
    return not await work.shops.is_by_invitation(link.shop_id)


async def _join(work: IdentityWork, actor: Actor, link: PersonLink, is_first: bool) -> None:
    """The first one invited ends the time when whoever was in the group counted as staff."""
    guest, shop_id, role = link.previous_identity_id, link.shop_id, link.role
    assert guest is not None and shop_id is not None and role is not None, "it was redeemed"
    for member in await work.roles.members(shop_id):
        if member.identity_id == guest and member.role is Role.OWNER:
            raise LinkCodeInvalid
    if is_first:
        await _leave_uninvited(work, actor, shop_id)
    await work.roles.grant(guest, role, shop_id, actor.identity_id)
    await work.audit.record(actor, AuditAction.SHOP_INVITED, f"shop:{shop_id}")


async def _leave_uninvited(work: IdentityWork, actor: Actor, shop_id: int) -> None:
    for member in await work.roles.members(shop_id):
        if member.role is not Role.OWNER:
            await work.roles.revoke(member.identity_id, member.role, shop_id)
            await menus.renew(work, member.identity_id)
            await work.audit.record(actor, AuditAction.SHOP_LEFT, f"identity:{member.identity_id}")
            if chat := await work.people.chat_for(member.identity_id, None):
                await work.outbox.tell(MessageKind.STAFF_REMOVED, shop_id, chat)


async def _leave(work: IdentityWork, link: PersonLink) -> None:
    assert link.previous_identity_id is not None and link.role is not None, "it was redeemed"
    await work.roles.revoke(link.previous_identity_id, link.role, link.shop_id)
