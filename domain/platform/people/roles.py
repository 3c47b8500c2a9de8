"""Roles, given and taken back by admins. Each time there is a reason, which is audited."""

from __future__ import annotations

from domain import menus
from domain.audit_actions import AuditAction
from domain.errors import NotFound
from domain.identity import shop_accounts
from domain.identity.records import Identity
from domain.identity.work import IdentityWork
from domain.people import PLATFORM_ROLES, Actor, Role, Status
from domain.platform.errors import BadRole, OwnStanding
from domain.platform.people.changing import ChangeReason, must_leave_an_admin, note_change
from domain.policy import Action, may_change_role, must


async def grant(
    work: IdentityWork, actor: Actor, public_id: str, role: Role, shop: str | None, reason: ChangeReason
) -> None:
    """Gives a role, on the platform or in the shop of this public id.

    Nobody gives themselves one, but who is an admin by the settings may make that last.
    Raises NotAllowed, NotFound, BadRole, OwnStanding.
    """
    identity, shop_id = await _grantee(work, actor, public_id, role, shop)
    await work.roles.grant(identity.id, role, shop_id, actor.identity_id)
    if shop_id is not None and role is not Role.OWNER:
        await shop_accounts.end_with(work, actor, identity.id, shop_id)
    await menus.renew(work, identity.id)
    await note_change(work, actor, AuditAction.ROLE_GRANTED, identity, reason, more=role)


async def revoke(
    work: IdentityWork, actor: Actor, public_id: str, role: Role, shop: str | None, reason: ChangeReason
) -> None:
    """Takes a role back, if it is held. Raises NotAllowed, NotFound, BadRole, OwnStanding, LastAdmin."""
    identity, shop_id = await _grantee(work, actor, public_id, role, shop)
    if role is Role.ADMIN:
        await must_leave_an_admin(work, actor, identity.id)
    if await work.roles.revoke(identity.id, role, shop_id):
        if role is Role.OWNER:
            await shop_accounts.end_with(work, actor, identity.id, shop_id)
        await menus.renew(work, identity.id)
        await note_change(work, actor, AuditAction.ROLE_REVOKED, identity, reason, more=role)


async def _grantee(
    work: IdentityWork, actor: Actor, public_id: str, role: Role, shop: str | None
) -> tuple[Identity, int | None]:
    must(actor, Action.GRANT_ROLES)
    if (role in PLATFORM_ROLES) != (shop is None) or role in (Role.CUSTOMER, Role.SERVICE):
        raise BadRole(role=role.value)
    identity = await work.identities.by_public_id(public_id)
    if identity.status is Status.ERASED:
        raise NotFound
    if not may_change_role(actor, identity.id, role):
        raise OwnStanding
    return identity, None if shop is None else await work.ids.shop(shop)
