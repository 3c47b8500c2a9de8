"""A shop's staff: who there is, inviting somebody by one-time code, and letting somebody go."""

from domain import menus
from domain.audit_actions import AuditAction
from domain.errors import NotFound
from domain.identity.linking import linking
from domain.identity.links import INVITABLE, LinkCodes, Member, PersonLink, Purpose
from domain.identity.work import IdentityWork
from domain.kinds import MessageKind
from domain.people import Actor, Role
from domain.policy import Action, may


async def members(work: IdentityWork, actor: Actor, shop_id: int) -> list[Member]:
    """Everybody who works for the actor's shop, the owner first. Raises NotFound."""
    _must_be_mine(actor, shop_id)
    found = await work.roles.members(shop_id)
    return sorted(found, key=lambda member: member.role is not Role.OWNER)


async def member(work: IdentityWork, actor: Actor, shop_id: int, identity_id: int) -> Member:
    """One of those that the owner may let go. Raises NotFound."""
    for found in await members(work, actor, shop_id):
        if found.identity_id == identity_id and found.role is not Role.OWNER:
            return found
    raise NotFound


async def invite(
    work: IdentityWork, actor: Actor, shop_id: int, role: Role, *, client: str = ""
) -> tuple[PersonLink, LinkCodes]:
    """A code for somebody to work for the shop. `client` asks over HTTP; empty in a chat.

    Raises NotFound, TooManyTries, SecondFactorMissing, ApprovalNeeded.
    """
    _must_be_mine(actor, shop_id)
    if role not in INVITABLE:
        raise NotFound
    return await linking.issue(work, actor, Purpose.STAFF, client=client, shop_id=shop_id, role=role)


async def remove(work: IdentityWork, actor: Actor, shop_id: int, identity_id: int) -> None:
    """Lets somebody go: what they hold in the shop ends at once, and they hear of it. Raises NotFound."""
    found = await member(work, actor, shop_id, identity_id)
    if not await work.roles.revoke(identity_id, found.role, shop_id):
        raise NotFound
    await menus.renew(work, identity_id)
    await work.audit.record(actor, AuditAction.SHOP_REMOVED, f"identity:{identity_id}")
    if chat := await work.people.chat_for(identity_id, None):
        await work.outbox.tell(MessageKind.STAFF_REMOVED, shop_id, chat)


async def left_group(work: IdentityWork, group: int, telegram_id: int) -> None:
    """Somebody went out of a shop's group, or was put out: they work there no more, unless it is theirs."""
    gone = await work.people.by_telegram(telegram_id)
    if gone is None:
        return
    for shop in await work.shops.at_counter(group):
        role = gone.shops.get(shop.id)
        if role in INVITABLE and await work.roles.revoke(gone.identity_id, role, shop.id):
            await menus.renew_in(work, telegram_id)
            await work.audit.record(gone, AuditAction.SHOP_LEFT, f"shop:{shop.id}")
            await work.outbox.tell(MessageKind.STAFF_REMOVED, shop.id, telegram_id)


def _must_be_mine(actor: Actor, shop_id: int) -> None:
    if not may(actor, Action.INVITE_STAFF, shop_id):
        raise NotFound
