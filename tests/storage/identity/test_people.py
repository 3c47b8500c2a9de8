"""Identities and chat accounts."""

from sqlalchemy import select

from domain.identity import attempts
from domain.identity.linking import groups, joining
from domain.kinds import MessageKind
from domain.people import Actor, Role, Status
from domain.privacy import own_data
from domain.unit_of_work import UnitOfWork
from storage.engine.database import Database
from storage.schema.transport_tables import outbox
from storage.work import StoredStore
from tests.reading import rows_of
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


async def recipients(database: Database, kind: MessageKind) -> list[int]:
    found = select(outbox.c.recipient).where(outbox.c.kind == kind)
    async with database.transaction() as executor:
        return [row.recipient for row in await rows_of(executor, found)]


async def test_what_is_told_while_they_cannot_be_written_to_waits_for_them(
    store: StoredStore, database: Database
) -> None:
    """For the chat that can be written to, else for the newest: nobody stays untold."""
    async with store.begin() as work:
        owner, hand = await given.person(work, 1, "Lakshmi"), await given.person(work, 7)
        admin = await given.person(work, 9, "Meera")
        shop = await given.shop(work, owner)
        await work.roles.grant(admin.identity_id, Role.ADMIN, None, admin.identity_id)
        await work.roles.grant(hand.identity_id, Role.STAFF, shop.id, owner.identity_id)
        code = await issued(work, owner, shop.id)
        for each in (1, 7, 9):
            await work.people.set_reachable(each, False)
        await own_data.send_copy(work, hand.identity_id)
        assert await attempts.admins(work) == [9]
        assert await groups.redeem_group_code(work, hand, code, -5002, "Our staff")
        await joining._leave_uninvited(work, owner, shop.id)
    assert await recipients(database, MessageKind.DATA_COPY) == [7]
    assert await recipients(database, MessageKind.GROUP_ASKS) == [1]
    assert await recipients(database, MessageKind.STAFF_REMOVED) == [7]


async def issued(work: UnitOfWork, owner: Actor, shop_id: int) -> str:
    """A fresh code that connects a group, of somebody who keeps the shop now."""
    keeper = await work.people.by_telegram(owner.telegram_id)
    assert keeper is not None
    await groups.connect_group(work, keeper, shop_id)
    code = await groups.group_code(work, keeper, shop_id)
    assert code is not None
    return code


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
