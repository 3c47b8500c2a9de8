"""Accounts of other systems in one shop, such as its till: they stand with the owner who made them."""

from __future__ import annotations

from domain import rate_limits
from domain.audit_actions import AuditAction
from domain.catalogue.shopkeeping import my_shop
from domain.errors import NotFound
from domain.identity.ports.clients import MachineAccount
from domain.identity.records import Identity
from domain.identity.work import IdentityWork
from domain.people import Actor, contact_name
from domain.rate_limits import Metered


async def of_shop(work: IdentityWork, actor: Actor, shop_id: int) -> list[tuple[MachineAccount, Identity]]:
    """Those of the actor's shop that have not ended, with their records. Raises NotFound."""
    await my_shop(work, actor, shop_id)
    return await work.shop_accounts.of(shop_id)


async def add(
    work: IdentityWork, actor: Actor, shop_id: int, *, name: str, scopes: tuple[str, ...]
) -> tuple[MachineAccount, str]:
    """A new one and its secret, which is shown this once. Raises NotFound, BadName, TooManyShopAccounts."""
    await my_shop(work, actor, shop_id)
    called = contact_name(name)
    await rate_limits.must_have_room(work, actor, Metered.WEBHOOK)
    made, secret = await work.service_accounts.add(called, tuple(sorted(set(scopes))), "")
    await work.shop_accounts.bind(made, shop_id, actor.identity_id)
    await work.audit.record(actor, AuditAction.SHOP_ACCOUNT_ADDED, _subject(made))
    return made, secret


async def end(work: IdentityWork, actor: Actor, shop_id: int, client_id: str) -> Identity:
    """Ends one of the actor's shop, and its tokens with it; gives its record. Raises NotFound."""
    for made, identity in await of_shop(work, actor, shop_id):
        if made.client_id == client_id and await work.service_accounts.end(client_id):
            await work.audit.record(actor, AuditAction.SHOP_ACCOUNT_ENDED, _subject(made))
            return identity
    raise NotFound


async def end_with(work: IdentityWork, actor: Actor, identity_id: int, shop_id: int | None = None) -> None:
    """Somebody keeps a shop no more (None: any shop): what they let in there goes with them."""
    for made in await work.shop_accounts.made_by(identity_id, shop_id):
        if await work.service_accounts.end(made.client_id):
            await work.audit.record(actor, AuditAction.SHOP_ACCOUNT_ENDED, _subject(made))


def _subject(made: MachineAccount) -> str:
    return f"identity:{made.identity_id}"
