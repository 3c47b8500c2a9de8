"""Addresses: a person's own, several, kept; one of them may be where their orders go."""

from __future__ import annotations

from dataclasses import replace
from typing import Unpack

from domain import rate_limits
from domain.errors import NotFound
from domain.people import Actor
from domain.policy import must_have_agreed
from domain.rate_limits import Metered
from domain.shopping.address import Address, AddressParts, checked_address
from domain.shopping.cart import Cart
from domain.shopping.work import ShoppingWork
from domain.values import Place

MOST = 100
"""How many one person keeps; whoever types ever others while ordering loses those used longest ago."""
ALL = 1_000
"""As many as there can be: what linked chats bring along comes whole, and earlier days had no cap."""


async def default_address(work: ShoppingWork, actor: Actor) -> Address | None:
    """Where the actor's orders go unless they say otherwise; None too where that address is gone."""
    chosen = actor.preferences.default_address
    try:
        return await work.addresses.get(actor.identity_id, chosen) if chosen else None
    except NotFound:
        return None


async def goes_to(work: ShoppingWork, actor: Actor, cart: Cart) -> Address | None:
    """Where the cart goes: what was chosen for it, else the default address as long as it is there."""
    if cart.address_id:
        return await work.addresses.get(actor.identity_id, cart.address_id)
    return await default_address(work, actor)


async def own_addresses(work: ShoppingWork, actor: Actor, *, most: int = ALL) -> list[Address]:
    """So many of the actor's addresses, the default one first, then the last used."""
    return await work.addresses.of(actor.identity_id, most=most, first=actor.preferences.default_address)


async def own_address(work: ShoppingWork, actor: Actor, address_id: int) -> Address:
    """One of them; anybody else's is not found."""
    return await work.addresses.get(actor.identity_id, address_id)


async def add(
    work: ShoppingWork,
    actor: Actor,
    text: str,
    place: Place | None,
    *,
    label: str = "",
    house: str = "",
    landmark: str = "",
) -> Address:
    """A new address; the same one again is the one that is there.

    Raises BadAddress, BadName, TooManyKept, TooManyTries, ConsentNeeded.
    """
    must_have_agreed(actor)
    new = checked_address(
        Address(
            id=0,
            identity_id=actor.identity_id,
            text=text,
            place=place,
            label=label,
            house=house,
            landmark=landmark,
        )
    )
    parts = {"label": new.label, "house": new.house, "landmark": new.landmark}
    await rate_limits.must_have_room(work, actor, Metered.ADDRESS)
    return await work.addresses.add(actor.identity_id, new.text, place, most=MOST, **parts)


async def take(work: ShoppingWork, actor: Actor, text: str, place: Place | None) -> Address:
    """The same for an order that is being made, which waits for nothing: the one used longest ago makes room.

    Raises TooManyTries.
    """
    await rate_limits.must_have_room(work, actor, Metered.ADDRESS)
    made = await work.addresses.add(actor.identity_id, text, place, most=ALL)
    last = await work.addresses.beyond(actor.identity_id, MOST - 1)
    if len(last) > 1:
        *_, before, eldest = last
        is_kept = eldest == actor.preferences.default_address
        await work.addresses.forget(actor.identity_id, before if is_kept else eldest)
    return made


async def edit(
    work: ShoppingWork, actor: Actor, address_id: int, *, version: int, **parts: Unpack[AddressParts]
) -> Address:
    """Replaces these parts (text, place, label, house, landmark); the others stay, and so do orders.

    The same again changes nothing. Raises NotFound, AddressChanged, BadAddress, BadName, ConsentNeeded.
    """
    must_have_agreed(actor)
    address = await own_address(work, actor, address_id)
    changed = checked_address(replace(address, **parts))
    if changed == address and address.version == version + 1:
        return address
    address.must_be_at(version)
    return address if changed == address else await work.addresses.write(changed)
