"""The account page on a real server before a real database, and people's browsers."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from typing import Any

import aiohttp
import pytest

from kirana.http_app import HttpApp
from kirana.settings import load
from locales.texts import Texts
from security.hashing import Argon2Hasher
from storage.work import StoredStore
from tests.clock import Clock
from tests.web.account.browsing import Browser
from web.server import Server

Serve = Callable[..., Awaitable[str]]
BOT_TOKEN = "123456:a-token-of-the-tests-own-and-no-other"


@pytest.fixture(scope="session")
def texts() -> Texts:
    """All texts."""
    return Texts.load()


@pytest.fixture
async def serve(database_url: str, store: StoredStore, clock: Clock, texts: Texts) -> AsyncIterator[Serve]:
    """Starts a server with these settings; gives its URL."""
    async with AsyncExitStack() as stack:

        async def start(**more: Any) -> str:
            given = {"database_url": database_url, "secret": "a secret for tests, of no use elsewhere"}
            settings = load(_env_file=None, bot_token=BOT_TOKEN, **given | more)
            hasher = Argon2Hasher(memory_cost=8, time_cost=1)
            http_app = HttpApp(
                settings=settings, store=store, now=clock, texts=texts, hasher=hasher, bot_name="kirana_bot"
            )
            server = Server("127.0.0.1", 0, http_app.routes(), http_app.middlewares())
            await server.start()
            stack.push_async_callback(http_app.close)
            stack.push_async_callback(server.stop)
            await http_app.open(server.url)
            return server.url

        yield start


@pytest.fixture
async def http() -> AsyncIterator[aiohttp.ClientSession]:
    """A client that keeps no cookies by itself."""
    async with aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar()) as session:
        yield session


@pytest.fixture
async def url(serve: Serve) -> str:
    """The server."""
    return await serve()


@pytest.fixture
def asha(url: str, http: aiohttp.ClientSession) -> Browser:
    """Asha's browser."""
    return Browser(url, http)


@pytest.fixture
def ravi(url: str, http: aiohttp.ClientSession) -> Browser:
    """Another one."""
    return Browser(url, http)
