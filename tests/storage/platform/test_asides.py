"""What was set aside: updates and messages as one list, each retried or dismissed by its reference."""

from dataclasses import replace
from functools import partial

import pytest
from sqlalchemy import column, select, text

from domain.errors import NotAllowed, NotFound
from domain.platform import admin
from domain.platform.ports import AsideKind, SetAside
from domain.retry import ONCE
from domain.transport import OutboxMessage
from storage.care.migrate import downgrade, migrate
from storage.engine.database import Database
from storage.engine.transaction import to_ms
from storage.schema.transport_tables import inbox, outbox
from storage.work import StoredStore
from tests.clock import Clock
from tests.reading import rows_of
from tests.storage import given
from tests.storage.transport.test_inbox import said

UPDATE, MESSAGE = AsideKind.UPDATE, AsideKind.MESSAGE
LETTERS = "BCDFGHJKLMNPQRSTVWXZ"


def named(number: int) -> str:
    """A reference of its own for each number."""
    return "".join(LETTERS[number // 20**at % 20] for at in reversed(range(8)))


async def update_fails(store: StoredStore, number: int, reference: str) -> int:
    """An update that is set aside at once; gives its number in the inbox."""
    async with store.begin() as work:
        await work.inbox_rows.add([said(number, number)])
        (received,) = await work.inbox_rows.claim("one", most=999, lease_s=1)
        assert await work.inbox_rows.failed(received, "TypeError", reference, ONCE)
    return received.seq


async def message_fails(
    store: StoredStore, recipient: int, reference: str, kind: str = "card"
) -> OutboxMessage:
    """A message that is set aside at once."""
    async with store.begin() as work:
        await work.outbox.tell(kind, 1, recipient)
        (message,) = await work.outbox_rows.claim("one", most=999, lease_s=1)
        assert await work.outbox_rows.failed(message, "KeyError", reference, ONCE)
    return message


async def pages(store: StoredStore, most: int = 8) -> list[list[SetAside]]:
    """The list as it is leafed through."""
    found: list[list[SetAside]] = []
    after = ""
    while page := await store.read().asides.page(after=after, most=most):
        found.append(page)
        after = page[-1].cursor
    return found


async def test_both_kinds_are_one_list_the_last_one_first(store: StoredStore, clock: Clock) -> None:
    await update_fails(store, 1, "BBBBBBBB")
    clock.advance(seconds=1)
    await message_fails(store, 7, "CCCCCCCC", "order-card")
    clock.advance(seconds=1)
    await update_fails(store, 2, "DDDDDDDD")
    [shown] = await pages(store)
    assert [each.id for each in shown] == ["update-DDDDDDDD", "message-CCCCCCCC", "update-BBBBBBBB"]
    message = shown[1]
    assert (message.kind, message.error, message.notice) == (MESSAGE, "KeyError", "order-card")
    assert (clock.now - message.at).total_seconds() == 1
    assert [each.notice for each in shown] == [None, "order-card", None]


async def test_each_is_shown_once_however_many_fail_at_the_same_time(store: StoredStore) -> None:
    assert await pages(store) == []
    for count, sizes in ((1, [1]), (8, [8]), (9, [8, 1]), (30, [8, 8, 8, 6])):
        for number in range(await store.read().asides.count(), count):
            await (update_fails if number % 3 else message_fails)(store, number + 1, named(number))
        found = await pages(store)
        assert [len(page) for page in found] == sizes
        assert len({each.id for page in found for each in page}) == count
        assert await store.read().asides.count() == count


async def test_leafing_on_is_not_put_off_by_what_was_decided_meanwhile(store: StoredStore) -> None:
    for number in range(12):
        await message_fails(store, number + 1, named(number))
    first = await store.read().asides.page(after="", most=8)
    async with store.begin() as work:
        for each in first:
            assert await work.asides.dismiss(each.kind, each.reference)
    rest = await store.read().asides.page(after=first[-1].cursor, most=8)
    assert [each.reference for each in rest] == [named(number) for number in (3, 2, 1, 0)]


async def test_what_is_no_cursor_leads_to_the_beginning(store: StoredStore) -> None:
    await message_fails(store, 7, "BBBBBBBB")
    for cursor in (
        "x",
        "-",
        "1",
        "-5-B",
        "²-B",
        f"{'9' * 40}-B",
        "1767225600000-\x00",
        "99999999999999999-B",
    ):
        assert len(await store.read().asides.page(after=cursor, most=8)) == 1, cursor


async def test_retrying_a_message_puts_it_back_in_front_with_all_its_tries(
    store: StoredStore, clock: Clock
) -> None:
    message = await message_fails(store, 7, "BBBBBBBB")
    async with store.begin() as work:
        await work.outbox.tell("behind", 1, 7)
        assert not await work.asides.retry(UPDATE, "BBBBBBBB")
        assert await work.asides.retry(MESSAGE, "BBBBBBBB")
        assert not await work.asides.retry(MESSAGE, "BBBBBBBB")
        assert not await work.asides.dismiss(MESSAGE, "BBBBBBBB")
        (again,) = await work.outbox_rows.claim("one", most=9, lease_s=1)
    assert (again.id, again.kind, again.tries, again.faults) == (message.id, "card", 0, 0)
    assert await store.read().asides.count() == 0


async def test_retrying_an_update_puts_it_back_with_all_its_tries(store: StoredStore) -> None:
    seq = await update_fails(store, 1, "BBBBBBBB")
    async with store.begin() as work:
        assert await work.asides.retry(UPDATE, "BBBBBBBB")
        (again,) = await work.inbox_rows.claim("one", most=9, lease_s=1)
    assert (again.seq, again.tries, again.body) == (seq, 0, said(1, 1))


async def test_what_is_named_otherwise_is_not_found(store: StoredStore) -> None:
    await update_fails(store, 1, "BBBBBBBB")
    async with store.begin() as work:
        meera = replace(await given.person(work, 3001, "Meera"), is_admin=True)
        for name in (
            "",
            "update",
            "update-",
            "letter-BBBBBBBB",
            "message-BBBBBBBB",
            "update-\x00",
            "update--1",
        ):
            for decide in (admin.retry, admin.dismiss):
                with pytest.raises(NotFound):
                    await decide(work, meera, name)
        asha = await given.person(work)
        for forbidden in (admin.retry, admin.dismiss):
            with pytest.raises(NotAllowed):
                await forbidden(work, asha, "update-BBBBBBBB")
        for look in (partial(admin.set_aside, most=1), admin.count_set_aside):
            with pytest.raises(NotAllowed):
                await look(work, asha)
        await admin.retry(work, meera, "update-BBBBBBBB")
        (entry,) = await work.audit.last(1)
        assert (entry.action, entry.subject) == ("update.retried", "aside:BBBBBBBB")


async def test_dismissing_is_for_good(store: StoredStore, database: Database) -> None:
    await update_fails(store, 1, "BBBBBBBB")
    await message_fails(store, 7, "CCCCCCCC")
    async with store.begin() as work:
        for kind, reference in ((UPDATE, "BBBBBBBB"), (MESSAGE, "CCCCCCCC")):
            assert await work.asides.dismiss(kind, reference)
            assert not await work.asides.retry(kind, reference)
        assert await work.outbox_rows.claim("one", most=9, lease_s=1) == []
        assert await work.inbox_rows.claim("one", most=9, lease_s=1) == []
    assert await pages(store) == []
    for table in (inbox, outbox):
        assert [row.state for row in await rows_of(database.reader, select(table.c.state))] == ["dismissed"]
    assert [row.body for row in await rows_of(database.reader, select(inbox.c.body))] == [""]


async def test_what_was_set_aside_before_keeps_its_time(
    store: StoredStore, database: Database, database_url: str, clock: Clock
) -> None:
    await update_fails(store, 1, "BBBBBBBB")
    await message_fails(store, 7, "CCCCCCCC")
    await downgrade(database_url, "0007")
    rows = await rows_of(database.reader, text("SELECT state FROM outbox").columns(column("state")))
    assert [row[0] for row in rows] == ["dropped"]
    await migrate(database_url)
    (kept,) = await store.read().asides.page(after="", most=9)
    assert (kept.id, to_ms(kept.at)) == ("update-BBBBBBBB", to_ms(clock.now))
