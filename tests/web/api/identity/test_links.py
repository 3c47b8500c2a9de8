"""Linking from the other side: a session issues the code, a chat redeems it, the session says yes."""

from dataclasses import replace
from typing import Any

import pytest

from domain.identity.linking import linking
from domain.identity.linking.linking import Matching
from domain.identity.links import UNDO_LIFE
from domain.people import Actor, Role
from storage.engine.database import Database
from storage.schema import transport_tables as tt
from storage.work import StoredStore
from tests.clock import Clock
from tests.reading import rows_of
from tests.storage import given
from tests.storage.given import Street
from tests.storage.tries import once
from tests.web.api.client import Api, Person
from tests.web.api.test_shopping import place, ready

CHAT = 8001


@pytest.fixture
async def guest(store: StoredStore) -> Actor:
    """Somebody who has said hello to the bot."""
    return await once(store, lambda work: work.people.create(CHAT, "Asha's phone", "en"))


async def redeemed(store: StoredStore, guest: Actor, issued: dict[str, Any]) -> None:
    async with store.begin() as work:
        link = await linking.redeem(work, guest, issued["start"])
        assert not isinstance(link, linking.Refusal)
        assert await linking.match(work, guest, link.id, issued["match"]) is Matching.RIGHT


async def linked(store: StoredStore, person: Person, guest: Actor) -> str:
    issued = (await person.ask("POST", "/v1/link-codes")).body
    await redeemed(store, guest, issued)
    assert (await person.ask("POST", f"/v1/link-codes/{issued['id']}/approval")).status == 200
    return str(issued["id"])


async def test_a_chat_is_linked_step_by_step(asha: Person, guest: Actor, store: StoredStore) -> None:
    issued = await asha.ask("POST", "/v1/link-codes", headers={"User-Agent": "Firefox on Linux"})
    assert issued.status == 201
    path = f"/v1/link-codes/{issued.body['id']}"
    assert (await asha.ask("GET", path)).body["state"] == "open"
    early = await asha.ask("POST", f"{path}/approval")
    assert early.problem == "link-code-invalid"
    async with store.begin() as work:
        link = await linking.redeem(work, guest, issued.body["code"].lower())
        assert not isinstance(link, linking.Refusal)
        seen = await linking.asked(work, guest, link.id)
        assert (seen.record, seen.link.asked_by) == ("Asha", "Firefox, Linux")
    state = (await asha.ask("GET", path)).body
    assert (state["state"], state["guest"]) == ("redeemed", "Asha's phone")
    await once(store, lambda work: linking.match(work, guest, link.id, issued.body["match"]))
    assert (await asha.ask("GET", path)).body["state"] == "matched"
    assert (await asha.ask("POST", f"{path}/approval")).body["state"] == "linked"
    [chat] = (await asha.ask("GET", "/v1/me/chats")).body["items"]
    assert chat["is_reachable"]
    assert (await asha.ask("POST", f"{path}/approval")).problem == "link-code-invalid"
    told = await store.read().people.telegram_of(seen.link.identity_id)
    assert told is not None and told[0] == CHAT


async def test_what_a_chat_began_is_not_approved_here(asha: Person, guest: Actor, store: StoredStore) -> None:
    async with store.begin() as work:
        record = await work.identities.actor((await work.identities.by_public_id(asha.id)).id)
        link, codes = await linking.issue_for_chat(work, record)
        await linking.redeem(work, guest, codes.deep)
        await linking.match(work, guest, link.id, codes.match)
    assert (await asha.ask("POST", f"/v1/link-codes/{link.public_id}/approval")).problem == "not-found"


async def test_a_code_is_taken_back(asha: Person, guest: Actor, store: StoredStore) -> None:
    issued = (await asha.ask("POST", "/v1/link-codes")).body
    assert (await asha.ask("DELETE", f"/v1/link-codes/{issued['id']}")).status == 204
    found = await once(store, lambda work: linking.redeem(work, guest, issued["start"]))
    assert found is linking.Refusal.NO_GOOD
    assert (await asha.ask("GET", f"/v1/link-codes/{issued['id']}")).body["state"] == "void"


async def test_nobody_elses_link_is_there(asha: Person, ravi: Person) -> None:
    issued = (await asha.ask("POST", "/v1/link-codes")).body
    for method, ending in (("GET", ""), ("DELETE", ""), ("POST", "/approval"), ("POST", "/disavowal")):
        theirs = await ravi.ask(method, f"/v1/link-codes/{issued['id']}{ending}")
        never = await ravi.ask(method, f"/v1/link-codes/{'0' * 32}{ending}")
        assert (theirs.status, theirs.body) == (never.status, never.body)
        assert theirs.status == 404
    assert (await asha.ask("GET", f"/v1/link-codes/{issued['id']}")).body["state"] == "open"


async def test_this_was_not_me(asha: Person, guest: Actor, store: StoredStore) -> None:
    link = await linked(store, asha, guest)
    assert (await asha.ask("POST", f"/v1/link-codes/{link}/disavowal")).status == 204
    assert (await asha.ask("GET", "/v1/me")).status == 401
    assert (await asha.renew()).status == 401
    back = await store.read().people.by_telegram(CHAT)
    assert back is not None and back.identity_id == guest.identity_id
    assert await once(store, lambda work: work.sessions.of(guest.identity_id)) == []


async def test_a_chat_is_taken_off_after_the_day(
    asha: Person, guest: Actor, store: StoredStore, clock: Clock
) -> None:
    await linked(store, asha, guest)
    other = await once(store, lambda work: work.people.create(CHAT + 1, "Tablet", "en"))
    clock.now += UNDO_LIFE
    await asha.sign_in()
    await linked(store, asha, other)
    phone, tablet = (await asha.ask("GET", "/v1/me/chats")).body["items"]
    fresh = await asha.ask("DELETE", f"/v1/me/chats/{phone['id']}")
    assert fresh.problem == "link-too-fresh"
    assert (await asha.ask("DELETE", f"/v1/me/chats/{tablet['id']}")).status == 204
    await asha.renew()
    assert (await asha.ask("DELETE", f"/v1/me/chats/{tablet['id']}")).problem == "not-found"
    assert (await asha.ask("DELETE", f"/v1/me/chats/{phone['id']}")).status == 204


async def test_five_codes_an_hour(asha: Person, clock: Clock) -> None:
    for _ in range(5):
        assert (await asha.ask("POST", "/v1/link-codes")).status == 201
    assert (await asha.ask("POST", "/v1/link-codes")).problem == "too-many-tries"
    clock.advance(seconds=3600)
    await asha.sign_in()
    assert (await asha.ask("POST", "/v1/link-codes")).status == 201


async def test_staff_are_invited_listed_and_let_go(
    asha: Person, guest: Actor, store: StoredStore, meera: Person
) -> None:
    """Only with a second factor: without one an owner's session is a customer's."""
    async with store.begin() as work:
        owner = await work.identities.actor((await work.identities.by_public_id(asha.id)).id)
        shop = await given.shop(work, owner)
        await work.identities.bump_epoch(owner.identity_id)
    await asha.sign_in()
    wanted = {"purpose": "staff", "shop": shop.public_id, "role": "courier"}
    assert (await asha.ask("POST", "/v1/link-codes", wanted)).problem == "not-found"
    assert (await asha.ask("POST", "/v1/link-codes")).problem == "second-factor-missing"
    await asha.approved_by(meera)
    await asha.add_totp()
    await asha.sign_in()
    assert (await asha.ask("POST", "/v1/link-codes", {"purpose": "staff"})).problem == "bad-request"
    issued = (await asha.ask("POST", "/v1/link-codes", wanted)).body
    await redeemed(store, guest, issued)
    assert (await asha.ask("POST", f"/v1/link-codes/{issued['id']}/approval")).status == 200
    people = (await asha.ask("GET", f"/v1/shops/{shop.public_id}/staff")).body
    assert people["is_by_invitation"]
    first, courier = people["items"]
    assert (first["role"], courier["role"], courier["name"]) == ("owner", "courier", "Asha's phone")
    path = f"/v1/shops/{shop.public_id}/staff"
    assert (await asha.ask("DELETE", f"{path}/{first['id']}")).problem == "not-found"
    assert (await asha.ask("DELETE", f"{path}/{courier['id']}")).status == 204
    gone = await store.read().people.by_telegram(CHAT)
    assert gone == replace(guest, is_new=False)
    assert Role.COURIER not in gone.shops.values()


async def test_nobody_is_signed_in(api: Api) -> None:
    for method, path in (("POST", "/v1/link-codes"), ("GET", "/v1/me/chats")):
        assert (await api.ask(method, path)).problem == "not-signed-in"


async def test_a_chat_that_was_linked_just_now_hears_of_the_next_order(
    asha: Person, guest: Actor, store: StoredStore, street: Street, database: Database
) -> None:
    """With the token that there was, though what is known of a caller is kept for half a minute."""
    cart = await ready(asha, street)
    await linked(store, asha, guest)
    assert (await place(asha, cart)).status == 201
    messages = await rows_of(database.reader, tt.outbox.select())
    assert ("order-tracking", CHAT) in {(row.kind, row.recipient) for row in messages}
