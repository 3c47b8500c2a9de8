"""Shops that change hands: an owner offers one by a one-time code, somebody takes it, the owner says yes."""

from __future__ import annotations

from domain import menus
from domain.audit_actions import AuditAction
from domain.errors import NotFound
from domain.identity import shop_accounts
from domain.identity.errors import LinkCodeInvalid
from domain.identity.linking import linking
from domain.identity.links import LinkCodes, PersonLink, Purpose
from domain.identity.work import IdentityWork
from domain.people import Actor, Role, Status
from domain.policy import Action, may


async def offer_shop(
    work: IdentityWork, actor: Actor, shop_id: int, *, client: str = ""
) -> tuple[PersonLink, LinkCodes]:
    """A code by which somebody takes the actor's shop over. `client` asks over HTTP; empty in a chat.

    Raises NotFound, TooManyTries, SecondFactorMissing, ApprovalNeeded.
    """
    await _must_own(work, actor, shop_id)
    return await linking.issue(work, actor, Purpose.OWNER, client=client, shop_id=shop_id, role=Role.OWNER)


def stays_as_staff(actor: Actor) -> bool:
    """Whether who hands a shop over goes on working there: all but those who opened it for somebody."""
    return not may(actor, Action.RUN_PLATFORM)


async def hand_over(work: IdentityWork, actor: Actor, link: PersonLink) -> None:
    """The yes of both is there: the shop is the other's. Raises NotFound, LinkCodeInvalid."""
    guest, shop_id = link.previous_identity_id, link.shop_id
    assert guest is not None and shop_id is not None, "it was redeemed"
    await _must_own(work, actor, shop_id)
    if (await work.identities.get(guest)).status is not Status.ACTIVE:
        raise LinkCodeInvalid
    await work.shops.set_owner(shop_id, guest)
    await work.roles.grant(guest, Role.OWNER, shop_id, actor.identity_id)
    if stays_as_staff(actor):
        await work.roles.grant(actor.identity_id, Role.STAFF, shop_id, actor.identity_id)
    else:
        await work.roles.revoke(actor.identity_id, Role.OWNER, shop_id)
    await shop_accounts.end_with(work, actor, actor.identity_id, shop_id)
    await menus.renew(work, actor.identity_id, guest)
    await work.audit.record(actor, AuditAction.SHOP_HANDED_OVER, f"shop:{shop_id}")


async def hand_back(work: IdentityWork, actor: Actor, link: PersonLink) -> None:
    """It was undone: the shop is again whose it was, unless it has gone on to somebody else."""
    guest, shop_id = link.previous_identity_id, link.shop_id
    assert guest is not None and shop_id is not None, "it was redeemed"
    if (await work.shops.hold_to_change(shop_id)).owner_id != guest:
        raise NotFound
    await work.shops.set_owner(shop_id, link.identity_id)
    await work.roles.grant(link.identity_id, Role.OWNER, shop_id, actor.identity_id)
    await work.roles.revoke(guest, Role.OWNER, shop_id)
    await shop_accounts.end_with(work, actor, guest, shop_id)
    await menus.renew(work, link.identity_id, guest)
    await work.audit.record(actor, AuditAction.SHOP_HANDED_BACK, f"shop:{shop_id}")


async def _must_own(work: IdentityWork, actor: Actor, shop_id: int) -> None:
    """Raises NotFound: of several owners, the one whose shop it is hands it over."""
    shop = await work.shops.hold_to_change(shop_id)
    if not may(actor, Action.KEEP_SHOP, shop_id) or shop.owner_id != actor.identity_id:
        raise NotFound
