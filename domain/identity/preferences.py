"""Preferences: what the person chose, from whichever side they say it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TypedDict, Unpack

from domain.audit_actions import AuditAction
from domain.errors import BadRequest
from domain.identity.records import Identity
from domain.identity.work import IdentityWork
from domain.orders import checkout
from domain.people import Actor
from domain.preferences import AT_DOOR_WAYS, Delivery, News, Preferences, QuietHours
from domain.shopping.address import Address
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


class Replaced(TypedDict, total=False):
    """Fields of `Preferences` to replace."""

    default_address: int | None
    delivery: Delivery
    unwanted: frozenset[News]
    quiet: QuietHours | None
    has_own_name: bool


async def change(work: IdentityWork, actor: Actor, **chosen: Unpack[Replaced]) -> Preferences:
    """Replaces these fields of the actor's preferences; the others stay. Raises NotFound for an address that
    is not theirs, and BadRequest for collecting, which is said of one cart.

    Carts that were to go elsewhere go to a new default address.
    """
    kept = await work.identities.preferences(actor.identity_id)
    changed = replace(kept, **chosen)
    if changed.delivery is Delivery.PICKUP:
        raise BadRequest(where="body.delivery")
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


async def hand_over(work: IdentityWork, actor: Actor, way: Delivery, *, cart_id: int | None = None) -> None:
    """Has a cart handed over so this time, whatever the actor prefers otherwise. Raises NotFound.

    It is so from now on too where the actor had only said so far that it be left at the door: that alone
    does not say how the cash gets to the shop, and would be asked each time.
    """
    await checkout.choose_delivery(work, actor, way, cart_id=cart_id)
    kept = await work.identities.preferences(actor.identity_id)
    if kept.delivery is Delivery.AT_DOOR and way in AT_DOOR_WAYS:
        await change(work, actor, delivery=way)


async def forget(work: IdentityWork, actor: Actor, address_id: int) -> None:
    """Forgets one of them, also as the default, which `bring_back` undoes for a day; orders keep their copy.

    Raises NotFound.
    """
    address = await own_address(work, actor, address_id)
    was_default = (await work.identities.preferences(actor.identity_id)).default_address == address.id
    await work.addresses.delete(address, was_default=was_default)
    if was_default:
        await change(work, actor, default_address=None)


async def bring_back(work: IdentityWork, actor: Actor, address_id: int) -> Address:
    """Undoes that; it is the default again where no other one is by now. Again, it changes nothing.

    Raises NotFound, TooManyKept.
    """
    gone = await work.addresses.deleted(actor.identity_id, address_id)
    if gone is None:
        return await own_address(work, actor, address_id)
    address, was_default = gone
    await work.addresses.bring_back(address)
    kept = await work.identities.preferences(actor.identity_id)
    if was_default and kept.default_address is None:
        await change(work, actor, default_address=address.id)
    return address
