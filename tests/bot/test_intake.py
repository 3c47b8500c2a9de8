"""Intake: raw updates are committed before Telegram hears that they arrived."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from telegram.error import InvalidToken
from telegram.ext import ExtBot

from bot.client.request import AiohttpRequest
from bot.updates import intake as intakes
from bot.updates.intake import Intake, poll
from sandbox.faults import Fault
from sandbox.server import Sandbox
from storage.work import StoredStore

ASHA = 1001
COMMITTED = ("intake:before-commit", "intake:after-commit", "wake")


class Full(Exception):
    """The disk is full."""


class Points:
    """What was passed, in order, and what happens there."""

    def __init__(self) -> None:
        self.passed: list[str] = []
        self.fails: list[str] = []
        self.skips = 0
        self.pending: list[int] = []
        self.sandbox: Sandbox | None = None

    def __call__(self, point: str) -> None:
        self.passed.append(point)
        if self.sandbox:
            self.pending.append(self.sandbox.pending)
        if point in self.fails and self.skips:
            self.skips -= 1
        elif point in self.fails:
            self.fails.remove(point)
            raise Full

    @property
    def commits(self) -> int:
        return self.passed.count("intake:after-commit")


@pytest.fixture
def points() -> Points:
    return Points()


@pytest.fixture
def intake(store: StoredStore, points: Points) -> Intake:
    return Intake(store, lambda: points.passed.append("wake"), points)


def update(number: int) -> dict[str, Any]:
    return {"update_id": number, "message": {"from": {"id": ASHA}, "chat": {"id": ASHA}}}


async def waiting(store: StoredStore) -> int:
    return await store.read().inbox_rows.waiting()


async def passed(points: Points, point: str) -> None:
    for _ in range(2000):
        if point in points.passed:
            return
        await asyncio.sleep(0.01)
    raise AssertionError(f"{point} was never passed")


@asynccontextmanager
async def polling(bot: ExtBot[Any], intake: Intake) -> AsyncIterator[asyncio.Task[None]]:
    task = asyncio.create_task(poll(bot, intake))
    try:
        yield task
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def test_what_is_taken_is_stored_and_then_wakes_the_runner(
    store: StoredStore, intake: Intake, points: Points
) -> None:
    await intake.take([update(1), update(2)])
    assert await waiting(store) == 2
    assert points.passed == ["intake:before-commit", "intake:after-commit", "wake"]


async def test_several_takes_share_a_commit(store: StoredStore, intake: Intake, points: Points) -> None:
    await asyncio.gather(*(intake.take([update(number)]) for number in range(50)))
    assert await waiting(store) == 50
    assert points.commits == 2


async def test_the_order_of_arrival_is_kept(store: StoredStore, intake: Intake) -> None:
    numbers = [9, 3, 7, 1]
    await asyncio.gather(*(intake.take([update(number)]) for number in numbers))
    for number in numbers:
        async with store.begin() as work:
            [received] = await work.inbox_rows.claim("here", most=5, lease_s=60)
            assert received.body["update_id"] == number
            await work.inbox_rows.applied(received, "here")


async def test_the_same_again_is_passed_over(store: StoredStore, intake: Intake) -> None:
    await intake.take([update(1), update(1)])
    await intake.take([update(1), update(2)])
    assert await waiting(store) == 2


async def test_nothing_is_no_commit(intake: Intake, points: Points) -> None:
    await intake.take([])
    assert points.passed == []


async def test_a_failed_commit_is_the_caller_s_and_keeps_what_others_brought(
    store: StoredStore, intake: Intake, points: Points
) -> None:
    # The first has its commit to itself; the second stores for all that wait, and fails.
    points.fails, points.skips = ["intake:before-commit"], 1
    results = await asyncio.gather(
        *(intake.take([update(number)]) for number in range(4)), return_exceptions=True
    )
    assert [type(result) for result in results] == [type(None), Full, type(None), type(None)]
    assert await waiting(store) == 3
    await intake.take([update(1)])
    assert await waiting(store) == 4


async def test_telegram_hears_of_an_update_only_after_its_commit(
    bot: ExtBot[Any], sandbox: Sandbox, store: StoredStore, intake: Intake, points: Points
) -> None:
    points.sandbox = sandbox
    sandbox.person(ASHA).says("one")
    sandbox.person(ASHA).says("two")
    async with polling(bot, intake):
        await sandbox.until(lambda: sandbox.pending == 0)
        assert await waiting(store) == 2
        sandbox.person(ASHA).says("three")
        await sandbox.until(lambda: points.commits == 2 and sandbox.pending == 0)
    assert await waiting(store) == 3
    assert points.pending[:2] == [2, 2]


async def test_what_could_not_be_stored_comes_again(
    bot: ExtBot[Any],
    sandbox: Sandbox,
    store: StoredStore,
    intake: Intake,
    points: Points,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(intakes, "PAUSE_S", 0.01)
    sandbox.person(ASHA).says("one")
    points.fails = ["intake:before-commit"]
    points.sandbox = sandbox
    async with polling(bot, intake):
        await sandbox.until(lambda: sandbox.pending == 0)
    assert points.passed == ["intake:before-commit", *COMMITTED]
    assert points.pending == [1] * len(points.pending), "the offset moved before the commit"
    assert await waiting(store) == 1


async def test_what_a_crash_left_unconfirmed_is_stored_once(
    bot: ExtBot[Any], sandbox: Sandbox, store: StoredStore, intake: Intake, points: Points
) -> None:
    sandbox.person(ASHA).says("one")
    points.fails = ["intake:after-commit"]
    async with polling(bot, intake):
        await passed(points, "intake:after-commit")
        assert (sandbox.pending, await waiting(store)) == (1, 1)
    async with polling(bot, intake):
        await sandbox.until(lambda: sandbox.pending == 0)
    assert await waiting(store) == 1


@pytest.mark.parametrize("kind", ["429", "500", "502"])
async def test_polling_outlives_telegram_s_bad_days(
    bot: ExtBot[Any],
    sandbox: Sandbox,
    store: StoredStore,
    intake: Intake,
    monkeypatch: pytest.MonkeyPatch,
    kind: str,
) -> None:
    monkeypatch.setattr(intakes, "PAUSE_S", 0.01)
    sandbox.faults.add(Fault("getUpdates", kind, next=3, retry_after=0))
    sandbox.person(ASHA).says("one")
    async with polling(bot, intake):
        await sandbox.until(lambda: sandbox.pending == 0)
    assert await waiting(store) == 1


async def test_a_token_that_is_no_longer_known_ends_the_polling(sandbox: Sandbox, intake: Intake) -> None:
    http = AiohttpRequest()
    token = "123456:" + "x" * 30
    async with http:
        bot = ExtBot(token, f"{sandbox.url}/bot", request=http, get_updates_request=http)
        with pytest.raises(InvalidToken):
            await asyncio.wait_for(poll(bot, intake), 20)
