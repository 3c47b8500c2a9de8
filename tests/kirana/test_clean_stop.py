"""A clean stop: nothing that Telegram acknowledged is sent again, nothing is held, and it ends in time."""

import asyncio
from collections.abc import Callable
from time import monotonic

import pytest
from sqlalchemy import func, select

from domain.kinds import MessageKind
from kirana.opening import open_store
from kirana.settings import Settings
from kirana.wiring import Kirana
from sandbox.faults import Fault
from sandbox.server import Sandbox
from storage.schema.transport_tables import chat, outbox
from tests.bot.two_chats import until
from tests.storage import given

PEOPLE = range(7001, 7121)
ENDS_WITHIN_S = 10.0
NEWS, TEXT = MessageKind.PASSWORD_CHANGED, "password"
_UNDRAWN = select(func.count()).where(chat.c.drawn < chat.c.version)
pytestmark = pytest.mark.timeout(180)


def received(sandbox: Sandbox) -> list[int]:
    """How often each of them has the news."""
    return [len([one for one in sandbox.chat(who).messages if TEXT in one.text]) for who in PEOPLE]


async def told_all(settings: Settings, sandbox: Sandbox) -> None:
    """Each of them has one message waiting."""
    database, store = await open_store(settings)
    for who in PEOPLE:
        sandbox.add_person(who, str(who)).says("hello")
    async with store.begin() as work:
        for who in PEOPLE:
            await given.person(work, who, str(who))
            await work.outbox.tell(NEWS, 0, who)
    await database.close()


async def left(settings: Settings) -> tuple[int, int]:
    """How many messages are recorded as sent, and how many are held by anybody."""
    database, _ = await open_store(settings)
    sent = await database.reader.value(
        select(func.count()).where(outbox.c.kind == NEWS, outbox.c.state == "sent"), int
    )
    held = await database.reader.value(select(func.count()).where(outbox.c.holder.is_not(None)), int)
    await database.close()
    return sent or 0, held or 0


async def ends(kirana: Kirana) -> float:
    """Stops it; gives how long that took."""
    began = monotonic()
    await kirana.stop()
    return monotonic() - began


async def test_what_was_acknowledged_is_not_sent_again(
    settings: Callable[..., Settings], sandbox: Sandbox
) -> None:
    mine = settings()
    await told_all(mine, sandbox)
    first = await Kirana.assemble(mine)
    await first.start()
    await sandbox.until(lambda: sum(received(sandbox)) >= 20)
    assert await ends(first) < ENDS_WITHIN_S
    before = sum(received(sandbox))
    assert await left(mine) == (before, 0)
    assert before < len(PEOPLE), "some were still on their way"
    async with await Kirana.assemble(mine):
        await sandbox.until(lambda: sum(received(sandbox)) >= len(PEOPLE), 60)
    assert received(sandbox) == [1] * len(PEOPLE)
    assert await left(mine) == (len(PEOPLE), 0)


async def test_it_ends_while_telegram_hangs(settings: Callable[..., Settings], sandbox: Sandbox) -> None:
    mine = settings()
    await told_all(mine, sandbox)
    running = await Kirana.assemble(mine)
    await running.start()
    sandbox.faults.add(Fault("*", "hang", next=10_000, seconds=12))
    await until(lambda: running.outbox_sender.worker.held)
    await asyncio.sleep(1)
    assert await ends(running) < ENDS_WITHIN_S
    assert (await left(mine))[1] == 0


async def test_what_was_not_drawn_is_anybody_s_at_once(
    settings: Callable[..., Settings], sandbox: Sandbox
) -> None:
    mine = settings()
    await told_all(mine, sandbox)
    running = await Kirana.assemble(mine)
    await running.start()
    sandbox.faults.add(Fault("sendMessage", "429", next=10_000, retry_after=3600))
    sandbox.person(PEOPLE[0]).says("/start")
    await until(lambda: running.screen_updater.people)
    assert await ends(running) < ENDS_WITHIN_S
    sandbox.faults.clear()
    database, store = await open_store(mine)
    assert await database.reader.value(_UNDRAWN, int)
    assert await store.read().chats.abandoned() == await database.reader.value(_UNDRAWN, int)
    await database.close()
