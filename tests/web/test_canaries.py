"""Secrets of every kind go through the program, and are looked for wherever anybody else may read."""

import io
import logging
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from urllib.parse import quote

import aiohttp
import pytest
import structlog
from aiohttp.test_utils import unused_port
from pydantic import SecretStr
from sqlalchemy import text

from kirana import logs
from kirana.doctor import examine
from kirana.settings import Settings
from kirana.wiring import Kirana
from sandbox.server import Sandbox
from security.hashing import Argon2Hasher
from storage.engine.database import Database
from storage.platform.audit import every_entry
from tests.clock import Clock
from tests.kirana.program import program, run
from tests.security import provider as outside
from tests.security.provider import OutsideProvider
from tests.web.api.test_transport import raw
from tests.web.door import SECRET, written
from tests.web.journeys import ADDRESS, PASSWORD, PHONE, Journeys
from web.webhook import HEADER

ROOT = "a secret for tests, of no use elsewhere"
METRICS = "canary-of-the-metrics"
IN_THE_URL = "canary-of-the-database"


@dataclass
class Heard:
    """What was logged, with every library asked to tell all it can, and what HTTP told to others."""

    log: io.StringIO
    answers: list[str] = field(default_factory=list)

    def listening(self) -> aiohttp.TraceConfig:
        """Keeps where people are sent and what refusals say."""
        trace = aiohttp.TraceConfig(lambda **_: SimpleNamespace(status=0))

        async def answered(_: Any, about: Any, params: Any) -> None:
            about.status = params.response.status
            self.answers.append(params.response.headers.get("Location", ""))

        async def told(_: Any, about: Any, params: Any) -> None:
            if about.status >= 400:
                self.answers.append(params.chunk.decode())

        trace.on_request_end.append(answered)
        trace.on_response_chunk_received.append(told)
        return trace


@pytest.fixture(params=["console", "json"])
def heard(
    request: pytest.FixtureRequest, given: Settings, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Heard]:
    """Logs as the program sets them up, but with nothing left out that a library would not leave out."""
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    buffer = io.StringIO()
    monkeypatch.setattr(sys, "stderr", buffer)
    logs.set_up(request.param, given.secrets)
    structlog.configure(cache_logger_on_first_use=False)
    root.setLevel(logging.DEBUG)
    yield Heard(buffer)
    structlog.reset_defaults()
    root.handlers[:] = handlers
    root.setLevel(level)


@pytest.fixture
async def provider(clock: Clock) -> AsyncIterator[OutsideProvider]:
    """A provider that runs here."""
    async with outside.running(OutsideProvider(lambda: clock().timestamp())) as running:
        yield running


@pytest.fixture
def given(
    settings: Callable[..., Settings],
    provider: OutsideProvider,
    free_port: int,
    monkeypatch: pytest.MonkeyPatch,
) -> Settings:
    """Everything that has a secret, with one that is known again."""
    url = f"http://localhost:{free_port}"
    monkeypatch.setattr(outside, "REDIRECT", f"{url}/account/outside")
    made = settings(
        http_port=free_port,
        public_url=url,
        webhook_secret=SECRET,
        metrics_token=METRICS,
        oidc_issuer=provider.base,
        oidc_client_id=outside.CLIENT,
        oidc_client_secret=outside.SECRET,
    )
    database = made.database_url.get_secret_value().replace("postgres:@", f"postgres:{IN_THE_URL}@")
    return made.model_copy(update={"database_url": SecretStr(database)})


async def test_no_secret_is_told_to_anybody_else(
    given: Settings,
    sandbox: Sandbox,
    clock: Clock,
    heard: Heard,
    database: Database,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    jar = aiohttp.DummyCookieJar()
    async with (
        aiohttp.ClientSession(cookie_jar=jar, trace_configs=[heard.listening()]) as http,
        await Kirana.assemble(given, now=clock) as kirana,
    ):
        journeys = Journeys(kirana, sandbox, http, clock, given.public_url)
        await journeys.all()
        audit = [repr(each) async for each in every_entry(database.reader)]
        shown = {"Authorization": f"Bearer {METRICS}"}
        async with http.get(f"{kirana.server.url}/metrics", headers=shown) as answer:
            metrics = await answer.text()
        assert "kirana_events" in metrics
        doctor = repr(await examine(given))
        await _go_wrong(journeys, database, given, monkeypatch)
    left = journeys.left | {"root": ROOT, "webhook": SECRET, "metrics": METRICS, "database": IN_THE_URL}
    left |= {"bot": sandbox.token, "provider": outside.SECRET}
    log = heard.log.getvalue()
    assert log.count("request failed") == 3, "what goes wrong is told, so the search can find something"
    told = {"log": log, "answers": "\n".join(heard.answers), "audit": "\n".join(audit)}
    for where, words in (told | {"metrics": metrics, "doctor": doctor}).items():
        found = [name for name, secret in left.items() if secret in words or quote(secret, safe="") in words]
        assert found == [], f"{where} tells {found}"


async def _go_wrong(
    journeys: Journeys, database: Database, given: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What nobody foresaw, with secrets at hand: in a variable, in an error's words, in a statement."""

    async def broken(_: object, password: str) -> str:
        raise OSError(f"no memory to reach {given.database_url.get_secret_value()}")

    api = journeys.api
    asha = journeys.left["admin_token"]
    monkeypatch.setattr(Argon2Hasher, "hash", broken)
    registration = {"handle": "ravi", "name": "Ravi", "password": PASSWORD}
    assert (await journeys.http.post(f"{api.url}/v1/registrations", json=registration)).status == 500
    async with database.transaction() as executor:
        for table in ("address", "inbox"):
            await executor.run(text(f"ALTER TABLE {table} RENAME TO {table}_away"))
    signed = {"Authorization": f"Bearer {asha}"}
    address = {"text": ADDRESS}
    assert (await journeys.http.post(f"{api.url}/v1/addresses", json=address, headers=signed)).status == 500
    update = written(99, text=f"/start {journeys.left['deep']}")
    update["message"]["contact"] = {"phone_number": PHONE, "first_name": "Asha", "user_id": 1001}
    known = {HEADER: SECRET}
    assert (await journeys.http.post(f"{api.url}/telegram", json=update, headers=known)).status == 500
    broken_head = b"GET /v1/me HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + asha.encode() + b"\0\r\n\r\n"
    assert b" 400 " in await raw(api, broken_head)


async def test_a_database_that_cannot_be_reached_is_named_without_its_password(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    """A command ends with a line; a server waits for it."""
    url = f"postgresql://kirana:{IN_THE_URL}@127.0.0.1:{unused_port()}/kirana"
    secrets = {"bot_token": sandbox.token, "secret": ROOT, "database_url": url}
    code, said = await run(tmp_path, "doctor", telegram_api=sandbox.url, **secrets)
    assert code == 1
    assert said
    async with program(tmp_path, "serve", telegram_api=sandbox.url, **secrets) as running:
        waits = await running.says("the database cannot be reached")
    for told in (said, waits):
        assert [name for name, secret in secrets.items() if secret in told] == []
        assert IN_THE_URL not in told
