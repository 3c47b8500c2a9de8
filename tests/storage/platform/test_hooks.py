"""Hooks and what they are told: every move of an order once, sealed secrets, one sender at a time."""

import asyncio
from datetime import timedelta

import pytest
from sqlalchemy import func, select

from domain.errors import NotFound
from domain.money.aftercare.complaint import ComplaintState
from domain.money.payment import PaymentState
from domain.money.refund import RefundState
from domain.orders import life
from domain.orders.checkout import place_order
from domain.orders.order import Move, OrderState, Reason
from domain.people import Actor, Role, Status
from domain.platform.webhooks import hooks, outcomes
from domain.platform.webhooks.errors import HookIsOff, HookKnown, TooManyHooks
from domain.platform.webhooks.hook import (
    COMPLAINTS,
    EVENTS,
    GONE,
    MOST_GIVEN_UP,
    MOST_HOOKS,
    NAMES,
    OLD_SECRET_SIGNS,
    REFUNDS,
    RETRY,
    DeliveryState,
    Hook,
    HookDelivery,
    Tried,
    Trouble,
)
from domain.watch import Counted
from storage.care.retention import forget_old
from storage.engine.database import Database
from storage.schema.transport_tables import outbox
from storage.schema.webhook_tables import hook, hook_delivery
from storage.work import StoredStore
from tests.clock import Clock
from tests.reading import rows_of, value_of
from tests.storage import given

TILL = "https://till.example.org/kirana"
FAILED = Tried(503, Trouble.REFUSED)


async def owner_of(store: StoredStore, street: given.Street) -> Actor:
    """Whoever owns the first shop, with the role."""
    return await store.read().identities.actor(street.shops[0].owner_id)


@pytest.fixture
async def street(store: StoredStore) -> given.Street:
    """Two shops of one owner."""
    async with store.begin() as work:
        return await given.street(work)


@pytest.fixture
async def till(store: StoredStore, street: given.Street) -> Hook:
    """The first shop tells its till."""
    return await added(store, street, TILL)


async def added(store: StoredStore, street: given.Street, url: str) -> Hook:
    """The first shop tells this address."""
    async with store.begin() as work:
        return (await hooks.add(work, await owner_of(store, street), street.shops[0].id, url))[0]


async def told(store: StoredStore, hook_id: int) -> list[HookDelivery]:
    """Everything it was told, oldest first."""
    return (await store.read().hook_deliveries.page(hook_id, after=0, most=100))[::-1]


async def one_ping(store: StoredStore, hook_id: int) -> HookDelivery:
    """Something to deliver."""
    async with store.begin() as work:
        return await work.hook_deliveries.ping(hook_id)


async def test_a_life_of_an_order_is_told_once_each_step(
    store: StoredStore, street: given.Street, till: Hook
) -> None:
    async with store.begin() as work:
        quote = await given.quote(work, street)
        cart = quote.basket.cart
        total = quote.basket.total.minor
        for _ in range(2):
            made = await place_order(
                work, street.customer, cart_id=cart.id, cart_version=cart.version, total=total
            )
        order = next(each for each in made.orders if each.shop_id == till.shop_id)
        for move in (Move.ACCEPT, Move.READY, Move.SEND, Move.DELIVER):
            order = await life.carry_out(work, None, order, move)
    found = await told(store, till.id)
    assert [(each.event, each.order_version) for each in found] == [
        ("order.placed", 0),
        ("order.accepted", 1),
        ("order.ready", 2),
        ("order.out_for_delivery", 3),
        ("order.delivered", 4),
        ("payment.captured", 0),
    ]
    assert {each.order_number for each in found[:-1]} == {order.number}
    assert len({each.public_id for each in found}) == len(found)


async def test_a_move_that_is_rolled_back_was_never_told(
    store: StoredStore, street: given.Street, till: Hook
) -> None:
    async with store.begin() as work:
        placed = await given.order(work, await given.quote(work, street))
    with pytest.raises(RuntimeError):
        async with store.begin() as work:
            await life.carry_out(work, None, placed.orders[0], Move.REJECT, reason=Reason.TOO_BUSY)
            raise RuntimeError
    assert await told(store, till.id) == []


async def test_what_is_noted_twice_is_told_once(store: StoredStore, street: given.Street, till: Hook) -> None:
    async with store.begin() as work:
        placed = await given.order(work, await given.quote(work, street))
        for _ in range(2):
            await work.hook_deliveries.note(till.shop_id, placed.orders[0].id, 1, ["order.accepted"])
    assert len(await told(store, till.id)) == 1


def test_every_state_of_an_order_and_every_move_of_money_has_a_name() -> None:
    assert EVENTS.keys() == {*OrderState, *PaymentState} - {OrderState.AWAITING_PAYMENT}
    assert REFUNDS.keys() == {*RefundState}
    assert COMPLAINTS.keys() == {*ComplaintState} - {ComplaintState.ESCALATED}
    assert len(set(NAMES)) == len(NAMES)


async def test_only_hooks_of_the_shop_that_are_on_are_told(
    store: StoredStore, street: given.Street, till: Hook
) -> None:
    first, second = street.shops
    books = await added(store, street, "https://books.example.org/")
    async with store.begin() as work:
        await hooks.switch(work, await owner_of(store, street), books.id, False)
        assert (await work.shops.get(first.id)).has_hooks
        assert not (await work.shops.get(second.id)).has_hooks
        await hooks.switch(work, await owner_of(store, street), till.id, False)
        assert not (await work.shops.get(first.id)).has_hooks


async def test_secrets_are_sealed_and_a_replaced_one_signs_for_a_day(
    store: StoredStore, street: given.Street, till: Hook, database: Database, clock: Clock
) -> None:
    owner = await owner_of(store, street)
    (old,) = await store.read().hooks.secrets(till.id)
    async with store.begin() as work:
        new = await hooks.renew_secret(work, owner, till.id)
    assert await store.read().hooks.secrets(till.id) == (new, old)
    box = bytes(await value_of(database.reader, select(hook.c.secret)) or b"")
    assert old.encode() not in box and new.encode() not in box
    clock.now += OLD_SECRET_SIGNS
    assert await store.read().hooks.secrets(till.id) == (new,)


async def test_a_shop_has_five_and_none_twice(store: StoredStore, street: given.Street, till: Hook) -> None:
    with pytest.raises(HookKnown):
        await added(store, street, TILL)
    made = await asyncio.gather(
        *(added(store, street, f"https://till{number}.example.org/") for number in range(MOST_HOOKS + 2)),
        return_exceptions=True,
    )
    assert sum(isinstance(each, TooManyHooks) for each in made) == 3
    assert len(await store.read().hooks.of(till.shop_id)) == MOST_HOOKS


async def test_somebody_elses_hook_is_not_there(store: StoredStore, street: given.Street, till: Hook) -> None:
    ping = await one_ping(store, till.id)
    async with store.begin() as work:
        arjun = await given.person(work, 99, "Arjun")
        await given.shop(work, arjun, name="Arjun's")
    for stranger in (await store.read().identities.actor(arjun.identity_id), street.customer):
        for never in (till.id, 10**9):
            async with store.begin() as work:
                for attempt in (
                    hooks.own_hook,
                    hooks.renew_secret,
                    hooks.hide_secret,
                    hooks.remove,
                    hooks.ping,
                ):
                    with pytest.raises(NotFound):
                        await attempt(work, stranger, never)
                with pytest.raises(NotFound):
                    await hooks.switch(work, stranger, never, False)
                with pytest.raises(NotFound):
                    await hooks.redeliver(work, stranger, ping.id if never == till.id else never)
    assert (await store.read().hooks.get(till.id)).is_active


async def test_of_two_senders_each_delivery_has_one(
    store: StoredStore, till: Hook, street: given.Street
) -> None:
    books = await added(store, street, "https://books.example.org/")
    pings = {(await one_ping(store, each.id)).id for each in (till, books)}

    async def claim(holder: str) -> list[int]:
        async with store.begin() as work:
            return await work.hook_deliveries.claim(holder, most=8, lease_s=60)

    claimed = await asyncio.gather(*(claim(f"sender {number}") for number in range(6)))
    assert sorted(one for each in claimed for one in each) == sorted(pings)


async def test_a_hook_is_told_one_thing_at_a_time_the_oldest_first(
    store: StoredStore, street: given.Street, till: Hook, clock: Clock
) -> None:
    async with store.begin() as work:
        placed = await given.order(work, await given.quote(work, street))
        await work.hook_deliveries.note(
            till.shop_id, placed.orders[0].id, 1, ["order.accepted", "order.ready"]
        )
    first, second = await told(store, till.id)
    assert first.event == "order.accepted"

    async def claim(holder: str) -> list[int]:
        async with store.begin() as work:
            return await work.hook_deliveries.claim(holder, most=8, lease_s=60)

    assert await claim("one") == [first.id]
    assert await claim("two") == []
    clock.advance(seconds=60)
    assert await claim("two") == [first.id], "its holder is dead"
    async with store.begin() as work:
        assert await outcomes.conclude(work, first, Tried(204), jitter=0) is Counted.HOOK_DELIVERED
        assert await outcomes.conclude(work, first, Tried(204), jitter=0) is None
    assert await claim("two") == [second.id]
    async with store.begin() as work:
        await work.hook_deliveries.leases.release("two")
    assert await claim("one") == [second.id]


async def fails(
    store: StoredStore, delivery_id: int, tried: Tried = FAILED, jitter: float = 0
) -> Counted | None:
    """One more failed try."""
    async with store.begin() as work:
        return await outcomes.conclude(
            work, await work.hook_deliveries.get(delivery_id), tried, jitter=jitter
        )


async def test_pauses_grow_with_jitter_until_it_is_given_up(
    store: StoredStore, till: Hook, clock: Clock
) -> None:
    ping = await one_ping(store, till.id)
    for tries, pause in enumerate(RETRY.pauses_s):
        assert await fails(store, ping.id, jitter=tries % 2) is Counted.HOOK_FAILED
        after = await store.read().hook_deliveries.get(ping.id)
        assert after.next_at - clock.now == timedelta(seconds=pause * (1.2 if tries % 2 else 1))
        assert (after.tries, after.last_status, after.last_error) == (tries + 1, 503, Trouble.REFUSED)
        assert after.public_id == ping.public_id
        assert not await store.read().hook_deliveries.waiting()
        clock.now = after.next_at
        assert await store.read().hook_deliveries.waiting()
    assert await fails(store, ping.id) is Counted.HOOK_GIVEN_UP
    assert (await store.read().hook_deliveries.get(ping.id)).state is DeliveryState.GIVEN_UP
    assert (await store.read().hooks.get(till.id)).failures == 1


async def gives_up(store: StoredStore, hook_id: int) -> None:
    """One delivery that fails to its end."""
    ping = await one_ping(store, hook_id)
    for _ in range(RETRY.most or 0):
        await fails(store, ping.id)


async def test_one_that_only_fails_is_switched_off_and_the_owner_told_once(
    store: StoredStore, street: given.Street, till: Hook, database: Database
) -> None:
    for _ in range(MOST_GIVEN_UP - 1):
        await gives_up(store, till.id)
    ping = await one_ping(store, till.id)
    async with store.begin() as work:
        await outcomes.conclude(work, ping, Tried(200), jitter=0)
    assert (await store.read().hooks.get(till.id)).failures == 0, "one success, and the run is over"
    for _ in range(MOST_GIVEN_UP):
        assert (await store.read().hooks.get(till.id)).is_active
        await gives_up(store, till.id)
    assert not (await store.read().hooks.get(till.id)).is_active
    messages = await rows_of(database.reader, select(outbox.c.kind, outbox.c.subject, outbox.c.recipient))
    assert [tuple(row) for row in messages] == [("hook-off", till.id, 1)]
    async with store.begin() as work:
        owner = await owner_of(store, street)
        with pytest.raises(HookIsOff):
            await hooks.ping(work, owner, till.id)
        with pytest.raises(HookIsOff):
            await hooks.redeliver(work, owner, ping.id)
        await hooks.switch(work, owner, till.id, True)
        again = await hooks.redeliver(work, owner, ping.id)
    assert (again.public_id, again.tries, again.is_waiting) == (ping.public_id, 0, True)


async def test_gone_switches_off_at_once_and_what_waits_is_given_up(
    store: StoredStore, till: Hook, street: given.Street
) -> None:
    async with store.begin() as work:
        placed = await given.order(work, await given.quote(work, street))
        await work.hook_deliveries.note(
            till.shop_id, placed.orders[0].id, 1, ["order.accepted", "order.ready"]
        )
    first, second = await told(store, till.id)
    assert await fails(store, first.id, Tried(GONE, Trouble.REFUSED)) is Counted.HOOK_GIVEN_UP
    assert not (await store.read().hooks.get(till.id)).is_active
    after = await store.read().hook_deliveries.get(second.id)
    assert (after.state, after.last_error) == (DeliveryState.GIVEN_UP, Trouble.SWITCHED_OFF)


async def test_what_was_told_goes_with_its_hook_or_after_a_month(
    store: StoredStore, street: given.Street, till: Hook, database: Database, clock: Clock
) -> None:
    done, waiting = await one_ping(store, till.id), None
    async with store.begin() as work:
        await outcomes.conclude(work, done, Tried(200), jitter=0)
        waiting = await work.hook_deliveries.ping(till.id)
    clock.now += timedelta(days=30)
    assert await forget_old(database, clock.now) == 1, "how often the hook was tried"
    clock.now += timedelta(seconds=1)
    assert await forget_old(database, clock.now) == 1
    assert [each.id for each in await told(store, till.id)] == [waiting.id]
    async with store.begin() as work:
        await hooks.remove(work, await owner_of(store, street), till.id)
        assert await outcomes.conclude(work, waiting, Tried(200), jitter=0) is None
    assert await value_of(database.reader, select(func.count()).select_from(hook_delivery)) == 0


async def test_nothing_leaves_while_who_keeps_the_shop_is_disabled(
    store: StoredStore, street: given.Street, till: Hook
) -> None:
    """What waited goes on once they may do something again; what happened meanwhile was for nobody."""
    async with store.begin() as work:
        await work.hook_deliveries.ping(till.id)
        await work.identities.set_status(street.shops[0].owner_id, Status.DISABLED)
    async with store.begin() as work:
        assert await work.hook_deliveries.claim("any", most=9, lease_s=9) == []
        assert await work.hook_deliveries.waiting() == 0
        await work.identities.set_status(street.shops[0].owner_id, Status.ACTIVE)
        assert len(await work.hook_deliveries.claim("any", most=9, lease_s=9)) == 1


async def test_nothing_leaves_while_who_keeps_the_hook_is_disabled(
    store: StoredStore, street: given.Street
) -> None:
    """Another owner of the shop keeps it, until the first one switches it on anew."""
    shop, first = street.shops[0].id, await owner_of(store, street)
    async with store.begin() as work:
        other = await given.person(work, 8, "Ravi")
        await work.people.join_shop(shop, other.identity_id, Role.OWNER)
        other = await work.identities.actor(other.identity_id)
        hook, _ = await hooks.add(work, other, shop, "https://other.example.org/in")
        await work.hook_deliveries.ping(hook.id)
        await work.identities.set_status(other.identity_id, Status.DISABLED)
    async with store.begin() as work:
        assert await work.hook_deliveries.claim("any", most=9, lease_s=9) == []
        placed = await given.order(work, await given.quote(work, street))
        assert [each.order_id for each in await told(store, hook.id)] == [None]
        await hooks.switch(work, first, hook.id, False)
        await hooks.switch(work, first, hook.id, True)
        await work.hook_deliveries.note(shop, placed.orders[0].id, 1, ["order.ready"])
        assert len(await work.hook_deliveries.claim("any", most=9, lease_s=9)) == 1
