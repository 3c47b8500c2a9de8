"""A record that an admin removes: closed at once, erased a day later, opened again by taking it back."""

from datetime import datetime, timedelta

import pytest

from domain.kinds import MessageKind
from domain.privacy import own_data
from storage.work import StoredStore
from tests.clock import Clock
from tests.storage.given import Street
from tests.web.api.client import Api, Person

CHATS = (8101, 8102)


async def identity_of(store: StoredStore, person: Person) -> int:
    """What storage knows them by."""
    return (await store.read().identities.by_public_id(person.id)).id


async def with_chats(store: StoredStore, person: Person) -> None:
    """Both chats are the person's."""
    me = await identity_of(store, person)
    async with store.begin() as work:
        for chat in CHATS:
            came = await work.people.create(chat, "Asha", "en")
            assert await work.chat_accounts.move(came.account_id, came.identity_id, me)


async def told(store: StoredStore) -> list[tuple[str, int]]:
    """The next message of each recipient; a menu is none."""
    async with store.begin() as work:
        messages = await work.outbox_rows.claim("nobody", most=99, lease_s=0)
        for message in messages:
            await work.outbox_rows.sent(message)
    found = [(message.kind, message.recipient) for message in messages if message.kind != MessageKind.MENU]
    return sorted(found + await told(store)) if len(found) < len(messages) else sorted(found)


async def test_it_is_closed_at_once_and_erased_a_day_later(
    meera: Person, asha: Person, store: StoredStore, clock: Clock
) -> None:
    path, me = f"/v1/users/{asha.id}", await identity_of(store, asha)
    await with_chats(store, asha)
    assert (await meera.ask("DELETE", path)).problem == "bad-request"
    said = await meera.ask("DELETE", f"{path}?reason=abuse")
    assert said.status == 202
    assert datetime.fromisoformat(said.body["at"]) == clock.now + timedelta(hours=24)
    assert said.body["is_by_admin"]
    assert await told(store) == [("erasure-asked", chat) for chat in CHATS]
    entries = (await meera.ask("GET", "/v1/audit?limit=2")).body["items"]
    assert [(entry["action"], entry["outcome"]) for entry in entries] == [
        ("identity.removal-asked", "done: abuse"),
        ("identity.disabled", "done: abuse"),
    ]
    found = (await meera.ask("GET", path)).body
    assert (found["status"], found["erasure"]) == ("disabled", said.body)
    assert (await asha.ask("GET", "/v1/me")).problem == "not-signed-in"
    assert (await asha.sign_in()).problem == "wrong-credentials"

    clock.advance(seconds=300)
    assert (await meera.ask("DELETE", f"{path}?reason=abuse")).body == said.body
    async with store.begin() as work:
        await own_data.say_goodbye(work, me)
    assert await told(store) == [("goodbye", chat) for chat in CHATS]
    async with store.begin() as work:
        await own_data.erase(work, me)
    assert (await meera.ask("GET", path)).body["status"] == "erased"
    assert (await meera.ask("DELETE", f"{path}?reason=abuse")).problem == "not-found"
    assert (await meera.ask("DELETE", f"{path}/erasure?reason=mistake")).problem == "not-found"


@pytest.mark.parametrize("before", ["active", "disabled"])
async def test_taken_back_it_stands_as_before(
    meera: Person, asha: Person, store: StoredStore, before: str
) -> None:
    path = f"/v1/users/{asha.id}"
    await with_chats(store, asha)
    assert (await meera.ask("DELETE", f"{path}/erasure?reason=mistake")).problem == "not-found"
    await meera.ask("PATCH", path, {"is_disabled": before == "disabled", "reason": "abuse"})
    await meera.ask("DELETE", f"{path}?reason=abuse")
    await told(store)
    assert (await meera.ask("DELETE", f"{path}/erasure?reason=mistake")).status == 204
    assert await told(store) == [("erasure-undone", chat) for chat in CHATS]
    found = (await meera.ask("GET", path)).body
    assert (found["status"], found["erasure"]) == (before, None)
    assert await store.read().due_rows.next_at() is None
    assert (await asha.sign_in()).status == (201 if before == "active" else 401)


async def test_nobody_opens_what_is_to_be_erased(meera: Person, asha: Person) -> None:
    path, opened = f"/v1/users/{asha.id}", {"is_disabled": False, "reason": "mistake"}
    await meera.ask("DELETE", f"{path}?reason=abuse")
    said = await meera.ask("PATCH", path, opened)
    assert (said.status, said.problem) == (409, "removal-under-way")
    assert (await meera.ask("PATCH", path, opened | {"is_disabled": True})).status == 200
    assert (await meera.ask("GET", path)).body["status"] == "disabled"
    await meera.ask("DELETE", f"{path}/erasure?reason=mistake")
    assert (await meera.ask("GET", path)).body["status"] == "active"


async def test_the_person_cannot_take_a_removal_back(meera: Person, asha: Person, store: StoredStore) -> None:
    await meera.ask("DELETE", f"/v1/users/{asha.id}?reason=abuse")
    asha_now = await store.read().identities.actor(await identity_of(store, asha))
    with pytest.raises(Exception, match="not-allowed"):
        async with store.begin() as work:
            await own_data.keep(work, asha_now, in_chat=True)
    assert (await meera.ask("GET", f"/v1/users/{asha.id}")).body["erasure"]


async def test_who_owns_a_shop_stays_until_somebody_else_does(
    meera: Person, api: Api, store: StoredStore, street: Street
) -> None:
    shop = await store.read().shops.get(street.dal.shop_id)
    owner = await store.read().identities.get(shop.owner_id)
    path = f"/v1/users/{owner.public_id}"
    assert (await meera.ask("DELETE", f"{path}?reason=left")).problem == "owns-shops"
    assert (await meera.ask("GET", path)).body["status"] == "active"
