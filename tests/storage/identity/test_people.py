"""Identities and chat accounts."""

from domain.people import Role, Status
from storage.work import StoredStore
from tests.storage import given


async def test_a_stranger_is_nobody(store: StoredStore) -> None:
    async with store.begin() as work:
        assert await work.people.by_telegram(7) is None


async def test_a_new_person_is_found_again_by_the_account(store: StoredStore) -> None:
    async with store.begin() as work:
        made = await work.people.create(7_000_000_000, "Asha <b>", "hi")
    found = await store.read().people.by_telegram(7_000_000_000)
    assert made.is_new
    assert found is not None
    assert not found.is_new
    assert not found.is_admin
    assert (found.identity_id, found.account_id) == (made.identity_id, made.account_id)
    assert (found.telegram_id, found.name, found.language, found.shops) == (
        7_000_000_000,
        "Asha <b>",
        "hi",
        {},
    )


async def test_roles_come_with_the_person(store: StoredStore) -> None:
    async with store.begin() as work:
        owner, staff = await given.person(work, 1), await given.person(work, 2)
        first, second = await given.shop(work, owner), await given.shop(work, owner)
        await work.people.join_shop(first.id, staff.identity_id, Role.STAFF)
        await work.people.join_shop(first.id, owner.identity_id, Role.STAFF)
        lord, hand = await work.people.by_telegram(1), await work.people.by_telegram(2)
    assert lord is not None
    assert lord.shops == {first.id: Role.OWNER, second.id: Role.OWNER}
    assert hand is not None
    assert hand.shops == {first.id: Role.STAFF}


async def test_name_and_language_change(store: StoredStore) -> None:
    async with store.begin() as work:
        asha, ravi = await given.person(work, 7), await given.person(work, 8, "Ravi")
        await work.people.rename(asha.identity_id, "Asha Rao")
        await work.people.set_language(asha.identity_id, "te")
        found, other = await work.people.by_telegram(7), await work.people.by_telegram(8)
    assert found is not None
    assert (found.name, found.language) == ("Asha Rao", "te")
    assert other is not None
    assert (other.name, other.language) == (ravi.name, "en")


async def test_nothing_is_sent_to_who_blocked_the_bot(store: StoredStore) -> None:
    async with store.begin() as work:
        asha = await given.person(work, 7)
        assert await work.people.telegram_of(asha.identity_id) == (7, "en")
        await work.people.set_reachable(7, False)
        assert await work.people.telegram_of(asha.identity_id) is None
        await work.people.set_reachable(7, True)
        assert await work.people.telegram_of(asha.identity_id) == (7, "en")
        assert await work.people.telegram_of(asha.identity_id + 1) is None


async def test_names_of_many(store: StoredStore) -> None:
    """However many: more than one statement asks for. Who is not there has none."""
    async with store.begin() as work:
        made = [await work.people.create(each, f"Asha {each}", "en") for each in range(1, 46)]
        await work.privacy.erase(made[-1].identity_id)
    names = await store.read().people.names({*(each.identity_id for each in made), 10**12})
    assert names == {
        **{each.identity_id: (each.name, Status.ACTIVE) for each in made[:-1]},
        made[-1].identity_id: ("—", Status.ERASED),
    }
    assert await store.read().people.names(()) == {}
