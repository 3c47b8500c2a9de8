"""Addresses: a person's own, several, kept; one of them may be where their orders go."""

from __future__ import annotations

from domain import people
from domain.errors import NotFound
from domain.people import Actor, Address
from domain.shopping.work import ShoppingWork
from domain.values import Place


async def default_address(work: ShoppingWork, actor: Actor) -> Address | None:
    """Where the actor's orders go unless they say otherwise; None too where that address is gone."""
    chosen = actor.preferences.default_address
    try:
        return await work.addresses.get(actor.identity_id, chosen) if chosen else None
    except NotFound:
        return None


MOST = 20


async def own_addresses(work: ShoppingWork, actor: Actor) -> list[Address]:
    """The actor's addresses, the default one first, then the last used."""
    found = await work.addresses.of(actor.identity_id, most=MOST)
    return sorted(found, key=lambda each: each.id != actor.preferences.default_address)


async def own_address(work: ShoppingWork, actor: Actor, address_id: int) -> Address:
    """One of them; anybody else's is not found."""
    return await work.addresses.get(actor.identity_id, address_id)


async def add(work: ShoppingWork, actor: Actor, text: str, place: Place | None) -> Address:
    """A new address; the same one again is the one that is there. Raises BadAddress."""
    return await work.addresses.add(actor.identity_id, people.address_text(text), place)
