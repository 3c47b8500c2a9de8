"""The town, built once for each file of tests, with a server before it."""

import uuid
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest
import pytest_asyncio
from aiohttp import web

from domain.caps import Caps
from domain.work import Rules
from kirana.http_app import HttpApp
from kirana.settings import load
from kirana.wiring import Kirana
from locales.texts import Texts
from sandbox.server import Sandbox
from security.hashing import Argon2Hasher
from storage.engine.database import Database, open_database
from storage.engine.sealing import Sealer
from storage.engine.sqlite import DATA, KEYS, SqliteDatabase
from storage.work import StoredStore
from tests import postgres
from tests.clock import Clock
from tests.conftest import copy_database
from tests.matrix import town
from tests.matrix.chats import Chats
from tests.matrix.door import Door
from tests.matrix.ground import Ground, SqliteGround
from tests.matrix.owned import Owned
from tests.matrix.people import ARJUNS_GROUP, BLOCKED, GROUP, NAMES, RAVI, SURESH
from tests.matrix.postgres_ground import PostgresGround
from tests.matrix.web_town import WebTown
from tests.web.account.conftest import BOT_TOKEN
from web import health, metrics, webhook
from web.server import Server

ORIGIN = "https://kirana.test"
SECRET = "a secret for the matrix only"


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def town_url(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> str:
    """A migrated database of this module's own, of either kind."""
    if request.param == "sqlite":
        path = tmp_path_factory.mktemp("matrix") / "town.db"
        copy_database(request.getfixturevalue("sqlite_template"), path)
        return f"sqlite:///{path}"
    template, url = request.getfixturevalue("postgres_template"), request.getfixturevalue("postgres_url")
    return postgres.copied(url, template, f"town_{uuid.uuid4().hex}")


def ground_of(url: str) -> Ground:
    """What to stand on, when the town is built."""
    if url.startswith("sqlite:///"):
        return SqliteGround(Path(url.removeprefix("sqlite:///")))
    return PostgresGround(url)


def house_routes() -> list[web.RouteDef]:
    """What is for those who keep the house: health, figures, and Telegram's updates."""

    async def is_ready() -> bool:
        return True

    async def orders() -> dict[str, int]:
        return {}

    async def take(_: list[dict[str, Any]]) -> None:
        raise AssertionError("nobody knows Telegram's secret")

    return [
        *health.routes(is_ready),
        *metrics.routes(metrics.Metrics(), orders, "a token of the keeper's"),
        *webhook.routes(take, "a secret of Telegram's"),
    ]


def hurry(database: Database) -> None:
    """Nothing here has to outlive a power failure."""
    if not isinstance(database, SqliteDatabase):
        return
    for file in (KEYS, DATA):
        database._writer.execute(f"PRAGMA {file}.synchronous=OFF")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def door(town_url: str) -> AsyncIterator[Door]:
    """The town behind a real server, and everybody before it."""
    clock, url = Clock(), town_url
    database = await open_database(url)
    hurry(database)
    store = StoredStore(
        database, Sealer(SECRET), clock, Rules(bot="kirana_bot", caps=Caps(0, 0, 0)), bot_id=1
    )
    settings = load(database_url=url, secret=SECRET, public_url=ORIGIN, bot_token=BOT_TOKEN, _env_file=None)
    hasher = Argon2Hasher(memory_cost=8, time_cost=1)
    http_app = HttpApp(
        settings=settings, store=store, now=clock, texts=Texts.load(), hasher=hasher, bot_name="kirana_bot"
    )
    server = Server("127.0.0.1", 0, [*http_app.routes(), *house_routes()], http_app.middlewares())
    await server.start()
    await http_app.open(server.url)
    made = WebTown(store, http_app, clock, ORIGIN)
    ids = await made.furnish(await town.build(store))
    callers = await made.callers()
    ground = ground_of(url)
    async with aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar()) as http:
        owned = Owned(store)
        await owned.takes_note()
        yield Door(server.url, http, ground, owned, ids, callers)
    ground.close()
    await server.stop()
    await http_app.close()
    await database.close()


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def chats(town_url: str) -> AsyncIterator[Chats]:
    """The town and the real bot, which is handed one update after the other."""
    clock, url = Clock(), town_url
    async with Sandbox() as sandbox:
        for each in (BLOCKED, SURESH):
            sandbox.add_person(each, NAMES[each])
        for person in sandbox.world.persons.values():
            person.started = True
        sandbox.chat(GROUP).members.append(RAVI)
        sandbox.chat(ARJUNS_GROUP).bot_status = "member"
        settings = load(
            bot_token=sandbox.token,
            telegram_api=sandbox.url,
            database_url=url,
            secret=SECRET,
            pacing="off",
            most_open_orders=0,
            _env_file=None,
        )
        kirana = await Kirana.assemble(settings, now=clock)
        hurry(kirana._database)
        ids = await town.build(kirana._store)
        owned, ground = Owned(kirana._store), ground_of(url)
        await owned.takes_note()
        yield Chats(kirana, sandbox, ground, owned, ids)
        ground.close()
        await kirana.stop()
