"""A database and key store of the version before: opened, brought up to date, and nothing in it is lost.

`before/` was written by that version: an order from two shops, messages that wait, an open screen, an update
that is not yet applied, deadlines, sealed values; and every button that it could draw.
"""

import gzip
import json
import uuid
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import asyncpg
import pytest

from bot.outbox.notices import Notices
from bot.screens.storyboard import Storyboard
from domain.work import Rules
from storage.care.migrate import migrate
from storage.care.verify import problems
from storage.engine.database import Database, open_database
from storage.engine.sealing import Sealer
from storage.schema.key_store import key_path
from storage.work import StoredStore
from tests import postgres
from tests.clock import Clock
from workers.clock import DUTIES

BEFORE = Path(__file__).parent / "before"
OTHERWISE = {"admin.retry", "admin.dismiss"}
"""Buttons that name in another way what they are about: the old ones say that they are of another time."""


@pytest.fixture(params=["sqlite", "postgresql"])
async def upgraded(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Database]:
    """The database of the version before, as it is after `kirana migrate`."""
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
def facts(request: pytest.FixtureRequest, upgraded: Database) -> dict[str, Any]:
    """What the version before kept."""
    kind = "postgresql" if upgraded.is_shared else "sqlite"
    found: dict[str, Any] = json.loads((BEFORE / f"facts-{kind}.json").read_text("utf-8"))
    return found


@pytest.fixture
def store(upgraded: Database, sealer: Sealer, clock: Clock) -> StoredStore:
    """Units of work on it."""
    return StoredStore(upgraded, sealer, clock, Rules(), bot_id=1)


async def test_what_was_sealed_opens(store: StoredStore, facts: dict[str, Any]) -> None:
    work = store.read()
    order = await work.orders.get(facts["order"])
    assert (order.number, order.customer_phone, order.address) == (
        facts["number"],
        facts["phone"],
        facts["address"],
    )
    assert order.note == facts["note"]
    [address] = await work.addresses.of(facts["identity"], most=2)
    assert address.text == facts["address"]
    totp = await work.credentials.totp(facts["identity"])
    assert totp and totp.is_confirmed and totp.seed == facts["seed"]
    assert await work.hooks.secrets(facts["hook"]) == (facts["secret"],)


async def test_who_was_signed_in_still_is(store: StoredStore, facts: dict[str, Any]) -> None:
    found = await store.read().sessions.shown(facts["refresh"])
    assert found and found[0].public_id == facts["session"]


async def test_what_waits_is_known_to_this_version(store: StoredStore, facts: dict[str, Any]) -> None:
    board = Storyboard.collect()
    known, told = Notices.collect(board).by_kind, []
    async with store.begin() as work:
        while messages := await work.outbox_rows.claim("here", most=9, lease_s=60):
            for message in messages:
                told.append(message.kind)
                await work.outbox_rows.sent(message)
        [received] = await work.inbox_rows.claim("here", most=9, lease_s=60)
    assert sorted(told) == ["group-lost", "order-accepted", "order-card", "order-tracking"]
    assert set(told) <= known.keys()
    assert received.body["message"]["text"] == "/cart"


async def test_deadlines_are_carried_out(store: StoredStore, facts: dict[str, Any], clock: Clock) -> None:
    clock.advance(seconds=2 * 24 * 3600)
    due = []
    async with store.begin() as work:
        while row := await work.due_rows.take():
            due.append(row.kind)
    assert {"order.remind", "order.expire", "person.copy"} <= set(due) <= DUTIES.keys()


async def test_open_screens_are_still_screens(store: StoredStore, facts: dict[str, Any]) -> None:
    work = store.read()
    state = await work.chats.get(facts["customer"], facts["customer"])
    assert state is not None
    assert Storyboard.collect().links[state.screen].fits(state.args)
    assert await work.posts.get("order-card", facts["order"], -100) == 77


async def test_nothing_is_wrong_with_it(upgraded: Database, clock: Clock, store: StoredStore) -> None:
    assert await problems(upgraded, now=clock.now) == []


def test_a_month_old_button_still_leads_where_it_led() -> None:
    links = Storyboard.collect().links
    lines = (BEFORE / "links.txt").read_text("utf-8").splitlines()
    assert len(lines) > 150
    for line in lines:
        name, kind, where, *takes = line.split()
        if name not in OTHERWISE:
            link = links[name]
            assert (link.kind, link.in_group) == (kind, where == "group"), name
            assert [each.__name__ for each in link.takes] == takes, name
