"""What was drawn, on its way into the chat rows."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace

from bot.screens.drawn_log import DrawnLog
from domain.transport import ChatState
from domain.unit_of_work import UnitOfWork
from domain.work import Rules
from storage.engine.database import Database
from storage.engine.library import sqlite3
from storage.engine.sealing import Sealer
from storage.work import StoredStore
from tests.clock import Clock

ROW = ChatState(7, 7, "cart.lines", version=3)


class Flaky(StoredStore):
    """Counts its transactions, and fails the next one where it is told to."""

    begun = 0
    fails = False

    @asynccontextmanager
    async def begin(self) -> AsyncIterator[UnitOfWork]:
        self.begun += 1
        if self.fails:
            self.fails = False
            raise sqlite3.OperationalError("disk full")
        async with super().begin() as work:
            yield work


def flaky(database: Database, sealer: Sealer, clock: Clock) -> Flaky:
    return Flaky(database, sealer, clock, Rules())


async def stored(store: StoredStore, *states: ChatState) -> None:
    async with store.begin() as work:
        for state in states:
            await work.chats.save(state)


async def test_a_drawn_state_is_seen_at_once_and_stored_soon(store: StoredStore) -> None:
    await stored(store, ROW)
    shown = DrawnLog(store)
    shown.record(replace(ROW, message_id=55, drawn=3))
    assert not shown.is_idle
    fresh = shown.freshest(await store.read().chats.get(7, 7))
    assert fresh == replace(ROW, message_id=55, drawn=3)
    await shown.settle()
    assert shown.is_idle
    assert await store.read().chats.get(7, 7) == replace(ROW, message_id=55, drawn=3)


async def test_the_screen_is_the_row_s_and_the_message_the_updater_s(store: StoredStore) -> None:
    shown = DrawnLog(store)
    shown.record(replace(ROW, message_id=55, drawn=3))
    later = ChatState(7, 7, "welcome.start", message_id=54, version=4, drawn=2)
    assert shown.freshest(later) == replace(later, message_id=55, drawn=3)
    newer = replace(later, message_id=60, version=9, drawn=8)
    assert shown.freshest(newer) == newer
    other = replace(later, chat_id=8, person_id=8)
    assert shown.freshest(other) == other
    assert shown.freshest(None) is None
    await shown.settle()


async def test_many_drawn_at_once_are_stored_together(
    database: Database, sealer: Sealer, clock: Clock
) -> None:
    store = flaky(database, sealer, clock)
    rows = [replace(ROW, chat_id=number, person_id=number) for number in range(1, 101)]
    await stored(store, *rows)
    store.begun = 0
    shown = DrawnLog(store)
    for row in rows:
        shown.record(replace(row, message_id=row.chat_id * 10, drawn=3))
    await shown.settle()
    assert store.begun == 1
    messages = [(await store.read().chats.get(row.chat_id, row.chat_id)) for row in rows]
    assert [row and row.message_id for row in messages] == [row.chat_id * 10 for row in rows]


async def test_the_newest_of_one_chat_is_what_stays(store: StoredStore) -> None:
    await stored(store, replace(ROW, version=9))
    shown = DrawnLog(store)
    for version in range(4, 10):
        shown.record(replace(ROW, message_id=50 + version, version=version, drawn=version))
        await asyncio.sleep(0)
    await shown.settle()
    row = await store.read().chats.get(7, 7)
    assert row and (row.message_id, row.drawn) == (59, 9)


async def test_what_could_not_be_stored_is_stored_with_the_next(
    database: Database, sealer: Sealer, clock: Clock
) -> None:
    store = flaky(database, sealer, clock)
    second = replace(ROW, chat_id=8, person_id=8)
    await stored(store, ROW, second)
    shown = DrawnLog(store)
    store.fails = True
    shown.record(replace(ROW, message_id=55, drawn=3))
    await shown.settle()
    assert not shown.is_idle
    shown.record(replace(second, message_id=56, drawn=3))
    await shown.settle()
    assert shown.is_idle
    assert [row.message_id for row in (await store.read().chats.get(7, 7),) if row] == [55]
