"""Updates are stored once, worked off in lanes, and set aside when they cannot be applied."""

import asyncio
from collections import Counter as tally
from typing import Any

import pytest
from sqlalchemy import insert, update

from domain.retry import ONCE, Retry
from domain.transport import Received
from storage.engine.database import Database
from storage.schema.transport_tables import inbox
from storage.work import StoredStore
from tests.clock import Clock

LEASE_S = 30


def said(update_id: int, person: int, text: str = "hello") -> dict[str, Any]:
    return {"update_id": update_id, "message": {"from": {"id": person}, "chat": {"id": person}, "text": text}}


async def add(store: StoredStore, *updates: dict[str, Any]) -> int:
    async with store.begin() as work:
        return await work.inbox_rows.add(list(updates))


RETRY = Retry((0.5, 1, 2, 4), most=5)


async def claim(store: StoredStore, holder: str = "one", most: int = 100) -> list[Received]:
    async with store.begin() as work:
        return await work.inbox_rows.claim(holder, most=most, lease_s=LEASE_S)


async def apply(store: StoredStore, received: Received, holder: str = "one") -> bool:
    async with store.begin() as work:
        return await work.inbox_rows.applied(received, holder)


async def fail(store: StoredStore, received: Received) -> bool:
    async with store.begin() as work:
        return await work.inbox_rows.failed(received, "ValueError", "REF-1", RETRY)


async def test_the_same_update_is_stored_once(store: StoredStore) -> None:
    assert await add(store, said(1, 7), said(2, 7), said(1, 7)) == 2
    assert await add(store, said(2, 7), said(3, 7)) == 1
    assert await add(store) == 0
    assert await store.read().inbox_rows.waiting() == 3


async def test_many_at_once_keep_their_order(store: StoredStore) -> None:
    assert await add(store, *(said(1000 - i, i) for i in range(230))) == 230
    got = [one.body["update_id"] for one in await claim(store, most=500)]
    assert got == [1000 - i for i in range(230)]


async def test_what_came_is_what_is_claimed(store: StoredStore) -> None:
    odd = said(1, 7, "half a pair \ud83d, నమస్తే, \u0000 and 🙂")
    await add(store, odd)
    assert [one.body for one in await claim(store)] == [odd]


async def test_a_held_head_blocks_its_lane_and_no_other(store: StoredStore) -> None:
    await add(store, said(1, 7), said(2, 7), said(3, 8))
    assert [one.body["update_id"] for one in await claim(store)] == [1, 3]
    assert await claim(store, "two") == []
    await add(store, said(4, 9))
    assert [one.lane for one in await claim(store, "two")] == [9]


async def test_an_older_row_that_shows_up_late_waits_too(store: StoredStore, database: Database) -> None:
    await add(store, said(1, 7))
    async with database.transaction() as executor:
        await executor.run(update(inbox).values(seq=10))
    [held] = await claim(store)
    async with database.transaction() as executor:
        late = {"seq": 9, "bot_id": 1, "update_id": 2, "lane": 7, "body": "{}", "at": 0}
        await executor.run(insert(inbox).values(late))
    assert await claim(store, "two") == []
    assert await apply(store, held)
    assert [one.seq for one in await claim(store, "two")] == [9]


async def test_the_next_of_a_lane_comes_after_the_first(store: StoredStore) -> None:
    await add(store, said(1, 7), said(2, 7))
    [first] = await claim(store)
    assert await apply(store, first)
    assert [one.body["update_id"] for one in await claim(store)] == [2]


async def test_held_heads_do_not_use_up_the_claim(store: StoredStore) -> None:
    await add(store, *(said(i, i) for i in range(1, 6)))
    assert [one.lane for one in await claim(store, most=2)] == [1, 2]
    assert [one.lane for one in await claim(store, most=2)] == [3, 4]


async def test_a_lapsed_lease_frees_the_lane(store: StoredStore, clock: Clock) -> None:
    await add(store, said(1, 7))
    [first] = await claim(store, "one")
    clock.advance(seconds=LEASE_S - 1)
    assert await claim(store, "two") == []
    clock.advance(seconds=1)
    [again] = await claim(store, "two")
    assert again == first
    assert not await apply(store, first, "one")
    assert await apply(store, again, "two")


async def test_a_clean_stop_frees_what_it_held(store: StoredStore) -> None:
    await add(store, said(1, 7), said(2, 8))
    await claim(store, "one", most=1)
    [other] = await claim(store, "two", most=1)
    async with store.begin() as work:
        await work.inbox_rows.leases.release("one")
    assert [one.lane for one in await claim(store, "three")] == [7]
    assert await apply(store, other, "two")


async def test_applying_counts_once_and_blanks_the_body(store: StoredStore) -> None:
    await add(store, said(1, 7, "my secret address"))
    [received] = await claim(store)
    assert await apply(store, received)
    assert not await apply(store, received)
    async with store.begin() as work:
        assert await work.inbox_rows.waiting() == 0
        assert not await work.inbox_rows.failed(received, "late", "REF", ONCE)
    assert await add(store, said(1, 7)) == 0


async def test_a_failed_update_waits_longer_each_time_and_blocks_its_lane(
    store: StoredStore, clock: Clock
) -> None:
    await add(store, said(1, 7), said(2, 7))
    for tries in range(4):
        [received] = await claim(store)
        assert received.tries == tries
        assert not await fail(store, received)
        assert not await fail(store, received), "one try is counted once"
        pause = RETRY.pause_s(tries + 1)
        clock.advance(seconds=pause - 0.001)
        assert await claim(store) == []
        clock.advance(seconds=0.001)
    [received] = await claim(store)
    assert await fail(store, received)
    assert [one.body["update_id"] for one in await claim(store)] == [2]


async def poison(store: StoredStore) -> int:
    await add(store, said(1, 7))
    [received] = await claim(store)
    async with store.begin() as work:
        assert await work.inbox_rows.failed(received, "ValueError: no", "REF-1", ONCE)
    return received.seq


async def test_what_is_set_aside_is_named_by_its_reference(store: StoredStore) -> None:
    seq = await poison(store)
    assert await store.read().inbox_rows.waiting() == 0
    assert await store.read().inbox.reference(seq) == "REF-1"
    assert await store.read().inbox.reference(seq + 1) is None


async def test_forty_claim_at_once_and_each_row_goes_to_one(store: StoredStore) -> None:
    await add(store, *(said(i, i) for i in range(60)), *(said(100 + i, i) for i in range(60)))
    claims = await asyncio.gather(*(claim(store, f"holder {i}", most=5) for i in range(40)))
    seqs = [one.seq for got in claims for one in got]
    assert len(seqs) == len(set(seqs))
    lanes = [one.lane for got in claims for one in got]
    assert len(lanes) == len(set(lanes)), "two rows of one lane at once"
    rest = [one.seq for one in await claim(store)]
    assert sorted(seqs + rest) == list(range(1, 61))


async def test_people_take_turns(store: StoredStore, request: pytest.FixtureRequest) -> None:
    """Behind eighty people with ten updates each a newcomer comes in the second round, not after all."""
    each, room = 10, 20
    people = int(request.config.getoption("--backlog", 800)) // each
    for number in range(people):
        await add(store, *(said(1000 * number + i, 1 + number) for i in range(each)))
    applied = await claim(store, most=room)
    await add(store, said(999_999, 7007))
    newcomer = None
    while newcomer is None:
        for one in applied[-room:]:
            assert await apply(store, one)
        claimed = await claim(store, most=room)
        applied += claimed
        newcomer = next((at for at, one in enumerate(applied) if one.lane == 7007), None)
    assert newcomer <= 2 * people
    assert max(tally(one.lane for one in applied[:newcomer]).values()) <= 3


async def test_whoever_sends_on_and_on_is_not_overtaken_for_ever(store: StoredStore) -> None:
    await add(store, *(said(i, 7) for i in range(3)))
    heard = []
    for number in range(12):
        await add(store, said(100 + number, 50 + number))
        [one] = await claim(store, most=1)
        assert await apply(store, one)
        heard.append(one.lane)
    assert [lane == 7 for lane in heard].count(True) == 3
    assert heard[0] == 7


async def test_what_one_person_sent_in_several_goes_keeps_its_order(store: StoredStore) -> None:
    await add(store, said(1, 7), said(2, 8), said(3, 7))
    await add(store, said(4, 7), said(5, 9))
    got = []
    while some := await claim(store, most=1):
        got += [one.body["update_id"] for one in some]
        assert await apply(store, some[0])
    assert [number for number in got if number in (1, 3, 4)] == [1, 3, 4]
    assert got.index(5) < got.index(4)
