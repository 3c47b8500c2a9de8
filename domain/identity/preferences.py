"""Preferences: what the person chose, from whichever side they say it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from domain.audit_actions import AuditAction
from domain.identity import preferences
from domain.identity.records import Identity
from domain.identity.work import IdentityWork
from domain.people import Actor, Address
from domain.preferences import News, Preferences
from domain.shopping.addresses import default_address, own_address


@dataclass(frozen=True, slots=True)
class Choices:
    """A record as it stands now, and the default address of its preferences."""

    identity: Identity
    address: Address | None

    @property
    def preferences(self) -> Preferences:
        """What the person chose."""
        return self.identity.preferences


async def own_choices(work: IdentityWork, actor: Actor) -> Choices:
    """What the actor chose, read afresh."""
    identity = await work.identities.get(actor.identity_id)
    now = replace(actor, preferences=identity.preferences)
    return Choices(identity, await default_address(work, now))


async def change(work: IdentityWork, actor: Actor, **chosen: Any) -> Preferences:
    """Replaces these fields of the actor's preferences; the others stay. Raises NotFound for an address that
    is not theirs.

    Carts that were to go elsewhere go to a new default address.
    """
    kept = await work.identities.preferences(actor.identity_id)
    changed = replace(kept, **chosen)
    if changed == kept:
        return kept
    if changed.default_address not in (None, kept.default_address):
        await work.addresses.get(actor.identity_id, changed.default_address)
        for cart in await work.carts.of(actor.identity_id):
            await work.carts.draft(cart, address_id=None)
    await work.identities.set_preferences(actor.identity_id, changed)
    await work.audit.record(actor, AuditAction.PREFERENCES_CHANGED, f"identity:{actor.identity_id}")
    return changed


async def want(work: IdentityWork, actor: Actor, news: News, *, is_wanted: bool) -> Preferences:
    """Whether the actor wants to hear of it; what must not be missed comes anyway."""
    others = (await work.identities.preferences(actor.identity_id)).unwanted - {news}
    return await change(work, actor, unwanted=others if is_wanted else others | {news})


async def forget(work: IdentityWork, actor: Actor, address_id: int) -> None:
    """Forgets one of them, also as the default; orders keep their copy. Raises NotFound."""
    address = await own_address(work, actor, address_id)
    await work.addresses.forget(actor.identity_id, address.id)
    if (await work.identities.preferences(actor.identity_id)).default_address == address.id:
        await preferences.change(work, actor, default_address=None)
