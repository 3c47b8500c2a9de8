"""A burst of refusals tells the admins, once; each is counted after its commit and not before."""

from datetime import timedelta

import pytest
from sqlalchemy import select

from domain.platform import alerts
from domain.watch import BURSTS, Counted, counted
from domain.work import Rules
from storage.engine.database import Database
from storage.engine.sealing import Sealer
from storage.schema.transport_tables import outbox
from storage.work import StoredStore
from tests.clock import Clock
from tests.reading import rows_of
from tests.storage.tries import once

ADMIN = 3001


class Seen:
    """Counts in a list."""

    def __init__(self) -> None:
        self.what: list[Counted] = []

    def saw(self, what: Counted) -> None:
        self.what.append(what)


@pytest.fixture
def seen() -> Seen:
    return Seen()


@pytest.fixture
def watched(database: Database, sealer: Sealer, clock: Clock, seen: Seen) -> StoredStore:
    rules = Rules(admins=frozenset({ADMIN}))
    return StoredStore(database, sealer, clock, rules, watch=seen, noting=alerts.note)


async def messages(database: Database) -> list[tuple[str, int, int]]:
    rows = await rows_of(database.reader, select(outbox.c.kind, outbox.c.subject, outbox.c.recipient))
    return [tuple(row) for row in rows]


async def test_a_burst_is_told_once(
    watched: StoredStore, database: Database, clock: Clock, seen: Seen
) -> None:
    async def denied(times: int) -> None:
        for _ in range(times):
            await once(watched, lambda work: work.audit.record(None, "refused.not-allowed", "x", "refused"))

    most = BURSTS[Counted.DENIED]
    await denied(most - 1)
    assert await messages(database) == []
    await denied(20)
    assert await messages(database) == [("alert-denied", 0, ADMIN)]
    assert seen.what == [Counted.DENIED] * (most + 19)
    clock.advance(seconds=timedelta(minutes=10).total_seconds())
    await denied(most - 1)
    assert len(await messages(database)) == 1


async def test_what_is_rolled_back_is_not_counted(watched: StoredStore, seen: Seen) -> None:
    with pytest.raises(ZeroDivisionError):
        async with watched.begin() as work:
            await work.audit.record(None, "session.password", "x", "refused")
            raise ZeroDivisionError
    assert seen.what == []


def test_only_refusals_are_counted() -> None:
    assert counted("session.password", "refused") is Counted.SIGN_IN_FAILED
    assert counted("session.password", "done") is None
    assert counted("refused.not-your-counter", "refused") is Counted.DENIED
    assert counted("order.placed", "refused") is None
