"""Due rows: carried out once, when their time has come; what fails is tried again."""

import asyncio
from dataclasses import dataclass, field
from datetime import timedelta

import pytest

from domain.kinds import DueKind
from domain.orders.board.board import BOARD_PACE
from domain.orders.order import OrderState
from domain.unit_of_work import StoreAway, UnitOfWork
from domain.work import Rules
from storage.engine.database import Database
from storage.engine.sealing import Sealer
from storage.work import StoredStore
from tests.clock import Clock
from tests.storage import given
from workers.clock import DUTIES, Duty
from workers.clock import Clock as Waker

MINUTE = 60


@dataclass
class Chores:
    """What was done, and whether it fails."""

    done: int = 0
    told: int = 0
    fails: bool = False
    seen: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(0))

    @property
    def duties(self) -> dict[str, Duty]:
        return DUTIES | {"a.chore": self.do}

    async def do(self, _: UnitOfWork, subject: int) -> None:
        self.done += 1
        self.seen.release()
        if self.fails:
            raise RuntimeError("no broom")

    def tell(self) -> None:
        self.told += 1


@pytest.fixture
def chores() -> Chores:
    return Chores()


@pytest.fixture
def waker(store: StoredStore, clock: Clock, chores: Chores) -> Waker:
    return Waker(store, clock, chores.tell, duties=chores.duties)


async def plan(store: StoredStore, clock: Clock, kind: str, subject: int, *, in_s: float = 0) -> None:
    async with store.begin() as work:
        await work.due.at(clock.now + timedelta(seconds=in_s), kind, subject)


async def next_in_s(store: StoredStore, clock: Clock) -> float | None:
    at = await store.read().due_rows.next_at()
    return (at - clock.now).total_seconds() if at else None


async def placed(store: StoredStore) -> int:
    """An order at a counter, with the clock set for nothing but its end, now."""
    async with store.begin() as work:
        around = await given.street(work)
        order = (await given.order(work, await given.quote(work, around))).orders[0]
        await work.due.drop("order.expire", order.id + 1)
    return order.id


async def test_what_is_due_is_done_and_what_is_not_waits(
    store: StoredStore, clock: Clock, waker: Waker, chores: Chores
) -> None:
    order = await placed(store)
    async with store.begin() as work:
        await work.due.drop("order.expire", order)
    await plan(store, clock, "order.expire", order, in_s=15 * MINUTE)
    clock.advance(seconds=15 * MINUTE - 1)
    await waker.tick()
    assert (await store.read().orders.get(order)).state is OrderState.PLACED
    assert chores.told == 0
    clock.advance(seconds=1)
    await waker.tick()
    assert (await store.read().orders.get(order)).state is OrderState.EXPIRED
    assert chores.told == 1
    assert await next_in_s(store, clock) == BOARD_PACE.total_seconds()
    clock.advance(seconds=MINUTE)
    async with store.begin() as work:
        rows = [await work.due_rows.take() for _ in range(3)]
    shop = await store.read().shops.get((await store.read().orders.get(order)).shop_id)
    told = [row and (row.kind, row.subject) for row in rows]
    assert told == [(DueKind.COUNTER_BOARD, shop.counter), (DueKind.SHOP_STOCKED, shop.id), None]


async def test_an_expired_order_gives_its_goods_back_and_tells_the_customer(
    store: StoredStore, waker: Waker
) -> None:
    order = await placed(store)
    line = (await store.read().orders.get(order)).lines[0]
    before = await store.read().products.get(line.product_id)
    await waker.tick()
    after = await store.read().products.get(line.product_id)
    assert (after.on_hand, after.allocated) == (before.on_hand, before.allocated - line.ordered)
    assert ("order-expired", 7) in await _messages_of(store, 7)


async def _messages_of(store: StoredStore, recipient: int) -> set[tuple[str, int]]:
    """All messages to somebody: only the oldest can be claimed at a time."""
    found = set()
    for _ in range(20):
        async with store.begin() as work:
            claimed = await work.outbox_rows.claim("here", most=100, lease_s=60)
            for message in claimed:
                found.add((message.kind, message.recipient))
                await work.outbox_rows.sent(message)
        if not claimed:
            break
    return {each for each in found if each[1] == recipient}


async def test_the_counter_is_reminded_of_what_still_waits(
    store: StoredStore, clock: Clock, waker: Waker
) -> None:
    order = await placed(store)
    async with store.begin() as work:
        await work.due.drop("order.expire", order)
    await plan(store, clock, "order.remind", order)
    await waker.tick()
    assert ("order-reminder", -100) in await _messages_of(store, -100)


async def test_all_that_has_come_due_is_done_at_once(
    store: StoredStore, clock: Clock, waker: Waker, chores: Chores
) -> None:
    for subject in range(5):
        await plan(store, clock, "a.chore", subject, in_s=subject)
    clock.advance(seconds=10)
    await waker.tick()
    assert chores.done == chores.told == 5


async def test_a_duty_of_what_is_gone_is_over(store: StoredStore, clock: Clock, waker: Waker) -> None:
    await plan(store, clock, "order.expire", 999)
    await waker.tick()
    assert await store.read().due_rows.next_at() is None


async def test_a_duty_that_fails_is_put_off_and_holds_up_no_other(
    store: StoredStore, clock: Clock, waker: Waker, chores: Chores
) -> None:
    await plan(store, clock, "no.such.duty", 1)
    await plan(store, clock, "a.chore", 0, in_s=1)
    clock.advance(seconds=2)
    await waker.tick()
    assert chores.done == 1
    assert await next_in_s(store, clock) == MINUTE
    clock.advance(seconds=MINUTE)
    await waker.tick()
    assert await next_in_s(store, clock) == MINUTE


async def test_two_clocks_do_nothing_twice(
    database: Database, sealer: Sealer, store: StoredStore, clock: Clock, chores: Chores
) -> None:
    for subject in range(10):
        await plan(store, clock, "a.chore", subject)
    both = [
        Waker(StoredStore(database, sealer, clock, Rules()), clock, chores.tell, duties=chores.duties)
        for _ in range(2)
    ]
    await asyncio.gather(*(each.tick() for each in both))
    await both[0].tick()
    assert chores.done == 10


async def test_what_failed_is_done_when_its_time_comes_again(
    store: StoredStore, clock: Clock, waker: Waker, chores: Chores
) -> None:
    chores.fails = True
    await plan(store, clock, "a.chore", 7)
    await waker.tick()
    chores.fails = False
    clock.advance(seconds=MINUTE)
    await waker.tick()
    assert (chores.done, await next_in_s(store, clock)) == (2, None)


async def test_who_was_erased_leaves_the_disk_once_a_tick(
    store: StoredStore, database: Database, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Three at once, while the database goes away before their bytes are freed: that is made up for."""
    scrubbed: list[bool] = []
    really = type(database).scrub

    async def scrub(there: Database) -> None:
        scrubbed.append(len(scrubbed) > 0)
        if not scrubbed[-1]:
            raise StoreAway
        await really(there)

    async def erase(work: UnitOfWork, identity_id: int) -> None:
        await work.privacy.erase(identity_id)

    monkeypatch.setattr(type(database), "scrub", scrub)
    waker = Waker(store, clock, lambda: None, duties={"an.erasure": erase})
    async with store.begin() as work:
        people = [await given.person(work, telegram_id=7 + each) for each in range(3)]
    for each in people:
        await plan(store, clock, "an.erasure", each.identity_id)
    with pytest.raises(StoreAway):
        await waker.tick()
    assert await next_in_s(store, clock) is None
    await waker.tick()
    await waker.tick()
    assert scrubbed == [False, True]


async def test_it_looks_by_itself_from_its_start_to_its_stop(
    store: StoredStore, clock: Clock, waker: Waker, chores: Chores
) -> None:
    await plan(store, clock, "a.chore", 0)
    await plan(store, clock, "a.chore", 1, in_s=MINUTE)
    await plan(store, clock, "a.chore", 2, in_s=2 * MINUTE)
    waker.start(every_s=0.02)
    await asyncio.wait_for(chores.seen.acquire(), 20)
    clock.advance(seconds=MINUTE)
    await asyncio.wait_for(chores.seen.acquire(), 20)
    waker.stop()
    waker.stop()
    clock.advance(seconds=MINUTE)
    await asyncio.sleep(0.1)
    assert chores.done == 2
