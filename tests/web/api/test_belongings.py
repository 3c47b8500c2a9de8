"""What a linked chat had before stays with its earlier record, until that very chat says yes."""

import pytest

from domain.errors import NotFound
from domain.identity.linking import chats
from domain.identity.links import UNDO_LIFE
from domain.people import Actor
from domain.shopping.cart import MOST_CARTS, MOST_LINES
from storage.work import StoredStore
from tests.clock import Clock
from tests.storage import given
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
        await work.cart_lines.set_line(cart, street.dal.id, 2)
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


async def test_what_is_brought_along_fills_up_and_nothing_is_lost(
    asha: Person, guest: Actor, store: StoredStore, street: Street
) -> None:
    async with store.begin() as work:
        identity = (await work.identities.by_public_id(asha.id)).id
        await work.carts.current(identity)
        for number in range(MOST_CARTS - 2):
            await work.carts.create(identity, f"Cart {number}")
        things = [await given.product(work, street.shops[0].id, name=f"Thing {n}") for n in range(MOST_LINES)]
        full = await work.carts.current(guest.identity_id)
        assert await work.cart_lines.set_lines(full, {thing.id: 1 for thing in things}) == []
        party = await work.carts.create(guest.identity_id, "Party")
        await work.cart_lines.set_line(party, street.rice.id, 1)
        await work.carts.choose(full)
    await linked(store, asha, guest)
    here = await store.read().people.by_telegram(CHAT)
    assert here is not None
    [link] = await store.read().person_links.made(here.identity_id, asha.api.clock.now - UNDO_LIFE)
    for expected in ([full.id], []):
        brought = await once(store, lambda work: chats.bring(work, here, link.id))
        assert [cart.id for cart in brought.carts] == expected
    read = store.read()
    carts = await read.carts.of(here.identity_id)
    assert sorted([await read.cart_lines.count(cart.id) for cart in carts])[-2:] == [0, MOST_LINES]
    assert len(carts) == MOST_CARTS
    assert await read.cart_lines.count(party.id) == 1
