"""The notice, a copy of one's data, and being erased, over HTTP: what the chat does by the same functions."""

from datetime import datetime

from domain.privacy import own_data
from domain.privacy.privacy import GRACE, NOTICE
from storage.work import StoredStore
from tests.clock import Clock
from tests.storage.given import Street
from tests.web.api.client import Person
from tests.web.api.test_removing import CHATS, identity_of, told, with_chats
from tests.web.api.test_shopping import place, ready


async def audited(store: StoredStore, most: int) -> list[str]:
    """The last actions, newest first."""
    return [entry.action for entry in await store.read().audit.last(most)]


async def test_the_notice_is_agreed_to_as_it_is_now(asha: Person, store: StoredStore) -> None:
    me = await identity_of(store, asha)
    async with store.begin() as work:
        await work.identities.change(me, consent="2020-01")
    assert (await asha.ask("GET", "/v1/me/consent")).body == {"notice": NOTICE, "agreed": "2020-01"}
    said = await asha.ask("PUT", "/v1/me/consent", {"notice": "2020-01"})
    assert said.problem == "stale-version"
    said = await asha.ask("PUT", "/v1/me/consent", {"notice": NOTICE})
    assert said.body == {"notice": NOTICE, "agreed": NOTICE}
    assert await audited(store, 1) == [f"privacy.agreed-{NOTICE}"]


async def test_a_copy_is_fetched_as_data_and_to_read(
    asha: Person, ravi: Person, street: Street, store: StoredStore
) -> None:
    await place(asha, await ready(asha, street))
    await place(ravi, await ready(ravi, street))
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
