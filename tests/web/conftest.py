"""A real server in front of a real database, a real client, and the assembled program beside a sandbox."""

import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import aiohttp
import pytest

from domain.work import Rules
from kirana.settings import Settings, load
from kirana.wiring import Kirana
from sandbox.server import Sandbox
from storage.engine.database import Database, open_database
from storage.engine.sealing import Sealer
from storage.work import StoredStore
from tests.clock import Clock
from tests.web.door import Door, serving


@pytest.fixture(autouse=True)
def new_durations(monkeypatch: pytest.MonkeyPatch) -> None:
    # Without it python-telegram-bot warns whenever it reads a retry_after.
    monkeypatch.setenv("PTB_TIMEDELTA", "true")


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    """The open database."""
    opened = await open_database(database_url)
    yield opened
    await opened.close()


@pytest.fixture
async def client() -> AsyncIterator[aiohttp.ClientSession]:
    """Any HTTP client."""
    async with aiohttp.ClientSession() as session:
        yield session


@pytest.fixture
def store(database: Database, clock: Clock) -> StoredStore:
    """Units of work at the clock's time."""
    return StoredStore(database, Sealer("a secret for tests, of no use elsewhere"), clock, Rules(), bot_id=1)


@pytest.fixture
async def door(store: StoredStore, database: Database, client: aiohttp.ClientSession) -> AsyncIterator[Door]:
    """Webhook and health before an intake that nobody works off."""
    commits: list[str] = []
    async with serving(store, commits.append) as url:
        yield Door(url, client, database, commits)


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    """A Telegram of this test's own."""
    async with Sandbox() as running:
        yield running


@pytest.fixture
def settings(database_url: str, sandbox: Sandbox) -> Callable[..., Settings]:
    """Settings of a bot that speaks to the sandbox; more may be given."""

    def make(**more: Any) -> Settings:
        given = {"http_port": 0, "pacing": "off", "admins": "3001"} | more
        return load(
            bot_token=sandbox.token,
            telegram_api=sandbox.url,
            database_url=database_url,
            secret="a secret for tests, of no use elsewhere",
            _env_file=None,
            **given,
        )

    return make


@pytest.fixture
def start(settings: Callable[..., Settings], clock: Clock) -> Callable[..., Awaitable[Kirana]]:
    """Assembles the program, to be entered by the test."""

    async def assemble(**more: Any) -> Kirana:
        return await Kirana.assemble(settings(**more), now=clock)

    return assemble


@pytest.fixture
def free_port() -> int:
    """A port that nobody listened on a moment ago."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
