"""Addresses: a person's own, several, kept; one of them may be where their orders go."""

from domain import people
from domain.identity_work import IdentityWork
from domain.people import Actor, Address
from domain.usecases import preferences
from domain.values import Place
from domain.work import Work

MOST = 20


async def mine(work: Work, actor: Actor) -> list[Address]:
    """The actor's addresses, the default one first, then the last used."""
    found = await work.addresses.of(actor.identity_id, most=MOST)
    return sorted(found, key=lambda each: each.id != actor.preferences.default_address)


async def one(work: Work, actor: Actor, address_id: int) -> Address:
    """One of them; anybody else's is not found."""
    return await work.addresses.get(actor.identity_id, address_id)


async def add(work: Work, actor: Actor, text: str, place: Place | None) -> Address:
    """A new address; the same one again is the one that is there. Raises BadAddress."""
    return await work.addresses.add(actor.identity_id, people.address_text(text), place)


async def forget(work: IdentityWork, actor: Actor, address_id: int) -> None:
    """Forgets one of them, also as the default; orders keep their copy. Raises NotFound."""
    address = await one(work, actor, address_id)
    await work.addresses.forget(actor.identity_id, address.id)
    if (await work.identities.preferences(actor.identity_id)).default_address == address.id:
        await preferences.change(work, actor, default_address=None)
