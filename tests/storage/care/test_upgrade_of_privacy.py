"""A database of the version before consent was asked for, the audit had a key and left records went.

`before_the_key/` was written by that version: consents that nobody gave and one that somebody did, a record
that a linked chat has left behind, cards of orders that are over, sessions with their tokens, an audit.
"""

import gzip
import json
import uuid
from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import asyncpg
import pytest
from sqlalchemy import select

from domain.people import Status
from domain.work import Rules
from storage.care.migrate import migrate
from storage.care.rotation import open_sealer, rotate
from storage.care.verify import problems
from storage.engine.database import Database, open_database
from storage.engine.transaction import to_ms
from storage.schema import tables as t
from storage.schema import transport_tables as tt
from storage.schema.key_store import key_path
from storage.work import StoredStore
from tests import postgres
from tests.clock import Clock
from tests.reading import rows_of
from workers.clock import Clock as Duties

BEFORE = Path(__file__).parent / "before_the_key"
GROUP = -5001
LONG = timedelta(days=9)
"""What waited then waits still: nobody has started the program."""


@pytest.fixture(params=["sqlite", "postgresql"])
async def upgraded(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Database]:
    """The database as it is after `kirana migrate`."""
    if request.param == "sqlite":
        path = tmp_path / "kirana.db"
        path.write_bytes(gzip.decompress((BEFORE / "data.db.gz").read_bytes()))
        key_path(path).write_bytes(gzip.decompress((BEFORE / "keys.db.gz").read_bytes()))
        url = f"sqlite:///{path}"
    else:
        server, name = request.getfixturevalue("postgres_url"), f"before_{uuid.uuid4().hex}"
        await postgres.execute(server, f"CREATE DATABASE {name}")
        url = postgres.database(server, name)
        connection = await asyncpg.connect(url)
        await connection.execute(gzip.decompress((BEFORE / "postgresql.sql.gz").read_bytes()).decode())
        await connection.close()
    await migrate(url)
    opened = await open_database(url)
    yield opened
    await opened.close()


@pytest.fixture
def facts(upgraded: Database) -> dict[str, Any]:
    """What that version kept."""
    kind = "postgresql" if upgraded.is_shared else "sqlite"
    found: dict[str, Any] = json.loads((BEFORE / f"facts-{kind}.json").read_text("utf-8"))
    return found


@pytest.fixture
async def store(upgraded: Database, facts: dict[str, Any], clock: Clock) -> StoredStore:
    """Units of work on it, as the program opens them, a moment after it was left."""
    clock.now = datetime.fromisoformat(facts["at"])
    sealer = await open_sealer(upgraded, facts["secret"], (), to_ms(clock.now))
    return StoredStore(upgraded, sealer, clock, Rules(), bot_id=1)


async def test_consents_that_nobody_gave_are_gone(
    store: StoredStore, upgraded: Database, facts: dict[str, Any]
) -> None:
    rows = await rows_of(upgraded.reader, select(t.identity.c.id, t.identity.c.consent))
    kept = {row.id: row.consent for row in rows if row.consent is not None}
    assert kept == {facts["sita"]: "2026-11"}


async def test_what_was_left_behind_goes(
    store: StoredStore, upgraded: Database, facts: dict[str, Any], clock: Clock
) -> None:
    """Its name at once, the rest when the program runs; what is read is the group's card, too."""
    [row] = await rows_of(
        upgraded.reader, select(t.identity.c.name).where(t.identity.c.id == facts["left_behind"])
    )
    assert row.name == "—"
    clock.advance(seconds=365 * 24 * 3600)
    await Duties(store, clock, lambda: None).tick()
    gone = await store.read().identities.get(facts["left_behind"])
    assert gone.status is Status.ERASED
    order = await store.read().orders.get(facts["old"])
    assert (order.customer_name, order.customer_phone, order.address) == ("—", "", "")
    messages = await rows_of(upgraded.reader, tt.outbox.select().where(tt.outbox.c.kind == "order-card"))
    assert {facts["over"], facts["old"]} <= {row.subject for row in messages if row.recipient == GROUP}


async def test_who_was_signed_in_still_is(store: StoredStore, facts: dict[str, Any], clock: Clock) -> None:
    async with store.begin() as work:
        opened = await work.sessions.rotate(facts["refresh"])
        renewed = await work.sessions.rotate(facts["renewed"])
    assert opened is not None
    assert opened.session.public_id == facts["session"]
    assert renewed is not None
    clock.advance(seconds=60)
    async with store.begin() as work:
        assert await work.sessions.rotate(facts["used"]) is None


async def test_its_audit_is_keyed_from_here_on(
    store: StoredStore, upgraded: Database, facts: dict[str, Any]
) -> None:
    newest = (await store.read().audit.last(1))[0]
    assert (newest.id, newest.action) == (facts["audit"] + 1, "audit.keyed")
    assert newest.subject == f"audit:{facts['audit']}"
    await rotate(upgraded, await open_sealer(upgraded, "another secret", (facts["secret"],)))
    sealer = await open_sealer(upgraded, "another secret", ())
    assert await problems(upgraded, sealer, now=store.read().now, stuck_after=LONG) == []
    async with upgraded.transaction() as executor:
        await executor.run(t.audit.update().where(t.audit.c.id == 1).values(subject="identity:99"))
    [found] = await problems(upgraded, sealer, now=store.read().now, stuck_after=LONG)
    assert (found.rule, found.facts) == ("audit-is-one-chain", {"entry": 1})


async def test_nothing_is_wrong_with_it(
    store: StoredStore, upgraded: Database, facts: dict[str, Any]
) -> None:
    assert await problems(upgraded, store._sealer, now=store.read().now, stuck_after=LONG) == []
    assert (await store.read().orders.get(facts["waits"])).is_open
