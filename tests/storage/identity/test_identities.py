"""Records of people: found, changed, listed; one handle is one person's."""

from typing import Any

import pytest

from domain.errors import NotFound
from domain.identity.errors import HandleTaken
from domain.identity.records import Identity
from domain.people import Role, Status
from domain.preferences import NOTHING_CHOSEN
from storage.engine.database import Database
from storage.schema import tables as t
from storage.work import StoredStore
from tests.clock import Clock
from tests.reading import rows_of
from tests.storage import given
from tests.storage.tries import at_once, identity, once


async def test_a_record_is_read_as_it_was_made(store: StoredStore, clock: Clock, database: Database) -> None:
    made = await identity(store)
    assert made == Identity(made.id, made.public_id, "asha", "Asha", "te", Status.ACTIVE, 0, clock.now, None)
    identities = store.read().identities
    assert await identities.get(made.id) == made
    assert await identities.by_public_id(made.public_id) == made
    assert await identities.by_handle("asha") == made
    [row] = await rows_of(database.reader, t.identity.select())
    assert (row.kind, row.consent_at) == ("person", None)


async def test_it_has_a_key_of_its_own(store: StoredStore) -> None:
    made = await identity(store)
    async with store.begin() as work:
        kept = await work.addresses.add(made.id, "Flat 2, Rose Apartments", None)
    assert (await store.read().addresses.get(made.id, kept.id)).text == "Flat 2, Rose Apartments"


async def test_nobody_is_found_who_is_not_there(store: StoredStore) -> None:
    identities = store.read().identities
    assert await identities.by_handle("asha") is None
    for asked in (
        identities.get(404),
        identities.by_public_id("404"),
        identities.actor(404),
        identities.preferences(404),
    ):
        with pytest.raises(NotFound):
            await asked
    async with store.begin() as work:
        for changed in (
            work.identities.set_status(404, Status.DISABLED),
            work.identities.bump_epoch(404),
            work.identities.set_preferences(404, NOTHING_CHOSEN),
            work.identities.change(404, name="Nobody"),
        ):
            with pytest.raises(NotFound):
                await changed


async def test_forty_want_a_handle_at_once_and_one_gets_it(store: StoredStore) -> None:
    made = await at_once(store, lambda work: work.identities.create("asha", "Asha", "en"))
    [winner] = [one for one in made if one]
    assert await store.read().identities.by_handle("asha") == winner


async def test_people_without_a_handle_do_not_get_in_each_other_s_way(store: StoredStore) -> None:
    async with store.begin() as work:
        first, second = await given.person(work, 1), await given.person(work, 2)
    assert (await store.read().identities.get(first.identity_id)).handle is None
    assert (await store.read().identities.get(second.identity_id)).handle is None


async def test_name_language_and_handle_change(store: StoredStore, clock: Clock) -> None:
    made, other = await identity(store), await identity(store, "ravi")
    clock.advance(seconds=60)
    async with store.begin() as work:
        await work.identities.change(made.id, name="Asha Rao", language="hi", handle="asha.rao")
        await work.identities.change(other.id, handle="ravi")
        await work.identities.change(other.id, handle=None)
    changed = await store.read().identities.get(made.id)
    assert (changed.name, changed.language, changed.handle) == ("Asha Rao", "hi", "asha.rao")
    assert (await store.read().identities.get(other.id)).handle is None


async def test_a_handle_that_is_taken_stays_taken(store: StoredStore) -> None:
    made, other = await identity(store), await identity(store, "ravi")
    with pytest.raises(HandleTaken):
        await once(store, lambda work: work.identities.change(other.id, handle="asha"))
    assert await store.read().identities.get(made.id) == made
    assert await store.read().identities.get(other.id) == other


async def test_nothing_else_can_be_changed_so(store: StoredStore) -> None:
    made = await identity(store)
    async with store.begin() as work:
        wrong: list[dict[str, Any]] = [{}, {"epoch": 7}, {"name": "A", "status": "active"}]
        for fields in wrong:
            with pytest.raises(TypeError):
                await work.identities.change(made.id, **fields)


async def test_disabling_and_enabling_moves_the_epoch(store: StoredStore) -> None:
    made = await identity(store)
    for epoch, status in enumerate((Status.DISABLED, Status.ACTIVE), 1):
        async with store.begin() as work:
            await work.identities.set_status(made.id, status)
        found = await store.read().identities.get(made.id)
        assert (found.status, found.epoch) == (status, epoch)
        assert (await store.read().identities.actor(made.id)).is_disabled == (status is Status.DISABLED)


async def test_every_move_of_the_epoch_counts(store: StoredStore) -> None:
    made = await identity(store)
    assert sorted(await at_once(store, lambda work: work.identities.bump_epoch(made.id))) == [*range(1, 41)]


async def test_records_come_page_by_page(store: StoredStore) -> None:
    made = [await identity(store, handle) for handle in ("asha", "ravi", "asif", "a_b", "axb")]
    identities = store.read().identities
    assert await identities.page(after=0, most=2) == made[:2]
    assert await identities.page(after=made[1].id, most=9) == made[2:]
    for search, found in (
        ("AS", {"asha", "asif"}),
        ("a_", {"a_b"}),
        ("%", set()),
        ("vi", set()),
        ("/", set()),
    ):
        page = await identities.page(after=0, most=9, search=search)
        assert {one.handle for one in page} == found


async def test_a_name_is_searched_for_too(store: StoredStore) -> None:
    async with store.begin() as work:
        lakshmi = await given.person(work, 7, "లక్ష్మి")
    [found] = await store.read().identities.page(after=0, most=9, search="లక్ష్")
    assert found.id == lakshmi.identity_id


async def test_an_actor_without_a_chat_account(store: StoredStore) -> None:
    made = await identity(store)
    actor = await store.read().identities.actor(made.id)
    assert (actor.identity_id, actor.account_id, actor.telegram_id) == (made.id, 0, 0)
    assert (actor.name, actor.language, actor.shops, actor.roles) == ("Asha", "te", {}, frozenset())
    assert not actor.is_admin and not actor.is_disabled and not actor.is_new


async def test_an_actor_is_the_same_by_chat_and_by_record(store: StoredStore) -> None:
    async with store.begin() as work:
        owner = await given.person(work, 7)
        first, second = await given.shop(work, owner), await given.shop(work, owner)
        for role in (Role.ADMIN, Role.SUPPORT):
            await work.roles.grant(owner.identity_id, role, None, owner.identity_id)
    by_chat = await store.read().people.by_telegram(7)
    assert by_chat is not None
    assert by_chat == await store.read().identities.actor(owner.identity_id)
    assert by_chat.shops == {first.id: Role.OWNER, second.id: Role.OWNER}
    assert by_chat.roles == {Role.ADMIN, Role.SUPPORT}
    assert by_chat.is_admin


async def test_a_disabled_person_is_known_as_such_in_chat(store: StoredStore) -> None:
    async with store.begin() as work:
        asha = await given.person(work, 7)
        await work.identities.set_status(asha.identity_id, Status.DISABLED)
        found = await work.people.by_telegram(7)
    assert found is not None
    assert found.is_disabled
