"""Each rule finds its fault, and nothing else does."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import Executable, bindparam, delete, insert, literal, select, update

from domain.catalogue.shop import Unreachable
from domain.kinds import MessageKind
from domain.orders.life import carry_out
from domain.orders.order import UNDER_WAY, Move, OrderState
from domain.transport import ChatState
from storage.care.verify import Problem, problems
from storage.engine.database import Database
from storage.engine.library import sqlite3
from storage.engine.sealing import Sealer
from storage.schema import tables as t
from storage.schema import transport_tables as tt
from storage.work import StoredStore
from tests import postgres
from tests.clock import Clock
from tests.conftest import SECRET
from tests.domain.samples import RAVI
from tests.storage import given

LATE, SEALER = timedelta(minutes=11), Sealer(SECRET)
SEEDED: list[tuple[Executable, set[str]]] = [
    (
        update(t.product).where(t.product.c.id == 1).values(allocated=t.product.c.allocated + 1),
        {"allocated-is-what-open-orders-hold", "stock-is-the-sum-of-its-moves"},
    ),
    (
        update(t.order).where(t.order.c.id == 1).values(state=OrderState.DELIVERED),
        {"allocated-is-what-open-orders-hold", "sale-is-in-the-ledger", "ledger-says-what-is-due"},
    ),
    (
        update(t.order_line).where(t.order_line.c.id == 1).values(held=t.order_line.c.held + 1),
        {"allocated-is-what-open-orders-hold"},
    ),
    (
        update(t.product).where(t.product.c.id == 1).values(on_hand=t.product.c.on_hand + 1),
        {"stock-is-the-sum-of-its-moves"},
    ),
    (delete(t.stock_move).where(t.stock_move.c.product_id == 1), {"stock-is-the-sum-of-its-moves"}),
    (
        update(t.order_line)
        .where(t.order_line.c.id == 1)
        .values(charged_minor=t.order_line.c.charged_minor + 1),
        {"total-is-lines-and-fee"},
    ),
    (update(t.identity).where(t.identity.c.id == 1).values(consent="2026-11"), {"consent-has-its-act"}),
    (
        insert(t.checkout).values(cart_id=1, cart_version=99, identity_id=2, placed_at=0),
        {"checkout-has-orders"},
    ),
    (delete(t.payment).where(t.payment.c.order_id == 1), {"order-has-payment"}),
    (
        update(t.payment).where(t.payment.c.order_id == 1).values(amount_minor=1),
        {"paid-and-due-are-the-total"},
    ),
    (
        update(t.payment).where(t.payment.c.order_id == 1).values(state="captured"),
        {"payment-is-in-the-ledger", "ledger-says-what-is-due"},
    ),
    (
        insert(t.bill_series).values(shop_id=1, series="bills", year=2026, last=1),
        {"bills-are-numbered-without-a-gap"},
    ),
    (
        update(t.payment).where(t.payment.c.order_id == 1).values(given_back_minor=1),
        {"given-back-is-what-refunds-say"},
    ),
    (
        insert(t.refund).values(
            public_id="r",
            payment_id=1,
            amount_minor=1,
            currency="INR",
            reason="complaint",
            state="done",
            at=0,
            moved_at=0,
        ),
        {"given-back-is-what-refunds-say", "refund-is-in-the-ledger", "refund-done-is-in-the-ledger"},
    ),
    (
        insert(t.ledger_entry).values(shop_id=1, cause="sale", key="7", currency="INR", at=0),
        {"ledger-entry-sums-to-nothing"},
    ),
    (
        update(tt.due).where(tt.due.c.subject == 1).values(kind="order.remind"),
        {"placed-order-has-deadline"},
    ),
    (update(t.shop).where(t.shop.c.id == 1).values(counter_lost=Unreachable.OUT), {"lost-counter-is-linked"}),
    (
        update(t.shop)
        .where(t.shop.c.id == 1)
        .values(counter_lost=Unreachable.OUT, counter_lost_at=0, counter_chat=None),
        {"lost-counter-is-linked"},
    ),
    (
        update(t.shop).where(t.shop.c.id == 1).values(counter_lost=Unreachable.MUTED, counter_lost_at=0),
        {"lost-counter-is-tried-again"},
    ),
    (update(t.audit).where(t.audit.c.id == 4).values(outcome="forged"), {"audit-is-one-chain"}),
    (delete(t.audit).where(t.audit.c.id == 3), {"audit-is-one-chain"}),
    (
        insert(tt.chat).values(
            chat_id=7,
            person_id=7,
            screen="welcome.start",
            args="[]",
            below=0,
            version=2,
            drawn=1,
            redraw_at=2**53,
            undrawn_since=0,
        ),
        {"chat-is-drawn"},
    ),
    (
        insert(tt.outbox).values(
            kind="order-card", subject=1, recipient=7, priority=1, state="aside", next_at=0, at=0, failed_at=0
        ),
        {"set-aside-has-a-reference"},
    ),
    (
        insert(tt.inbox).values(
            bot_id=1, update_id=1, lane=7, body="{}", state="aside", at=0, reference="BCDFGHJK"
        ),
        {"set-aside-has-a-reference"},
    ),
]


@pytest.fixture
async def sound(store: StoredStore, database: Database) -> Database:
    """A database with two placed orders, their cards, and three audit entries about them, in order."""
    async with store.begin() as work:
        around = await given.street(work)
        placed = await given.order(work, await given.quote(work, around))
        for message_id, order in enumerate(placed.orders, start=1):
            counter = (await work.shops.get(order.shop_id)).counter_chat
            await work.posts.keep(MessageKind.ORDER_CARD, order.id, counter or 0, message_id)
        for number in range(3):
            await work.audit.record(around.customer, "order.placed", f"order:{number}")
    return database


async def _rules(database: Database, clock: Clock) -> set[str]:
    return {problem.rule for problem in await problems(database, SEALER, now=clock.now)}


async def test_a_sound_database_has_no_problems(sound: Database, clock: Clock) -> None:
    assert await problems(sound, SEALER, now=clock.now) == []
    assert await problems(sound, None) == []


async def test_every_way_through_life_is_sound(store: StoredStore, sound: Database, clock: Clock) -> None:
    async with store.begin() as work:
        delivered, cancelled = await work.orders.open_ones()
        delivered, cancelled = [await work.orders.get(each.id) for each in (delivered, cancelled)]
        for move in (Move.ACCEPT, Move.READY, Move.SEND, Move.DELIVER):
            delivered = await carry_out(work, RAVI, delivered, move)
        await carry_out(work, None, cancelled, Move.EXPIRE)
    assert await problems(sound, SEALER, now=clock.now) == []


@pytest.mark.parametrize(("fault", "broken"), SEEDED)
async def test_a_seeded_fault_is_found(
    sound: Database, clock: Clock, fault: Executable, broken: set[str]
) -> None:
    async with sound.transaction() as executor:
        await executor.run(fault)
    assert await _rules(sound, clock) == broken


async def test_the_same_order_twice_is_found(sound: Database, clock: Clock, database_url: str) -> None:
    await _drop_unique(database_url)
    other = {"id": t.order.c.id + 100, "number": t.order.c.number + 100, "public_id": literal("another")}
    copied = [other.get(column.name, column) for column in t.order.c]
    again = insert(t.order).from_select(
        [column.name for column in t.order.c],
        select(*copied).where(t.order.c.id == bindparam("by_id")),
        include_defaults=False,
    )
    async with sound.transaction() as executor:
        await executor.run(again, by_id=1)
    found = await problems(sound, SEALER, now=clock.now)
    assert (
        Problem("one-order-per-cart-version-and-shop", {"cart": 1, "version": 3, "shop": 1, "orders": 2})
        in found
    )


async def _drop_unique(url: str) -> None:
    """Leaves orders without the constraint that makes a second one impossible."""
    if not url.startswith("sqlite"):
        await postgres.execute(
            url, 'ALTER TABLE "order" DROP CONSTRAINT uq_order_cart_id_cart_version_shop_id'
        )
        return
    connection = sqlite3.connect(url.removeprefix("sqlite:///"))
    connection.executescript(
        'CREATE TABLE bare AS SELECT * FROM "order"; DROP TABLE "order"; ALTER TABLE bare RENAME TO "order";'
        'CREATE UNIQUE INDEX the_id_alone ON "order" (id);'
    )
    connection.close()


async def test_an_open_order_lacks_its_card_only_when_it_has_had_time_and_none_is_on_its_way(
    sound: Database, clock: Clock, store: StoredStore
) -> None:
    async with sound.transaction() as executor:
        await executor.run(delete(tt.post).where(tt.post.c.subject == 1))
    assert await problems(sound, SEALER, now=clock.now) == []
    lacking = await problems(sound, SEALER, now=clock.now + LATE)
    assert [problem.rule for problem in lacking] == ["open-order-has-a-card"]
    async with store.begin() as work:
        await work.outbox.tell(MessageKind.ORDER_CARD, 1, -100)
    waiting = await problems(sound, SEALER, now=clock.now + LATE)
    assert [problem.rule for problem in waiting] == ["message-is-stuck"]


OPEN = sorted(UNDER_WAY)


@pytest.mark.parametrize("state", OPEN)
async def test_every_open_order_has_a_card_where_it_is_read(
    sound: Database, clock: Clock, store: StoredStore, state: OrderState
) -> None:
    """At the counter; or while nobody can write there, with an owner who can be written to."""

    async def lacking() -> list[str]:
        found = await problems(sound, SEALER, now=clock.now + LATE)
        return [each.rule for each in found if each.rule == "open-order-has-a-card"]

    async with sound.transaction() as executor:
        await executor.run(update(t.order).where(t.order.c.id == 1).values(state=state))
    assert await lacking() == []
    async with sound.transaction() as executor:
        await executor.run(delete(tt.post).where(tt.post.c.subject == 1))
    assert await lacking() == ["open-order-has-a-card"]
    async with store.begin() as work:
        await work.posts.keep(MessageKind.ORDER_CARD, 1, 7, 501)
        await work.shops.lose_counter(-100, Unreachable.MUTED)
    assert await lacking() == ["open-order-has-a-card"], "a customer's chat is no owner's"
    async with store.begin() as work:
        await work.posts.keep(MessageKind.ORDER_CARD, 1, 1, 502)
    assert await lacking() == []
    async with store.begin() as work:
        await work.people.set_reachable(1, False)
    assert await lacking() == ["open-order-has-a-card"]


async def test_a_message_is_stuck_only_when_nothing_older_or_held_explains_it(
    store: StoredStore, sound: Database, clock: Clock
) -> None:
    async with store.begin() as work:
        for subject in (1, 2):
            await work.outbox.tell("order-card", subject, -100)
    assert await problems(sound, SEALER, now=clock.now) == []
    assert [problem.facts["subject"] for problem in await problems(sound, SEALER, now=clock.now + LATE)] == [
        1
    ]
    hour = timedelta(hours=1)
    assert await problems(sound, SEALER, now=clock.now + LATE, stuck_after=hour) == []
    assert await _held(sound, tt.outbox, clock) == []


async def test_an_update_is_stuck_only_when_nothing_older_or_held_explains_it(
    sound: Database, clock: Clock, store: StoredStore
) -> None:
    updates = [{"update_id": n, "message": {"from": {"id": 7}, "chat": {"id": 7}}} for n in (1, 2)]
    async with store.begin() as work:
        assert await work.inbox_rows.add(updates) == 2
    assert await problems(sound, SEALER, now=clock.now) == []
    found = await problems(sound, SEALER, now=clock.now + LATE)
    assert found == [Problem("update-is-stuck", {"update": 1, "tries": 0})]
    assert str(found[0]) == "update-is-stuck: update=1 tries=0"
    assert await _held(sound, tt.inbox, clock) == []


async def test_a_chat_that_is_tried_again_and_again_is_found(
    sound: Database, clock: Clock, store: StoredStore
) -> None:
    """Each try renews its lease, and so does each press; only a drawing counts."""
    state = ChatState(7, 7, "welcome.start", version=1)
    async with store.begin() as work:
        await work.chats.save(state)
    for minutes in range(1, 12):
        clock.advance(seconds=60)
        async with store.begin() as work:
            assert await work.chats.take_up(9)
            await work.chats.save(replace(state, version=1 + minutes))
    found = await problems(sound, SEALER, now=clock.now)
    assert found == [Problem("chat-is-drawn", {"chat": 7, "version": 12, "drawn": 0})]
    async with store.begin() as work:
        await work.chats.drawn([replace(state, message_id=41, drawn=11)])
    assert await problems(sound, SEALER, now=clock.now + LATE - timedelta(minutes=2)) == []
    assert len(await problems(sound, SEALER, now=clock.now + LATE)) == 1
    async with store.begin() as work:
        await work.chats.drawn([replace(state, message_id=41, drawn=12)])
    assert await problems(sound, SEALER, now=clock.now + LATE) == []
    clock.advance(seconds=3600)
    async with store.begin() as work:
        await work.chats.save(replace(state, version=13))
    assert await problems(sound, SEALER, now=clock.now) == []


async def _held(database: Database, table: object, clock: Clock) -> list[Problem]:
    """The problems late on, while somebody holds the rows."""
    until = int((clock.now + LATE).timestamp() * 1000)
    held = tt.inbox if table is tt.inbox else tt.outbox
    async with database.transaction() as executor:
        await executor.run(update(held).values(held_until=until, holder="somebody"))
    return await problems(database, SEALER, now=clock.now + LATE)
