"""What must be told is told once, in order for each recipient, whoever is urgent first."""

import asyncio

from sqlalchemy import insert, select, update

from domain.retry import Retry
from domain.transport import OutboxMessage
from storage.engine.database import Database
from storage.engine.transaction import to_ms
from storage.schema.transport_tables import outbox
from storage.work import StoredStore
from tests.clock import Clock
from tests.reading import rows_of

LEASE_S = 30


async def tell(store: StoredStore, kind: str, recipient: int, *, subject: int = 1, priority: int = 1) -> None:
    async with store.begin() as work:
        await work.outbox.tell(kind, subject, recipient, priority=priority)


async def claim(store: StoredStore, holder: str = "one", most: int = 100) -> list[OutboxMessage]:
    async with store.begin() as work:
        return await work.outbox_rows.claim(holder, most=most, lease_s=LEASE_S)


async def sent(store: StoredStore, message: OutboxMessage) -> None:
    async with store.begin() as work:
        await work.outbox_rows.sent(message)


async def test_one_waiting_row_stands_for_both(store: StoredStore) -> None:
    await tell(store, "card", 7)
    await tell(store, "card", 7)
    assert await store.read().outbox_rows.waiting() == 1
    await tell(store, "card", 8)
    await tell(store, "card", 7, subject=2)
    await tell(store, "track", 7)
    assert await store.read().outbox_rows.waiting() == 4


async def test_a_held_row_does_not_stand_for_what_came_after(store: StoredStore, clock: Clock) -> None:
    await tell(store, "card", 7)
    [first] = await claim(store)
    await tell(store, "card", 7)
    assert await store.read().outbox_rows.waiting() == 2
    await sent(store, first)
    assert len(await claim(store)) == 1


async def test_a_row_of_a_dead_holder_stands_again(store: StoredStore, clock: Clock) -> None:
    await tell(store, "card", 7)
    await claim(store)
    clock.advance(seconds=LEASE_S)
    await tell(store, "card", 7)
    assert await store.read().outbox_rows.waiting() == 1


async def test_nobody_renders_a_row_that_is_being_told_anew(store: StoredStore) -> None:
    await tell(store, "card", 7)
    async with store.begin() as work:
        await work.outbox.tell("card", 1, 7)
        claiming = asyncio.create_task(claim(store))
        await asyncio.sleep(0.2)
        assert not claiming.done() or claiming.result() == []
    assert len(await claiming + await claim(store)) == 1


async def test_one_at_a_time_for_each_recipient_in_order(store: StoredStore) -> None:
    for kind in ("accepted", "ready"):
        for recipient in (7, 8):
            await tell(store, kind, recipient)
    first = await claim(store)
    assert [(one.kind, one.recipient) for one in first] == [("accepted", 7), ("accepted", 8)]
    assert await claim(store, "two") == []
    await sent(store, first[0])
    assert [(one.kind, one.recipient) for one in await claim(store)] == [("ready", 7)]


async def test_an_older_message_that_shows_up_late_waits_too(store: StoredStore, database: Database) -> None:
    await tell(store, "ready", 7)
    async with database.transaction() as executor:
        await executor.run(update(outbox).values(id=10))
    [held] = await claim(store)
    async with database.transaction() as executor:
        late = {
            "id": 9,
            "kind": "accepted",
            "subject": 1,
            "recipient": 7,
            "priority": 1,
            "next_at": 0,
            "at": 0,
        }
        await executor.run(insert(outbox).values(late))
    assert await claim(store, "two") == []
    await sent(store, held)
    assert [one.id for one in await claim(store, "two")] == [9]


async def test_the_urgent_go_first_among_recipients(store: StoredStore) -> None:
    await tell(store, "broadcast", 7, priority=4)
    await tell(store, "order", 8, priority=2)
    await tell(store, "payment", 9, priority=1)
    await tell(store, "payment", 7, priority=1)
    assert [one.recipient for one in await claim(store, most=1)] == [9]
    assert [one.recipient for one in await claim(store)] == [8, 7]


async def test_a_message_that_waits_holds_the_ones_behind_it(store: StoredStore, clock: Clock) -> None:
    await tell(store, "accepted", 7)
    await tell(store, "ready", 7)
    await tell(store, "accepted", 8)
    [first, other] = await claim(store)
    async with store.begin() as work:
        await work.outbox_rows.later(first, "429", delay_s=10)
        await work.outbox_rows.sent(other)
    clock.advance(seconds=9)
    assert await claim(store) == []
    clock.advance(seconds=1)
    [again] = await claim(store)
    assert (again.id, again.tries) == (first.id, 1)


async def test_waiting_messages_do_not_use_up_the_claim(store: StoredStore) -> None:
    await tell(store, "accepted", 7)
    [first] = await claim(store)
    async with store.begin() as work:
        await work.outbox_rows.later(first, "429", delay_s=10)
    await tell(store, "accepted", 8)
    assert [one.recipient for one in await claim(store, most=1)] == [8]


async def test_what_cannot_be_delivered_is_dropped(store: StoredStore) -> None:
    await tell(store, "accepted", 7)
    await tell(store, "ready", 7)
    [first] = await claim(store)
    async with store.begin() as work:
        await work.outbox_rows.dropped(first, "403")
    assert [one.kind for one in await claim(store)] == ["ready"]


async def failed(store: StoredStore, message: OutboxMessage, most: int = 5) -> bool:
    async with store.begin() as work:
        return await work.outbox_rows.failed(message, "KeyError", "BCDFGHJK", Retry((2,), most=most))


async def test_what_fails_by_itself_is_set_aside_and_the_next_one_goes(
    store: StoredStore, database: Database, clock: Clock
) -> None:
    await tell(store, "accepted", 7)
    await tell(store, "ready", 7)
    for faults in range(4):
        [message] = await claim(store)
        assert (message.kind, message.faults) == ("accepted", faults)
        assert not await failed(store, message)
        assert not await failed(store, message), "one try is counted once"
        assert await claim(store) == []
        clock.advance(seconds=2)
    [message] = await claim(store)
    assert await failed(store, message)
    assert not await failed(store, message)
    assert [one.kind for one in await claim(store)] == ["ready"]
    assert await store.read().outbox_rows.waiting() == 1
    columns = select(outbox.c.state, outbox.c.error, outbox.c.reference, outbox.c.tries, outbox.c.failed_at)
    [row] = await rows_of(database.reader, columns.where(outbox.c.kind == "accepted"))
    assert tuple(row) == ("aside", "KeyError", "BCDFGHJK", 5, to_ms(clock.now))


async def test_waiting_for_the_other_side_is_no_fault_of_the_message(
    store: StoredStore, clock: Clock
) -> None:
    await tell(store, "accepted", 7)
    for tries in range(200):
        [message] = await claim(store)
        assert (message.tries, message.faults) == (tries, 0)
        async with store.begin() as work:
            await work.outbox_rows.later(message, "TimedOut", delay_s=60)
        clock.advance(seconds=60)
    [message] = await claim(store)
    assert not await failed(store, message)


async def test_a_lapsed_lease_and_a_clean_stop_free_messages(store: StoredStore, clock: Clock) -> None:
    await tell(store, "accepted", 7)
    await tell(store, "accepted", 8)
    await claim(store, "one", most=1)
    await claim(store, "two", most=1)
    async with store.begin() as work:
        await work.outbox_rows.leases.release("one")
    assert [one.recipient for one in await claim(store, "three")] == [7]
    clock.advance(seconds=LEASE_S)
    assert [one.recipient for one in await claim(store, "four")] == [7, 8]


async def test_forty_claim_at_once_and_each_message_goes_to_one(store: StoredStore) -> None:
    for recipient in range(60):
        await tell(store, "accepted", recipient)
    claims = await asyncio.gather(*(claim(store, f"holder {i}", most=5) for i in range(40)))
    assert max(map(len, claims)) <= 5
    ids = [one.id for got in claims for one in got]
    assert len(ids) == len(set(ids))
    assert len(ids) + len(await claim(store)) == 60
