"""What was done with goes after three days; what was not stays."""

import re
from datetime import timedelta
from pathlib import Path

from sqlalchemy import insert, select

from domain.identity.records import SessionKind
from domain.platform.ports import AsideKind
from domain.retry import ONCE
from storage.care import retention
from storage.care.retention import forget_old
from storage.engine.database import Database
from storage.privacy.erasing import NOBODY
from storage.schema import tables as t
from storage.schema.transport_tables import inbox, outbox
from storage.work import StoredStore
from tests.clock import Clock
from tests.reading import rows_of
from tests.storage import given
from tests.storage.transport.test_inbox import said

DAYS_S = 3 * 24 * 3600
NAMED = ("Suresh", "Imran", "Ramesh")


async def leave_traces(store: StoredStore) -> None:
    """Four updates and five messages, of which one of each is still to be done and one was set aside."""
    async with store.begin() as work:
        await work.inbox_rows.add([said(i, i) for i in range(4)])
        applied, dismissed, aside, _ = await work.inbox_rows.claim("one", most=9, lease_s=1)
        await work.inbox_rows.applied(applied, "one")
        for received in (dismissed, aside):
            await work.inbox_rows.failed(received, "no", f"U{received.seq}", ONCE)
        await work.asides.dismiss(AsideKind.UPDATE, f"U{dismissed.seq}")
        for recipient in range(5):
            await work.outbox.tell("card", 1, recipient)
        sent, dropped, given_up, kept, _ = await work.outbox_rows.claim("one", most=9, lease_s=1)
        await work.outbox_rows.sent(sent)
        await work.outbox_rows.dropped(dropped, "403")
        for message in (given_up, kept):
            await work.outbox_rows.failed(message, "no", f"M{message.id}", ONCE)
        await work.asides.dismiss(AsideKind.MESSAGE, f"M{given_up.id}")


async def test_only_what_was_done_with_goes(store: StoredStore, database: Database, clock: Clock) -> None:
    await leave_traces(store)
    clock.advance(seconds=DAYS_S)
    assert await forget_old(database, clock.now) == 0
    clock.advance(seconds=1)
    assert await forget_old(database, clock.now) == 5
    assert await forget_old(database, clock.now) == 0
    states = await rows_of(database.reader, select(inbox.c.state).order_by(inbox.c.seq))
    assert [row.state for row in states] == ["aside", "open"]
    states = await rows_of(database.reader, select(outbox.c.state).order_by(outbox.c.id))
    assert [row.state for row in states] == ["aside", "waiting"]


async def test_more_than_one_transaction_takes(store: StoredStore, database: Database, clock: Clock) -> None:
    async with store.begin() as work:
        await work.inbox_rows.add([said(i, i) for i in range(retention.AT_ONCE + 5)])
        for received in await work.inbox_rows.claim("one", most=5000, lease_s=1):
            await work.inbox_rows.applied(received, "one")
    clock.advance(seconds=DAYS_S + 1)
    assert await forget_old(database, clock.now) == retention.AT_ONCE + 5


def test_the_table_of_terms_is_the_one_that_is_told() -> None:
    page = (Path(__file__).parents[3] / "docs" / "operations.md").read_text("utf-8")
    section = page.partition("## What is kept for how long")[2].partition("## ")[0]
    told = dict(re.findall(r"\| `(\w+)` \| (\d+) days? \|", section))
    assert {name: int(days) for name, days in told.items()} == {
        term.table.name: term.kept.days for term in retention.TERMS
    }


async def test_what_is_over_goes_at_the_end_of_its_term(
    store: StoredStore, database: Database, clock: Clock
) -> None:
    async with store.begin() as work:
        asha = await work.people.create(7, "Asha", "en")
        opened = await work.sessions.open(asha.identity_id, SessionKind.CUSTOMER, "Firefox", ())
        await work.challenges.begin("reset", asha.identity_id, {}, timedelta(minutes=5))
        await work.throttles.hit("sign-in:asha", window=timedelta(minutes=15))
        await work.links.attempt(asha.account_id, work.now)
        await work.sessions.end(opened.session.id, "signed-out")
    for days, gone in ((0, 0), (1, 1), (0.1, 1), (0.9, 0), (0.1, 1), (27, 0), (1, 2), (400, 0)):
        clock.advance(seconds=days * 24 * 3600)
        assert await forget_old(database, clock.now) == gone, days


async def test_a_courier_let_go_is_called_nothing_once_no_cash_is_with_them(
    store: StoredStore, database: Database, clock: Clock
) -> None:
    async with store.begin() as work:
        shop = await given.shop(work, await given.person(work, 1, "Lakshmi"))
        gone, owing, _ = [await work.couriers.add(shop.id, each, "+919800000005") for each in NAMED]
        for courier in (gone, owing):
            await work.couriers.remove(courier.id)
    async with database.transaction() as executor:
        about = {"shop_id": shop.id, "cause": "carried", "currency": "INR", "at": 0}
        for key, party, amount in (("1", gone.id, 100), ("2", gone.id, -100), ("3", owing.id, 100)):
            entry = await executor.value(
                insert(t.ledger_entry).values(about | {"key": key}).returning(t.ledger_entry.c.id), int
            )
            side = {"entry_id": entry, "account": "courier_cash", "party": party, "amount_minor": amount}
            await executor.run(insert(t.ledger_posting).values(side))
    for days, called in ((30, NAMED), (1, (NOBODY, *NAMED[1:]))):
        clock.advance(seconds=days * 24 * 3600)
        await forget_old(database, clock.now)
        rows = await rows_of(database.reader, select(t.courier.c.name).order_by(t.courier.c.id))
        assert tuple(row.name for row in rows) == called
