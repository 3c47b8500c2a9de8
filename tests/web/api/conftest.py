"""A real server before a real database, with passwords hashed quickly, and people who use it."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Any

import aiohttp
import pytest

from domain import rate_limits
from domain.people import Role
from kirana.http_app import HttpApp
from kirana.settings import Settings, load
from locales.texts import Texts
from security.hashing import Argon2Hasher
from storage.engine.database import Database, open_database
from storage.engine.sealing import Sealer
from storage.work import StoredStore
from tests.clock import Clock
from tests.storage import given
from tests.web.api.client import Api, Person
from web.server import Server

ORIGIN = "https://kirana.test"
SHOP_PAGE = "https://shop.test"
Start = Callable[..., Awaitable[Api]]
DOCUMENTS: list[Any] = []


@pytest.fixture(scope="session")
def texts() -> Texts:
    """All texts."""
    return Texts.load()


@pytest.fixture
def hasher() -> Argon2Hasher:
    """Quick, and it counts."""
    return Argon2Hasher(memory_cost=8, time_cost=1)


@pytest.fixture
def settings(database_url: str) -> Callable[..., Settings]:
    """Settings of the server; more may be given."""

    def make(**more: Any) -> Settings:
        asked = {"public_url": ORIGIN, "cors": SHOP_PAGE} | more
        return load(
            database_url=database_url, secret="a secret for tests, of no use", _env_file=None, **asked
        )

    return make


@pytest.fixture
async def start(
    settings: Callable[..., Settings],
    store: StoredStore,
    clock: Clock,
    texts: Texts,
    hasher: Argon2Hasher,
) -> AsyncIterator[Start]:
    """Starts a server, on the test's store or another; all are stopped at the end."""
    async with AsyncExitStack() as stack:
        http = await stack.enter_async_context(aiohttp.ClientSession())

        async def serve(at: StoredStore = store, by: Argon2Hasher = hasher, **more: Any) -> Api:
            http_app = HttpApp(settings=settings(**more), store=at, now=clock, texts=texts, hasher=by)
            url = await stack.enter_async_context(_served(http_app))
            return Api(url, http, clock, await _document(http, url))

        yield serve
    hasher.close()


async def _document(http: aiohttp.ClientSession, url: str) -> Any:
    """What answers are held against: asked for once, since every server tells the same."""
    if not DOCUMENTS:
        async with http.get(f"{url}/v1/openapi.json") as answer:
            DOCUMENTS.append(await answer.json())
    return DOCUMENTS[0]


@asynccontextmanager
async def _served(http_app: HttpApp) -> AsyncIterator[str]:
    server = Server("127.0.0.1", 0, http_app.routes(), http_app.middlewares())
    await server.start()
    await http_app.open(server.url)
    try:
        yield server.url
    finally:
        await server.stop()


@pytest.fixture
async def api(start: Start) -> Api:
    """The server."""
    return await start()


@pytest.fixture
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever tries too fast at home is not held up, so that the day's number is soon full."""
    monkeypatch.setattr(rate_limits, "LONGEST_DELAY_S", 0)


@pytest.fixture
async def other_process(
    database_url: str, clock: Clock, start: Start, store: StoredStore
) -> AsyncIterator[Api]:
    """A second server with a connection and caches of its own to the same database."""
    database: Database = await open_database(database_url)
    yield await start(
        StoredStore(database, Sealer("a secret for tests, of no use elsewhere"), clock, store._rules)
    )
    await database.close()


async def proved(person: Person, store: StoredStore) -> Person:
    """The same, once they have shared their own contact with the bot, as `test_shopping.DRAFT` has it."""
    async with store.begin() as work:
        identity = await work.identities.by_public_id(person.id)
        await work.people.prove_phone(identity.id, "+919848012345")
    return person


@pytest.fixture
async def asha(api: Api, store: StoredStore) -> Person:
    """A customer, whose number is known to be right."""
    return await proved(await api.person("asha"), store)


@pytest.fixture
async def ravi(api: Api, store: StoredStore) -> Person:
    """Another one."""
    return await proved(await api.person("ravi"), store)


@pytest.fixture
async def meera(api: Api, store: StoredStore) -> Person:
    """An admin, signed in with two factors that are approved."""
    meera = await api.person("meera")
    await meera.add_totp()
    async with store.begin() as work:
        identity = await work.identities.by_public_id(meera.id)
        await work.roles.grant(identity.id, Role.ADMIN, None, identity.id)
        await work.identities.approve_factors(identity.id, True)
    assert (await meera.sign_in()).status == 201
    return meera


@pytest.fixture
async def street(store: StoredStore) -> given.Street:
    """Two shops with goods."""
    async with store.begin() as work:
        return await given.street(work)
