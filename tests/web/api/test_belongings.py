"""What a linked chat had before stays with its earlier record, until that very chat says yes."""

import pytest

from domain.errors import NotFound
from domain.identity.linking import chats
from domain.identity.links import UNDO_LIFE
from domain.people import Actor
from storage.work import StoredStore
from tests.clock import Clock
from tests.storage.given import Street
from tests.storage.tries import once
from tests.web.api.client import Person
from tests.web.api.test_links import CHAT, guest, linked

assert guest


async def owned(person: Person) -> tuple[int, list[str]]:
    """How many carts the person has, and their addresses."""
    carts = (await person.ask("GET", "/v1/carts")).body["items"]
    addresses = (await person.ask("GET", "/v1/addresses")).body["items"]
    return len(carts), [address["text"] for address in addresses]


async def test_linking_alone_moves_nothing(
    asha: Person, guest: Actor, store: StoredStore, street: Street, clock: Clock
) -> None:
    async with store.begin() as work:
        await work.people.create(CHAT + 1, "Asha's other phone", "en")
        cart = await work.carts.current(guest.identity_id)
        await work.carts.set_line(cart, street.dal.id, 2)
        await work.addresses.add(guest.identity_id, "5-9-22, Adarsh Nagar", None)
    await linked(store, asha, guest)
    await asha.renew()
    assert await owned(asha) == (1, [])
    assert len(await store.read().addresses.of(guest.identity_id, most=9)) == 1

    here = await store.read().people.by_telegram(CHAT)
    elsewhere = await store.read().people.by_telegram(CHAT + 1)
    assert here is not None
    assert elsewhere is not None
    [link] = await store.read().person_links.made(here.identity_id, clock.now - UNDO_LIFE)
    with pytest.raises(NotFound):
        await once(store, lambda work: chats.bring(work, elsewhere, link.id))
    assert await owned(asha) == (1, [])
    await once(store, lambda work: chats.bring(work, here, link.id))
    assert await owned(asha) == (2, ["5-9-22, Adarsh Nagar"])
