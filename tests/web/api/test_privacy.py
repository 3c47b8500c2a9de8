"""The notice, a copy of one's data, and being erased, over HTTP: what the chat does by the same functions."""

from datetime import datetime

from sqlalchemy import update

from domain.policy import NOTICE
from domain.privacy import own_data
from domain.privacy.privacy import GRACE
from storage.engine.database import Database
from storage.schema import tables as t
from storage.work import StoredStore
from tests.clock import Clock
from tests.reading import rows_of
from tests.storage.given import Street
from tests.web.api.client import PASSWORD, Api, Person
from tests.web.api.test_removing import CHATS, identity_of, told, with_chats
from tests.web.api.test_shopping import place as place_order
from tests.web.api.test_shopping import put, ready


async def audited(store: StoredStore, most: int) -> list[str]:
    """The last actions, newest first."""
    return [entry.action for entry in await store.read().audit.last(most)]


async def test_the_notice_is_agreed_to_as_it_is_now(asha: Person, store: StoredStore) -> None:
    me = await identity_of(store, asha)
    async with store.begin() as work:
        await work.privacy.agree(me, "2020-01")
    asked = (await asha.ask("GET", "/v1/me/consent")).body
    assert (asked["notice"], asked["agreed"]) == (NOTICE, "2020-01")
    assert "to bring you your orders" in asked["terms"]
    said = await asha.ask("PUT", "/v1/me/consent", {"notice": "2020-01"})
    assert said.problem == "stale-version"
    said = await asha.ask("PUT", "/v1/me/consent", {"notice": NOTICE})
    assert said.body["agreed"] == NOTICE
    assert await audited(store, 1) == [f"privacy.agreed-{NOTICE}"]


async def test_nothing_is_kept_of_who_has_not_agreed(api: Api, street: Street, database: Database) -> None:
    """Signing up is no consent; the refusal names what is missing, and a cart works without it."""
    sita = await api.person("sita", agrees=False)
    assert (await sita.ask("GET", "/v1/me/consent")).body["agreed"] is None
    filled = await put(sita, street.dal.public_id, 2)
    cart, at = filled.body["id"], {"If-Match": filled.headers["ETag"]}
    place = {"latitude": 17.4, "longitude": 78.4}
    tried = [
        await sita.ask("POST", "/v1/addresses", {"text": "Flat 2, Rose Apartments", "place": place}),
        await sita.ask("PATCH", f"/v1/carts/{cart}", {"contact_phone": "9848012345"}, headers=at),
        await sita.ask("PATCH", f"/v1/carts/{cart}", {"contact_name": "Sita"}, headers=at),
        await sita.ask("PATCH", f"/v1/carts/{cart}", {"note": "Ring twice"}, headers=at),
        await sita.ask("PATCH", f"/v1/carts/{cart}", {"name": "for 9848012345"}, headers=at),
        await sita.ask("POST", "/v1/carts", {"name": "९८४८०१२३४५"}),
        await sita.ask("PATCH", "/v1/me", {"name": "Sita 98480-12345"}),
    ]
    assert [(said.status, said.problem) for said in tried] == [(409, "consent-needed")] * 7
    assert {said.body["notice"] for said in tried} == {NOTICE}
    assert await rows_of(database.reader, t.address.select()) == []
    assert (await sita.ask("PUT", "/v1/me/consent", {"notice": NOTICE})).status == 200
    assert (await ready(sita, street)).body["contact_phone"] == "+919848012345"


async def test_consent_is_taken_back(asha: Person, street: Street, store: StoredStore) -> None:
    """Again it changes nothing; what was complete cannot be ordered any more, and an order stays."""
    await place_order(asha, await ready(asha, street))
    cart = await ready(asha, street)
    for _ in range(2):
        assert (await asha.ask("DELETE", "/v1/me/consent")).status == 204
    assert (await asha.ask("GET", "/v1/addresses")).body["items"] == []
    assert (await asha.ask("GET", f"/v1/carts/{cart.body['id']}")).body["contact_phone"] is None
    assert await audited(store, 2) == ["privacy.withdrawn", "order.placed"]
    assert len((await asha.ask("GET", "/v1/orders")).body["items"]) == 1


async def test_what_was_answered_before_consent_was_taken_back_is_not_given_again(asha: Person) -> None:
    """That it was done is known all the same, so that no repeat does it once more."""
    asked, headers = {"text": "12 Laad Bazaar"}, {"Idempotency-Key": "key"}
    assert (await asha.ask("POST", "/v1/addresses", asked, headers=headers)).status == 201
    taken_back = {"Idempotency-Key": "another"}
    for _ in range(2):
        assert (await asha.ask("DELETE", "/v1/me/consent", headers=taken_back)).status == 204
    again = await asha.ask("POST", "/v1/addresses", asked, headers=headers)
    assert (again.problem, "Laad" in str(again.body)) == ("answered-once", False)
    await asha.ask("PUT", "/v1/me/consent", {"notice": NOTICE})
    assert (await asha.ask("GET", "/v1/addresses")).body["items"] == []


async def test_who_never_agreed_cannot_order_what_was_kept_before(
    asha: Person, street: Street, store: StoredStore, database: Database
) -> None:
    """As after an upgrade that found that nobody had been asked."""
    cart, me = await ready(asha, street), await identity_of(store, asha)
    async with database.transaction() as executor:
        await executor.run(update(t.identity).where(t.identity.c.id == me).values(consent=None))
    assert (await place_order(asha, cart)).problem == "consent-needed"
    await asha.ask("PUT", "/v1/me/consent", {"notice": NOTICE})
    assert (await place_order(asha, cart)).status == 201


async def test_a_copy_is_fetched_as_data_and_to_read(
    asha: Person, ravi: Person, street: Street, store: StoredStore
) -> None:
    await place_order(asha, await ready(asha, street))
    await place_order(ravi, await ready(ravi, street))
    found = (await asha.ask("GET", "/v1/me/data")).body
    (order,) = found["data"]["order"]
    assert order["address"]["text"] in found["readable"]
    assert order["customer_phone"] in found["readable"]
    assert [row["handle"] for row in found["data"]["identity"]] == ["asha"]
    assert await audited(store, 1) == ["privacy.copy-fetched"]


async def test_a_copy_goes_to_the_chat_where_there_is_one(asha: Person, store: StoredStore) -> None:
    me = await identity_of(store, asha)
    assert (await asha.ask("GET", "/v1/me/data-copies/last")).problem == "not-found"
    asked = await asha.ask("POST", "/v1/me/data-copies")
    assert (asked.status, asked.body["state"]) == (202, "asked")
    async with store.begin() as work:
        await own_data.send_copy(work, me)
    assert (await asha.ask("GET", "/v1/me/data-copies/last")).body["state"] == "ready"
    assert await told(store) == []
    await with_chats(store, asha)
    assert (await asha.ask("POST", "/v1/me/data-copies")).body["state"] == "asked"
    async with store.begin() as work:
        await own_data.send_copy(work, me)
    assert await told(store) == [("data-copy", CHATS[1])]


async def test_to_be_erased_waits_a_day_is_told_and_taken_back(
    asha: Person, store: StoredStore, clock: Clock
) -> None:
    await with_chats(store, asha)
    assert (await asha.ask("GET", "/v1/me/erasure")).problem == "not-found"
    assert (await asha.ask("DELETE", "/v1/me/erasure")).problem == "not-found"
    first = await asha.ask("PUT", "/v1/me/erasure")
    assert datetime.fromisoformat(first.body["at"]) == clock.now + GRACE
    assert not first.body["is_by_admin"]
    assert await told(store) == [("erasure-asked", chat) for chat in CHATS]
    clock.advance(seconds=60)
    assert (await asha.ask("PUT", "/v1/me/erasure")).body == first.body
    assert await told(store) == []
    assert (await asha.ask("GET", "/v1/me/erasure")).body == first.body
    assert (await asha.ask("GET", "/v1/me")).body["erasure"] == first.body
    assert (await asha.ask("DELETE", "/v1/me/erasure")).status == 204
    assert await told(store) == [("erasure-undone", chat) for chat in CHATS]
    assert (await asha.ask("GET", "/v1/me")).body["erasure"] is None
    assert await store.read().due_rows.next_at() is None
    assert await audited(store, 2) == ["privacy.erasure-undone", "privacy.erasure-asked"]


async def test_a_copy_asks_for_a_fresh_proof_and_names_no_staff(
    asha: Person, street: Street, store: StoredStore, database: Database
) -> None:
    """Whoever finds an open session cannot take everything away with it."""
    await place_order(asha, await ready(asha, street))
    async with database.transaction() as executor:
        await executor.run(update(t.order).values(handled_by="Kiran the Clerk", handler_id=1))
    told = await asha.ask("GET", "/v1/me/data")
    assert told.status == 200
    assert "Kiran the Clerk" not in str(told.body)
    assert not {"handled_by", "handler_id"} & told.body["data"]["order"][0].keys()
    asha.api.clock.advance(seconds=601)
    await asha.renew()
    for method, path in (("GET", "/v1/me/data"), ("POST", "/v1/me/data-copies")):
        assert (await asha.ask(method, path)).problem == "fresh-proof-needed"
    assert (await asha.ask("POST", "/v1/me/proofs", {"password": PASSWORD})).status == 204
    assert (await asha.ask("GET", "/v1/me/data")).status == 200
