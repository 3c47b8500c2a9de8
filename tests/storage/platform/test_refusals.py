"""What is refused again and again stands in the audit once, and then as a number."""

import asyncio
from datetime import timedelta

from domain import refusals
from domain.audit_actions import AuditAction
from domain.errors import NotAllowed
from domain.kinds import DueKind
from domain.people import Actor
from storage.platform.refusals import MOST_SUBJECTS
from storage.work import StoredStore
from tests.clock import Clock
from tests.domain.samples import RAVI
from workers.clock import DUTIES


async def refuse(store: StoredStore, times: int, tried: str = "POST /v1/users", who: Actor = RAVI) -> None:
    for _ in range(times):
        await refusals.denied(store, who, NotAllowed(), tried)


async def concluded(store: StoredStore, clock: Clock) -> None:
    """The window is over, and what is due then is done."""
    clock.now += timedelta(minutes=10)
    async with store.begin() as work:
        while row := await work.due_rows.take():
            assert row.kind == DueKind.REFUSALS_COUNTED
            await DUTIES[row.kind](work, row.subject)


async def outcomes(store: StoredStore) -> list[str]:
    return [entry.outcome for entry in await store.read().audit.last(99)][::-1]


async def test_one_entry_at_once_and_one_with_the_count(store: StoredStore, clock: Clock) -> None:
    await refuse(store, 500)
    assert await outcomes(store) == ["refused"]
    await concluded(store, clock)
    first, counted = [*await store.read().audit.last(99)][::-1]
    assert (counted.outcome, counted.who, counted.action, counted.subject) == (
        "refused:499", first.who, first.action, first.subject,
    )  # fmt: skip
    await refuse(store, 1)
    assert await outcomes(store) == ["refused", "refused:499", "refused"]


async def test_one_refusal_is_not_counted_again(store: StoredStore, clock: Clock) -> None:
    await refuse(store, 1)
    await concluded(store, clock)
    assert await outcomes(store) == ["refused"]


async def test_other_things_are_told_each_until_there_are_too_many(store: StoredStore, clock: Clock) -> None:
    for number in range(100):
        await refuse(store, 1, f"counter.accept:{number}")
    assert len(await outcomes(store)) == MOST_SUBJECTS + 1
    await concluded(store, clock)
    assert (await outcomes(store))[-1] == f"refused:{100 - MOST_SUBJECTS - 1}"


async def test_what_was_done_is_told_each_time(store: StoredStore) -> None:
    async with store.begin() as work:
        for _ in range(5):
            await work.audit.record(RAVI, AuditAction.SHOP_OPENED, "shop:1")
    assert await outcomes(store) == ["done"] * 5


async def test_many_at_once_are_one_entry(store: StoredStore, clock: Clock) -> None:
    await asyncio.gather(*(refuse(store, 1) for _ in range(32)))
    assert await outcomes(store) == ["refused"]
    await concluded(store, clock)
    assert await outcomes(store) == ["refused", "refused:31"]
