"""Who reads a shop's open orders while nobody can write at its counter: what is told when that changes."""

from collections.abc import Awaitable, Callable

import pytest
from sqlalchemy import select

from domain.catalogue.shop import ShopState, Unreachable
from domain.identity import arrival
from domain.identity.linking import chats, counters
from domain.kinds import MessageKind
from domain.people import Actor, Role
from domain.platform.people import changing
from domain.platform.shops import approving
from domain.unit_of_work import UnitOfWork
from domain.work import Rules
from storage.engine.database import Database
from storage.engine.sealing import Sealer
from storage.schema import transport_tables as tt
from storage.work import StoredStore
from tests.clock import Clock
from tests.reading import rows_of
from tests.storage import given

ADMIN, OWNER, ANOTHER, GROUP = 3001, 1, 2, -100
LOST, CARD, UNREACHABLE = "group-lost", "order-card", "shop-unreachable"


@pytest.fixture
def store(database: Database, sealer: Sealer, clock: Clock) -> StoredStore:
    """With an admin by the settings, who has not written yet."""
    return StoredStore(database, sealer, clock, Rules(admins=frozenset({ADMIN})))


async def told(database: Database, store: StoredStore) -> list[tuple[str, int]]:
    """What was to be told since this was asked last: kind and recipient."""
    waiting = tt.outbox.c.state == "waiting"
    rows = await rows_of(
        database.reader,
        select(tt.outbox.c.kind, tt.outbox.c.recipient).where(waiting).order_by(tt.outbox.c.id),
    )
    async with store.begin() as work:
        for _ in rows:
            for message in await work.outbox_rows.claim("sender", most=99, lease_s=9):
                await work.outbox_rows.sent(message)
    return [(row.kind, row.recipient) for row in rows]


async def lost(store: StoredStore, database: Database, *, has_another: bool = False) -> None:
    """The first shop has an open order, and its owner stands in for its counter."""
    _, made = await given.placed(store)
    async with store.begin() as work:
        if has_another:
            another = await given.person(work, ANOTHER, "Fatima")
            await work.people.join_shop(made.orders[0].shop_id, another.identity_id, Role.OWNER)
        await counters.lost(work, GROUP, Unreachable.OUT)
    found = await told(database, store)
    assert (LOST, OWNER) in found
    assert (CARD, OWNER) in found


async def known(work: UnitOfWork, telegram_id: int) -> Actor:
    found = await work.people.by_telegram(telegram_id)
    assert found
    return found


async def test_who_stands_in_goes_and_comes(store: StoredStore, database: Database) -> None:
    await lost(store, database)
    async with store.begin() as work:
        await arrival.left(work, OWNER)
    assert await told(database, store) == [(UNREACHABLE, ADMIN)]
    async with store.begin() as work:
        await arrival.left(work, OWNER)
    assert await told(database, store) == [], "nobody hears of it twice"
    async with store.begin() as work:
        await arrival.returned(work, OWNER)
    assert [each for each in await told(database, store) if each[0] != MessageKind.MENU] == [
        (LOST, OWNER),
        (CARD, OWNER),
    ]


async def test_another_owner_takes_it_over(store: StoredStore, database: Database) -> None:
    await lost(store, database, has_another=True)
    async with store.begin() as work:
        await arrival.left(work, OWNER)
    assert await told(database, store) == [(LOST, ANOTHER), (CARD, ANOTHER)]
    async with store.begin() as work:
        await arrival.left(work, ANOTHER)
        await arrival.returned(work, ANOTHER)
    assert (CARD, ANOTHER) in await told(database, store)


async def test_who_is_blocked_by_an_admin_stands_in_no_longer(store: StoredStore, database: Database) -> None:
    await lost(store, database, has_another=True)
    async with store.begin() as work:
        meera = await given.person(work, ADMIN, "Meera")
        await work.roles.grant(meera.identity_id, Role.ADMIN, None, meera.identity_id)
        meera, owner = await known(work, ADMIN), await known(work, OWNER)
        record = await work.identities.get(owner.identity_id)
        await changing._set_disabled(work, meera, record, changing.ChangeReason.SECURITY, is_disabled=True)
    assert {(LOST, ANOTHER), (CARD, ANOTHER)} <= set(await told(database, store))


async def test_a_chat_that_is_taken_off_takes_no_orders_along(store: StoredStore, database: Database) -> None:
    await lost(store, database, has_another=True)
    async with store.begin() as work:
        owner = await known(work, OWNER)
        newer = await given.person(work, 90, "Owner's other telephone")
        await work.chat_accounts.move(newer.account_id, newer.identity_id, owner.identity_id)
        await work.identities.bump_epoch(owner.identity_id)
        await chats.unlink(work, owner, newer.account_id)
    assert {(LOST, OWNER), (CARD, OWNER)} <= set(await told(database, store))


async def test_the_first_admin_to_write_hears_of_what_nobody_could_be_told(
    store: StoredStore, database: Database
) -> None:
    await lost(store, database)
    async with store.begin() as work:
        await arrival.arrive(work, ADMIN, "Meera", "en")
    assert (UNREACHABLE, ADMIN) in await told(database, store)
    async with store.begin() as work:
        await arrival.arrive(work, ADMIN, "Meera", "en")
        await arrival.arrive(work, 4711, "Nobody in particular", "en")
    assert await told(database, store) == []


@pytest.mark.parametrize("is_linked", [True, False])
async def test_admins_hear_of_a_shop_that_is_approved_and_cannot_be_read(
    store: StoredStore, database: Database, is_linked: bool
) -> None:
    async with store.begin() as work:
        street = await given.street(work)
        shop = street.shops[0].id
        await work.shops.set_state(shop, ShopState.PENDING)
        if not is_linked:
            await work.shops.set_counter(shop, None)
        meera = await given.person(work, ADMIN, "Meera")
        await work.roles.grant(meera.identity_id, Role.ADMIN, None, meera.identity_id)
        for state in (ShopState.APPROVED, ShopState.APPROVED, ShopState.SUSPENDED):
            await approving.set_state(work, await known(work, ADMIN), shop, state)
    heard = [each for each in await told(database, store) if each == (UNREACHABLE, ADMIN)]
    assert heard == ([] if is_linked else [(UNREACHABLE, ADMIN)])


async def test_what_nobody_reads_is_found_at_once(store: StoredStore, database: Database) -> None:
    """What one statement finds is what follows of each shop, its owners and its orders by themselves."""
    _, made = await given.placed(store)
    shop_id = made.orders[0].shop_id

    async def is_found() -> bool:
        found = await store.read().cards.unread()
        assert found == sorted(found)
        return shop_id in found

    async def changes(*steps: Callable[[UnitOfWork], Awaitable[object]]) -> bool:
        async with store.begin() as work:
            for step in steps:
                await step(work)
        return await is_found()

    assert not await is_found()
    assert await changes(lambda work: work.shops.lose_counter(GROUP, Unreachable.MUTED))
    assert await changes(lambda work: work.shops.set_open(shop_id, False)), "it had its counter until then"
    assert not await changes(lambda work: work.shops.set_state(shop_id, ShopState.SUSPENDED)), "owner reads"
    assert await changes(lambda work: work.people.set_reachable(OWNER, False))
    assert not await changes(lambda work: work.people.set_reachable(OWNER, True))
    assert not await changes(lambda work: work.shops.regain_counter(shop_id))
    unlinked = lambda work: work.shops.set_counter(shop_id, None)  # noqa: E731
    assert not await changes(unlinked, lambda work: work.shops.set_state(shop_id, ShopState.APPROVED))
    assert await changes(lambda work: work.shops.set_open(shop_id, True))


@pytest.mark.parametrize(("lost", "kinds"), [(3, [UNREACHABLE] * 3), (4, ["shops-unreachable"])])
async def test_of_many_shops_an_admin_hears_at_once(
    store: StoredStore, database: Database, lost: int, kinds: list[str]
) -> None:
    async with store.begin() as work:
        owner = await given.person(work, OWNER, "Lakshmi")
        while len(found := await work.cards.unread()) < lost:
            await given.shop(work, owner)
        await arrival.arrive(work, ADMIN, "Meera", "en")
    assert [kind for kind, who in await told(database, store) if who == ADMIN and kind != "menu"] == kinds
    assert len(found) == lost
