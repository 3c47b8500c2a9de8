"""Counters that nobody can read: who is told, when they are tried again, and that no order slips in."""

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import select

from domain.catalogue.errors import ShopUnreachable
from domain.catalogue.shop import ShopState, Unreachable
from domain.identity.linking import counters, groups
from domain.kinds import DueKind
from domain.orders import checkout, counter, own_orders
from domain.orders.board import board
from domain.orders.order import Move
from domain.people import Actor, Role
from domain.platform.shops import approving
from domain.shopping import cart_lines
from domain.unit_of_work import UnitOfWork
from domain.work import Rules
from storage.care.verify import problems
from storage.engine.database import Database
from storage.engine.sealing import Sealer
from storage.schema import transport_tables as tt
from storage.work import StoredStore
from tests.clock import Clock
from tests.reading import rows_of
from tests.storage import given
from tests.storage.given import Street

ADMIN, OWNER, CUSTOMER = 3001, 1, 7
GROUP = -100
LONG_ENOUGH_S = 2.0
"""For a transaction to come to where it must wait for another."""


@pytest.fixture
def store(database: Database, sealer: Sealer, clock: Clock) -> StoredStore:
    """With an admin by the settings."""
    return StoredStore(database, sealer, clock, Rules(admins=frozenset({ADMIN})))


async def messages(database: Database) -> list[tuple[str, int]]:
    """Everything that was to be told so far: kind and recipient."""
    rows = await rows_of(
        database.reader, select(tt.outbox.c.kind, tt.outbox.c.recipient).order_by(tt.outbox.c.id)
    )
    return [(row.kind, row.recipient) for row in rows]


async def knocks(store: StoredStore) -> bool:
    """Carries out what is due; whether a counter was tried by that."""
    async with store.begin() as work:
        while due := await work.due_rows.take():
            if due.kind == DueKind.COUNTER_KNOCK:
                await counters.knock_again(work, due.subject)
                return True
            assert due.kind == DueKind.COUNTER_BOARD  # of an order that moved
            await board.draw(work, due.subject)
    return False


async def place(work: UnitOfWork, street: Street) -> int:
    """Orders what the customer's cart holds; gives the first order's id."""
    offer = await checkout.quote(work, street.customer)
    cart, total = offer.basket.cart, offer.basket.total.minor
    made = await checkout.place_order(
        work, street.customer, cart_id=cart.id, cart_version=cart.version, total=total
    )
    return made.orders[0].id


async def owner_of(work: UnitOfWork) -> Actor:
    """The street's owner, with the roles of today."""
    owner = await work.people.by_telegram(OWNER)
    assert owner is not None
    return owner


async def test_owner_and_admin_are_told_once(store: StoredStore, database: Database, clock: Clock) -> None:
    await given.ready(store)
    for why in (Unreachable.MUTED, Unreachable.MUTED, Unreachable.GONE):
        async with store.begin() as work:
            await counters.lost(work, GROUP, why)
    assert await messages(database) == [("group-lost", OWNER), ("shop-unreachable", ADMIN)]
    entries = [each for each in await store.read().audit.last(9) if each.action.startswith("shop.")]
    assert [entry.action for entry in entries] == ["shop.group-lost"]
    assert await problems(database, store._sealer, now=clock.now) == []


async def test_an_owner_who_cannot_be_told(store: StoredStore, database: Database) -> None:
    async with store.begin() as work:
        await given.street(work)
        await work.people.set_reachable(OWNER, False)
        await counters.lost(work, GROUP, Unreachable.OUT)
    assert await messages(database) == [("shop-unreachable", ADMIN)]


async def test_an_owner_who_is_an_admin_is_told_once(store: StoredStore, database: Database) -> None:
    async with store.begin() as work:
        await given.street(work)
        owner = await owner_of(work)
        await work.roles.grant(owner.identity_id, Role.ADMIN, None, owner.identity_id)
        await counters.lost(work, GROUP, Unreachable.OUT)
    assert await messages(database) == [("group-lost", OWNER), ("shop-unreachable", ADMIN)]


async def test_admins_hear_nothing_of_a_shop_that_nobody_sees(store: StoredStore, database: Database) -> None:
    async with store.begin() as work:
        street = await given.street(work)
        await work.shops.set_state(street.shops[0].id, ShopState.SUSPENDED)
        await counters.lost(work, GROUP, Unreachable.OUT)
    assert await messages(database) == [("group-lost", OWNER)]


async def test_nothing_is_ordered_there_and_nothing_is_put_in_a_cart(
    store: StoredStore, database: Database, clock: Clock
) -> None:
    street, _ = await given.ready(store)
    async with store.begin() as work:
        order = await place(work, street)
        await counters.lost(work, GROUP, Unreachable.MUTED)
        cart = await work.carts.current(street.customer.identity_id)
        with pytest.raises(ShopUnreachable):
            await cart_lines.put(work, street.customer, street.dal.id, 1, cart_version=cart.version)
        with pytest.raises(ShopUnreachable):
            await own_orders.order_again(work, street.customer, order)
        await cart_lines.put(work, street.customer, street.rice.id, 1, cart_version=cart.version)
        await place(work, street)
    assert await problems(database, store._sealer, now=clock.now) == []


@pytest.mark.parametrize("why", list(Unreachable))
async def test_an_order_over_two_shops_waits_for_both(
    store: StoredStore, database: Database, clock: Clock, why: Unreachable
) -> None:
    street, quote = await given.ready(store)
    async with store.begin() as work:
        if why is Unreachable.UNLINKED:
            await work.shops.set_counter(street.shops[1].id, None)
        else:
            await counters.lost(work, -200, why)
    with pytest.raises(ShopUnreachable) as refused:
        async with store.begin() as work:
            await place(work, street)
    assert refused.value.facts == {"shop": street.shops[1].names}
    assert await store.read().orders.open_ones() == []
    assert (await store.read().products.get(street.dal.id)).allocated == 0
    assert (
        await store.read().carts.current(street.customer.identity_id)
    ).version == quote.basket.cart.version
    assert await problems(database, store._sealer, now=clock.now) == []


async def test_no_order_passes_a_counter_that_is_being_lost(store: StoredStore) -> None:
    """The order was begun while all was well; before it is committed, the counter is gone."""
    street, _ = await given.ready(store)

    async def ordering() -> None:
        async with store.begin() as work:
            await place(work, street)

    async with store.begin() as work:
        await counters.lost(work, GROUP, Unreachable.MUTED)
        trying = asyncio.create_task(ordering())
        await asyncio.sleep(LONG_ENOUGH_S)
        assert not trying.done()
    with pytest.raises(ShopUnreachable):
        await trying
    assert await store.read().orders.open_ones() == []


async def test_a_checkout_over_two_shops_and_a_counter_being_lost_do_not_wait_for_each_other(
    store: StoredStore,
) -> None:
    """The one has the first shop and wants the second, the other has that and writes the audit next."""
    street, _ = await given.ready(store)

    async def ordering() -> None:
        async with store.begin() as work:
            await place(work, street)

    async with store.begin() as work:
        await work.shops.lose_counter(-200, Unreachable.MUTED)
        trying = asyncio.create_task(ordering())
        await asyncio.sleep(LONG_ENOUGH_S)
        await work.audit.record(None, "shop.group-lost", f"shop:{street.shops[1].id}")
    with pytest.raises(ShopUnreachable):
        await trying


async def test_shops_of_one_group_are_taken_in_the_order_of_checkouts(store: StoredStore) -> None:
    async with store.begin() as work:
        street = await given.street(work)
        first, second = [shop.id for shop in street.shops]
        for shop_id in (second, first):
            await work.shops.set_counter(shop_id, -300)
            await work.shops.set_counter(shop_id, GROUP)  # which puts its row behind the other's

    async def losing() -> None:
        async with store.begin() as work:
            assert await work.shops.lose_counter(GROUP, Unreachable.GONE) == [first, second]

    async with store.begin() as work:
        await work.shops.hold(first)
        trying = asyncio.create_task(losing())
        await asyncio.sleep(LONG_ENOUGH_S)
        await work.shops.hold(second)
    await trying


async def test_a_counter_that_is_lost_after_an_order_knows_of_it(store: StoredStore) -> None:
    """The other way round: what takes the counter away waits for the order that is being placed."""
    street, _ = await given.ready(store)
    found: list[int] = []

    async def losing() -> None:
        async with store.begin() as work:
            await work.shops.lose_counter(GROUP, Unreachable.MUTED)
            found.extend(order.id for order in await work.orders.open_ones(shop_id=street.shops[0].id))

    async with store.begin() as work:
        order = await place(work, street)
        trying = asyncio.create_task(losing())
        await asyncio.sleep(LONG_ENOUGH_S)
        assert not trying.done()
    await trying
    assert found == [order]


async def test_a_lost_counter_is_told_of_no_moves_and_of_all_when_it_is_well(
    store: StoredStore, database: Database, clock: Clock
) -> None:
    street, _ = await given.ready(store)
    async with store.begin() as work:
        order = await place(work, street)
        await counters.lost(work, GROUP, Unreachable.MUTED)
    before = await messages(database)
    clock.advance(seconds=30)
    async with store.begin() as work:
        placed = await work.orders.get(order)
        await counter.carry_out(work, await owner_of(work), placed, Move.ACCEPT)
    assert GROUP not in {recipient for _, recipient in (await messages(database))[len(before) :]}
    async with store.begin() as work:
        for message in await work.outbox_rows.claim("sender", most=9, lease_s=9):
            await work.outbox_rows.sent(message)
        await counters.regained(work, street.shops[0].id)
        await counters.regained(work, street.shops[0].id)
    told = (await messages(database))[-2:]
    assert told == [("group-well", OWNER), ("order-card", GROUP)]
    assert (await store.read().shops.get(street.shops[0].id)).counter == GROUP
    assert not await knocks(store)
    assert await problems(database, store._sealer, now=clock.now) == []


async def test_the_clock_knocks_ever_more_rarely(
    store: StoredStore, database: Database, clock: Clock
) -> None:
    async with store.begin() as work:
        await given.street(work)
        await counters.lost(work, GROUP, Unreachable.MUTED)
    begun, times = clock.now, []
    for _ in range(14):
        due = await store.read().due_rows.next_at()
        assert due is not None
        clock.now = due
        assert await knocks(store)
        times.append(clock.now - begun)
    minutes = [time // timedelta(minutes=1) for time in times]
    assert minutes[:5] == [1, 2, 4, 8, 16]
    assert times[-1] - times[-2] == counters.LONGEST_PAUSE
    assert (await messages(database)).count(("group-back", GROUP)) == 1, "one that waits stands for all"
    assert await problems(database, store._sealer, now=clock.now, stuck_after=timedelta(days=9)) == []


async def test_nobody_knocks_where_the_bot_was_put_out(
    store: StoredStore, database: Database, clock: Clock
) -> None:
    async with store.begin() as work:
        await given.street(work)
        await counters.lost(work, GROUP, Unreachable.MUTED)
        await counters.lost(work, GROUP, Unreachable.OUT)
        await counters.lost(work, GROUP, Unreachable.MUTED)
        await counters.knock_again(work, 1)
    assert await store.read().due_rows.next_at() is None
    assert "group-back" not in {kind for kind, _ in await messages(database)}
    assert await problems(database, store._sealer, now=clock.now) == []


@pytest.mark.parametrize(("by", "told"), [(OWNER, "group-back"), (CUSTOMER, ""), (404, "")])
async def test_who_puts_the_bot_back_matters(
    store: StoredStore, database: Database, by: int, told: str
) -> None:
    async with store.begin() as work:
        await given.street(work)
        await counters.lost(work, GROUP, Unreachable.OUT)
        await counters.admitted(work, GROUP, await work.people.by_telegram(by))
    assert (await messages(database))[-1] == ((told, GROUP) if told else ("group-returned", OWNER))
    assert (await store.read().shops.at_counter(GROUP))[0].unreachable is Unreachable.OUT


async def test_whoever_unmutes_it_lets_it_write(store: StoredStore, database: Database) -> None:
    async with store.begin() as work:
        await given.street(work)
        await counters.admitted(work, GROUP, None)
        assert await messages(database) == []
        await counters.lost(work, GROUP, Unreachable.MUTED)
        await counters.admitted(work, GROUP, None)
    assert (await messages(database))[-1] == ("group-back", GROUP)


async def test_only_the_owner_has_it_tried(store: StoredStore, database: Database) -> None:
    street, _ = await given.ready(store)
    async with store.begin() as work:
        await groups.try_counter(work, await owner_of(work), street.shops[0].id)
        assert await messages(database) == []
        await counters.lost(work, GROUP, Unreachable.OUT)
        with pytest.raises(Exception, match="not-found"):
            await groups.try_counter(work, street.customer, street.shops[0].id)
        await groups.try_counter(work, await owner_of(work), street.shops[0].id)
    assert (await messages(database))[-1] == ("group-back", GROUP)


async def test_another_group_is_as_good_as_new(store: StoredStore, database: Database, clock: Clock) -> None:
    street, _ = await given.ready(store)
    async with store.begin() as work:
        await place(work, street)
        await counters.lost(work, GROUP, Unreachable.GONE)
        owner, shop = await owner_of(work), street.shops[0].id
        await groups.connect_group(work, owner, shop)
        code = await groups.group_code(work, owner, shop)
        request = await groups.redeem_group_code(work, owner, code or "", -300, "Another")
        assert request is not None
        await groups.confirm_group(work, owner, request.id)
    assert (await messages(database))[-2:] == [("group-connected", -300), ("order-card", -300)]
    assert (await store.read().shops.get(shop)).counter == -300
    due = await rows_of(database.reader, select(tt.due.c.kind))
    assert DueKind.COUNTER_KNOCK not in {row.kind for row in due}
    assert await problems(database, store._sealer, now=clock.now) == []


async def test_an_upgraded_group_is_tried_where_it_is_now(store: StoredStore, database: Database) -> None:
    async with store.begin() as work:
        await given.street(work)
        await counters.lost(work, GROUP, Unreachable.MUTED)
        await groups.group_moved(work, GROUP, -1_000_000_000_100)
    assert (await messages(database))[-1] == ("group-back", -1_000_000_000_100)


async def test_approving_does_not_make_it_reachable(store: StoredStore) -> None:
    async with store.begin() as work:
        street = await given.street(work)
        await work.shops.set_counter(street.shops[0].id, None)
        admin = await given.person(work, ADMIN, "Meera")
        await work.roles.grant(admin.identity_id, Role.ADMIN, None, admin.identity_id)
        admin = (await work.people.by_telegram(ADMIN)) or admin
        await work.shops.set_state(street.shops[0].id, ShopState.PENDING)
        await approving.set_state(work, admin, street.shops[0].id, ShopState.APPROVED)
        assert not (await work.shops.get(street.shops[0].id)).takes_orders
