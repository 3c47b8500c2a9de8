"""A database and key store of the version before: opened, brought up to date, and nothing in it is lost.

`before/` was written by that version: an order from two shops, messages that wait, an open screen, an update
that is not yet applied, deadlines, sealed values; and every button that it could draw.
"""

import asyncio
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
from domain.orders.order import OrderState
from domain.work import Rules
from kirana.settings import load
from kirana.wiring import Kirana
from sandbox.server import Sandbox
from storage.care.migrate import migrate
from storage.care.rotation import open_sealer
from storage.care.verify import problems
from storage.engine.database import Database, open_database
from storage.engine.sealing import Sealer
from storage.engine.transaction import to_ms
from storage.schema.key_store import key_path
from storage.work import StoredStore
from tests import postgres
from tests.clock import Clock
from tests.conftest import SECRET
from workers.clock import DUTIES

BEFORE = Path(__file__).parent / "before"
OTHERWISE = {"admin.retry", "admin.dismiss"}
"""Buttons that name in another way what they are about: the old ones say that they are of another time."""


@pytest.fixture(params=["sqlite", "postgresql"])
async def installed(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where the database of the version before is, after `kirana migrate`."""
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
    return url


@pytest.fixture
async def upgraded(installed: str) -> AsyncIterator[Database]:
    """The same, opened."""
    opened = await open_database(installed)
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
    link = Storyboard.collect().named(state.screen)
    assert link is not None
    assert link.fits(state.args)
    assert await work.posts.get("order-card", facts["order"], -100) == 77


async def test_nothing_is_wrong_with_it(upgraded: Database, clock: Clock) -> None:
    ours = await open_sealer(upgraded, SECRET, (), to_ms(clock.now))
    assert await problems(upgraded, ours, now=clock.now) == []


async def test_the_program_goes_on_with_it(
    installed: str, upgraded: Database, store: StoredStore, facts: dict[str, Any], clock: Clock
) -> None:
    """What waited is told, drawn and applied, deadlines are carried out, and people order on."""
    async with Sandbox() as sandbox:
        asha = sandbox.add_person(facts["customer"], "Asha")
        sandbox.add_person(1, "Lakshmi").says("/shop")
        sandbox.world.add_group(-100, "group", "Sri Lakshmi · counter", [1], "member")
        asha.says("/orders")
        chosen = load(
            _env_file=None,
            bot_token=sandbox.token,
            telegram_api=sandbox.url,
            database_url=installed,
            secret=SECRET,
            http_port=0,
            pacing="off",
            admins="",
        )
        async with await Kirana.assemble(chosen, now=clock) as kirana:
            await kirana.clock.tick()
            await at_rest(kirana, sandbox)
            news = [each for each in asha.chat.messages if "🏪 Other shops" in each.labels]
            asha.presses(news[-1], "🏪 Other shops")
            await at_rest(kirana, sandbox)
        work = store.read()
        assert (await work.inbox_rows.waiting(), await work.outbox_rows.waiting()) == (0, 0)
        assert await work.asides.page(after="", most=9) == []
        order = await work.orders.get(facts["order"])
        assert order.state is OrderState.EXPIRED, "its time was over when the program began"
        seen = {chat: " ".join(each.text for each in sandbox.chat(chat).messages) for chat in (7, 1, -100)}
        assert all(f"#{facts['number']}" in seen[chat] for chat in (7, -100))
        expired = (await work.orders.get(facts["order"] + 1)).number
        assert f"#{expired}" in seen[1], "the counter of Balaji Stores has no group"
    ours = await open_sealer(upgraded, SECRET, (), to_ms(clock.now))
    assert await problems(upgraded, ours, now=clock.now) == []


async def at_rest(kirana: Kirana, sandbox: Sandbox) -> None:
    """Once all that came in is done."""
    async with asyncio.timeout(60):
        while sandbox.pending or not await kirana.is_idle():  # noqa: ASYNC110 - two programs, one looks
            await asyncio.sleep(0.05)


def test_a_month_old_button_still_leads_where_it_led() -> None:
    board = Storyboard.collect()
    lines = (BEFORE / "links.txt").read_text("utf-8").splitlines()
    assert len(lines) > 150
    for line in lines:
        name, kind, where, *takes = line.split()
        if name not in OTHERWISE:
            link = board.named(name)
            assert link is not None, name
            assert (link.kind, link.in_group) == (kind, where == "group"), name
            assert [each.__name__ for each in link.takes] == takes, name
