"""What a linked chat had before stays with its earlier record, until that very chat says yes."""

import pytest

from domain.errors import NotFound, TooManyKept
from domain.identity.linking import chats
from domain.identity.links import UNDO_LIFE
from domain.people import Actor, Status
from domain.privacy import own_data
from domain.shopping.addresses import ALL
from domain.shopping.cart import MOST_CARTS, MOST_LINES
from storage.work import StoredStore
from tests.clock import Clock
from tests.storage import given
from tests.storage.given import Street
from tests.storage.tries import once
from tests.web.api.client import Person
from tests.web.api.identity.test_links import CHAT, guest, linked

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


@pytest.mark.parametrize("count", [25, 100])
async def test_all_of_it_comes_along_before_the_earlier_record_is_erased(
    asha: Person, guest: Actor, store: StoredStore, street: Street, clock: Clock, count: int
) -> None:
    """However full both are: what stayed behind would be lost."""
    async with store.begin() as work:
        identity = (await work.identities.by_public_id(asha.id)).id
        await work.carts.current(identity)
        for number in range(MOST_CARTS - 1):
            await work.carts.create(identity, f"Cart {number}")
        for number in range(count):
            await work.addresses.add(identity, f"House {number}, Mehdipatnam", None)
        things = [await given.product(work, street.shops[0].id, name=f"Thing {n}") for n in range(MOST_LINES)]
        full = await work.carts.current(guest.identity_id)
        assert await work.cart_lines.set_lines(full, {thing.id: 1 for thing in things}) == []
        for number in range(count):
            there = await work.addresses.add(
                guest.identity_id, f"House {number}, Gudimalkapur", given.CHARMINAR, label=f"No. {number}"
            )
        for number in range(MOST_CARTS - 1):
            party = await work.carts.create(guest.identity_id, f"Party {number}")
        await work.cart_lines.set_line(party, street.rice.id, 1)
        await work.carts.draft(party, address_id=there.id, note="Ring twice")
    await linked(store, asha, guest)
    here = await store.read().people.by_telegram(CHAT)
    assert here is not None
    [link] = await store.read().person_links.made(here.identity_id, clock.now - UNDO_LIFE)
    for carts, addresses in ((MOST_CARTS, count), (0, 0)):
        brought = await once(store, lambda work: chats.bring(work, here, link.id))
        assert (len(brought.carts), len(brought.addresses)) == (carts, addresses)
    clock.advance(seconds=2 * UNDO_LIFE.total_seconds())
    await once(store, lambda work: own_data.erase_left_behind(work, guest.identity_id))
    assert (await store.read().identities.get(guest.identity_id)).status is Status.ERASED

    read = store.read()
    known = {each.id: each for each in await read.addresses.of(here.identity_id, most=ALL)}
    assert {each.text for each in known.values()} == {
        f"House {number}, {area}" for number in range(count) for area in ("Mehdipatnam", "Gudimalkapur")
    }
    assert {each.label for each in known.values()} == {"", *(f"No. {number}" for number in range(count))}
    own = {cart.name: cart for cart in await read.carts.of(here.identity_id)}
    assert len(own) == 2 * MOST_CARTS
    assert {f"Party {number}" for number in range(MOST_CARTS - 1)} < own.keys()
    assert await read.cart_lines.count(own["main 2"].id) == MOST_LINES
    goes_to = own[f"Party {MOST_CARTS - 2}"]
    assert goes_to.address_id is not None
    assert (known[goes_to.address_id].text, goes_to.note) == (there.text, "Ring twice")


async def test_more_than_there_can_be_is_refused_and_stays(
    asha: Person, guest: Actor, store: StoredStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(chats, "ALL", 3)
    async with store.begin() as work:
        identity = (await work.identities.by_public_id(asha.id)).id
        for number in range(2):
            await work.addresses.add(identity, f"House {number}, Mehdipatnam", None)
            await work.addresses.add(guest.identity_id, f"House {number}, Gudimalkapur", None)
    await linked(store, asha, guest)
    here = await store.read().people.by_telegram(CHAT)
    assert here is not None
    [link] = await store.read().person_links.made(here.identity_id, asha.api.clock.now - UNDO_LIFE)
    with pytest.raises(TooManyKept):
        await once(store, lambda work: chats.bring(work, here, link.id))
    assert [await store.read().addresses.count(each) for each in (identity, guest.identity_id)] == [2, 2]
