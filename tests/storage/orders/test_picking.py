"""What is picked, missing, replaced or weighed: lines, goods, money and news move together or not at all."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass

import pytest
from sqlalchemy import select

from domain.catalogue.errors import BadQuantity, InsufficientStock
from domain.catalogue.product import Product
from domain.errors import DomainError, NotFound
from domain.kinds import DueKind, MessageKind
from domain.orders import answering, counter, own_orders, picking
from domain.orders.errors import LineDecided, LineWaits, NothingLeft, NotYourCounter, OrderMoved
from domain.orders.life import carry_out
from domain.orders.line import LineState
from domain.orders.order import Move, Order, OrderState, Reason
from domain.people import Actor, Role
from domain.values import Money
from storage.care import verify
from storage.care.migrate import downgrade, migrate
from storage.engine.database import Database
from storage.schema import tables as t
from storage.schema import transport_tables as tt
from storage.work import StoredStore
from tests.clock import Clock
from tests.reading import rows_of
from tests.storage import given
from workers.clock import DUTIES
from workers.clock import Clock as RealClock

S = LineState
ASHA = 7
AUDITED = select(t.audit.c.action).where(t.audit.c.action == "order.changed")


@dataclass
class Counter:
    """Kiran at the counter with an accepted order of Asha's: two packs of dal, 750 g of tomatoes."""

    store: StoredStore
    kiran: Actor
    asha: Actor
    order: Order
    dal: Product
    tomato: Product
    moong: Product

    async def pick(self, number: int, picked: int) -> Order:
        """So much of a line is there."""
        async with self.store.begin() as work:
            return await picking.pick_line(
                work, self.kiran, *await self._line(number), version=await self._seen(), picked=picked
            )

    async def miss(self, number: int, replacement: Product | None = None, amount: int | None = None) -> Order:
        """A line is not there."""
        async with self.store.begin() as work:
            return await picking.miss_line(
                work,
                self.kiran,
                *await self._line(number),
                version=await self._seen(),
                replacement=replacement.id if replacement else None,
                amount=amount,
            )

    async def untick(self, number: int) -> Order:
        """Nothing was said of it."""
        async with self.store.begin() as work:
            return await picking.untick_line(
                work, self.kiran, *await self._line(number), version=await self._seen()
            )

    async def take(self, number: int) -> Order:
        """Asha takes what is offered."""
        async with self.store.begin() as work:
            return await answering.take_offer(work, self.asha, *await self._line(number), offer=0)

    async def refuse(self, number: int) -> Order:
        """She does not."""
        async with self.store.begin() as work:
            return await answering.refuse_offer(work, self.asha, *await self._line(number))

    async def move(self, move: Move, reason: Reason | None = None) -> Order:
        """One step on, at the counter."""
        async with self.store.begin() as work:
            return await counter.move_order_of(
                work, self.kiran, self.order.id, move, version=await self._seen(), reason=reason
            )

    async def shelf(self, product: Product) -> tuple[int, int]:
        """What is on the shelf, and what of that is promised."""
        found = await self.store.read().products.get(product.id)
        return found.on_hand, found.allocated

    async def now(self) -> Order:
        """The order as it stands."""
        return await self.store.read().orders.get(self.order.id)

    async def paid(self) -> Money:
        """What its payment comes to."""
        (payment,) = await self.store.read().payments.of_order(self.order.id)
        return payment.amount

    async def _line(self, number: int) -> tuple[int, int]:
        return self.order.id, (await self.now()).lines[number - 1].id

    async def _seen(self) -> int:
        return (await self.now()).version


@pytest.fixture
async def at(store: StoredStore) -> Counter:
    """Everybody and everything."""
    around, placed = await given.placed(store)
    async with store.begin() as work:
        kiran = await given.person(work, 70, "Kiran")
        await work.people.join_shop(around.shops[0].id, kiran.identity_id, Role.STAFF)
        moong = await given.product(work, around.shops[0].id, name="Moong dal", on_hand=5, price=90_00)
        found = await work.people.by_telegram(70)
        assert found
        order = await counter.move_order_of(work, found, placed.orders[0].id, Move.ACCEPT, version=0)
    return Counter(store, found, around.customer, order, around.dal, around.tomato, moong)


@pytest.fixture(autouse=True)
async def sound(database: Database, at: Counter) -> AsyncIterator[None]:
    """Whatever was done: stock, ledger, totals and payments agree."""
    yield
    broken = {problem.rule for problem in await verify.problems(database, None)}
    assert not broken & {
        "allocated-is-what-open-orders-hold",
        "stock-is-the-sum-of-its-moves",
        "total-is-lines-and-fee",
        "paid-and-due-are-the-total",
        "waiting-line-has-deadline",
    }


async def test_the_first_tick_begins_to_pick_and_ready_takes_what_is_there(at: Counter) -> None:
    done = await at.pick(2, 700)
    assert (done.state, done.lines[1].state) == (OrderState.PICKING, S.PICKED)
    assert (done.subtotal, done.fee) == (Money(190_00 + 23_45), Money(20_00))
    assert await at.paid() == done.total == Money(233_45)
    assert await at.shelf(at.tomato) == (10_000, 700)
    assert (await at.pick(2, 700)).version == done.version, "the same again changes nothing"
    await at.pick(1, 1)
    ready = await at.move(Move.READY)
    assert [(line.state, line.picked) for line in ready.lines] == [(S.SHORT, 1), (S.PICKED, 700)]
    assert (await at.shelf(at.dal), await at.shelf(at.tomato)) == ((9, 0), (9_300, 0))
    with pytest.raises(OrderMoved):
        await at.pick(1, 2)


async def test_ready_without_ticks_means_all_as_ordered(at: Counter) -> None:
    ready = await at.move(Move.READY)
    assert [(line.state, line.picked) for line in ready.lines] == [(S.PICKED, 2), (S.PICKED, 750)]
    assert (ready.total, await at.paid()) == (at.order.total, at.order.total)


async def test_a_line_is_missing_and_there_after_all(at: Counter, database: Database) -> None:
    gone = await at.miss(1)
    assert (gone.lines[0].state, gone.total) == (S.MISSING, Money(25_13 + 20_00))
    assert await at.shelf(at.dal) == (10, 0)
    assert len(await rows_of(database.reader, AUDITED)) == 1
    back = await at.untick(1)
    assert (back.lines[0].state, back.total, await at.shelf(at.dal)) == (S.ORDERED, at.order.total, (10, 2))
    await at.miss(1)
    await at.miss(2)
    with pytest.raises(NothingLeft):
        await at.move(Move.READY)
    cancelled = await at.move(Move.CANCEL, Reason.OUT_OF_STOCK)
    assert (cancelled.state, await at.shelf(at.dal)) == (OrderState.CANCELLED, (10, 0))


async def test_a_replacement_waits_for_a_yes(at: Counter, database: Database) -> None:
    asked = await at.miss(1, at.moong)
    assert asked.lines[0].waits
    told = select(tt.due.c.subject).where(tt.due.c.kind == DueKind.LINE_ANSWER)
    assert await rows_of(database.reader, told) == [(asked.lines[0].id,)]
    assert (await at.miss(1, at.moong)).version == asked.version, "the same question again"
    for refused in (at.miss(1), at.untick(1), at.move(Move.READY)):
        with pytest.raises(LineWaits):
            await refused
    with pytest.raises(NotFound):
        async with at.store.begin() as work:
            await answering.take_offer(work, at.kiran, at.order.id, asked.lines[0].id, offer=0)
    taken = await at.take(1)
    assert [(line.state, line.held) for line in taken.lines] == [
        (S.REPLACED, 0),
        (S.ORDERED, 750),
        (S.ORDERED, 2),
    ]
    assert taken.lines[0].replaced_by == at.moong.id
    assert (taken.total, await at.paid()) == (Money(180_00 + 25_13 + 20_00),) * 2
    assert (await at.shelf(at.dal), await at.shelf(at.moong)) == ((10, 0), (5, 2))
    assert not await rows_of(database.reader, told)
    with pytest.raises(LineDecided):
        await at.take(1)
    ready = await at.move(Move.READY)
    assert [line.picked for line in ready.lines] == [0, 750, 2]
    async with at.store.begin() as work:
        refill = await own_orders.order_again(work, at.asha, at.order.id)
    assert (refill.added, refill.missing) == (2, []), "what was ordered first is ordered again"


async def test_two_lines_of_one_product_cannot_take_more_than_is_there(at: Counter) -> None:
    with pytest.raises(InsufficientStock):
        await at.miss(2, at.moong, 6)
    await at.miss(2, at.moong, 4)
    await at.take(2)
    with pytest.raises(InsufficientStock):
        await at.miss(1, at.moong, 2)
    await at.miss(1, at.moong, 1)
    joined = await at.take(1)
    assert [(line.held, line.came_instead) for line in joined.lines] == [(0, 0), (0, 0), (5, 5)]
    assert await at.shelf(at.moong) == (5, 5)


async def test_what_is_gone_at_the_answer_is_said_and_asked_on(at: Counter) -> None:
    await at.miss(1, at.moong)
    async with at.store.begin() as work:
        await work.stock.set_stock(at.moong.id, 1)
    with pytest.raises(InsufficientStock):
        await at.take(1)
    assert (await at.now()).lines[0].waits
    assert (await at.refuse(1)).lines[0].state is S.LEFT_OUT


async def test_what_weighs_much_more_is_asked_and_comes_as_ordered_without_a_yes(at: Counter) -> None:
    with pytest.raises(BadQuantity):
        await at.pick(2, 7_500)
    asked = await at.pick(2, 826)
    assert (asked.lines[1].asks_weight, asked.total) == (True, at.order.total)
    assert (await at.refuse(2)).lines[1] == at.order.lines[1]
    await at.pick(2, 826)
    taken = await at.take(2)
    assert (taken.lines[1].state, taken.lines[1].charged) == (S.PICKED, Money(27_67))
    assert await at.shelf(at.tomato) == (10_000, 826)
    async with at.store.begin() as work:
        await work.stock.set_stock(at.dal.id, 2)
        await work.stock.set_stock(at.tomato.id, 900)
    assert (await at.pick(2, 825)).lines[1].held == 825
    async with at.store.begin() as work:
        await work.stock.set_stock(at.tomato.id, 825)
        version = (await work.orders.get(at.order.id)).version
    await at.untick(2)
    with pytest.raises(InsufficientStock):
        async with at.store.begin() as work:
            await work.stock.allocate(at.tomato.id, 75, at.order.id)
            await picking.pick_line(
                work, at.kiran, at.order.id, asked.lines[1].id, version=version, picked=825
            )


async def test_silence_decides_once_and_takes_nothing_that_was_not_agreed(at: Counter, clock: Clock) -> None:
    await at.miss(1, at.moong)
    await at.pick(2, 826)
    real = RealClock(at.store, clock, lambda: None, duties=DUTIES)
    clock.advance(seconds=299)
    await real.tick()
    assert len((await at.now()).waiting) == 2
    clock.advance(seconds=1)
    await real.tick()
    lines = (await at.now()).lines
    assert [(line.state, line.held) for line in lines] == [(S.LEFT_OUT, 0), (S.ORDERED, 750)]
    assert (await at.move(Move.READY)).total == Money(25_13 + 20_00)


async def test_found_after_all_while_somebody_is_asked(at: Counter) -> None:
    await at.miss(1, at.moong)
    found = await at.pick(1, 2)
    assert (found.lines[0].state, found.total) == (S.PICKED, at.order.total)
    with pytest.raises(LineDecided):
        await at.take(1)


async def test_everything_may_be_called_off_instead(at: Counter) -> None:
    asked = await at.miss(1, at.moong)
    async with at.store.begin() as work:
        await answering.call_off(work, at.asha, at.order.id, asked.lines[0].id)
    done = await at.now()
    assert (done.state, done.reason) == (OrderState.CANCELLED, Reason.CUSTOMER_ASKED)
    assert (await at.shelf(at.dal), await at.shelf(at.tomato)) == ((10, 0), (10_000, 0))


@pytest.mark.parametrize("role", [None, Role.COURIER])
async def test_only_who_works_at_the_counter_picks(at: Counter, role: Role | None) -> None:
    async with at.store.begin() as work:
        other = await given.person(work, 71, "Fatima")
        if role:
            await work.people.join_shop(at.order.shop_id, other.identity_id, role)
        found = await work.people.by_telegram(71)
    assert found
    with pytest.raises(NotYourCounter if role else NotFound):
        async with at.store.begin() as work:
            await picking.pick_line(work, found, at.order.id, at.order.lines[0].id, version=1, picked=1)


async def test_the_card_and_the_customer_are_told_the_card_not_too_often(
    at: Counter, database: Database, clock: Clock
) -> None:
    waiting = select(tt.outbox.c.kind).where(tt.outbox.c.state == "waiting", tt.outbox.c.recipient == ASHA)
    async with at.store.begin() as work:
        await carry_out(work, at.kiran, await work.orders.get(at.order.id), Move.PICK)
    before = len(await rows_of(database.reader, waiting))
    for amount in (740, 730, 720):
        await at.pick(2, amount)
        clock.advance(seconds=3)
    folds = select(tt.due.c.at).where(tt.due.c.kind == DueKind.ORDER_FOLD)
    assert len(await rows_of(database.reader, folds)) == 1
    told = [kind for (kind,) in await rows_of(database.reader, waiting)][before:]
    assert set(told) <= {MessageKind.ORDER_TRACKING}


@pytest.mark.parametrize("other", ["take", "pick"])
async def test_a_change_and_a_cancellation_at_once_are_one_after_the_other(at: Counter, other: str) -> None:
    await at.miss(1, at.moong)
    version = (await at.now()).version

    async def cancel() -> Order:
        async with at.store.begin() as work:
            return await counter.move_order_of(
                work,
                at.kiran,
                at.order.id,
                Move.CANCEL,
                version=version,
                reason=Reason.OUT_OF_STOCK,
            )

    change = at.take(1) if other == "take" else at.pick(2, 700)
    said = await asyncio.gather(change, cancel(), return_exceptions=True)
    assert all(isinstance(each, Order | DomainError) for each in said)
    if (await at.now()).state is not OrderState.CANCELLED:
        assert isinstance(said[0], Order), "whoever came second heard that somebody was faster"
        await at.move(Move.CANCEL, Reason.OUT_OF_STOCK)
    for product in (at.dal, at.tomato, at.moong):
        assert (await at.shelf(product))[1] == 0


async def test_open_orders_of_the_version_before_are_carried_over(at: Counter, database_url: str) -> None:
    """What stands ready was picked as it was ordered, what is open holds it; nothing costs anything else."""
    ready = await at.move(Move.READY)
    await downgrade(database_url, "0046")
    await migrate(database_url)
    now = await at.now()
    assert (now.total, now.state_version) == (ready.total, ready.version)
    assert [(line.state, line.picked, line.held) for line in now.lines] == [
        (S.PICKED, 2, 2),
        (S.PICKED, 750, 750),
    ]
    (other,) = (await at.store.read().orders.get(now.id + 1)).lines
    assert (other.state, other.picked, other.held) == (S.ORDERED, 0, 1)
