"""Health over HTTP, and what is not there."""

import asyncio
from collections.abc import Awaitable, Callable

import aiohttp
import pytest
from sqlalchemy import text

from kirana.wiring import Kirana
from storage.engine.database import Database
from tests.web.door import Door
from tests.web.test_webhook import must_be_problem

Start = Callable[..., Awaitable[Kirana]]


async def test_a_running_program_lives_and_is_ready(start: Start, client: aiohttp.ClientSession) -> None:
    async with await start() as kirana:
        for path in ("/healthz", "/readyz"):
            async with client.get(kirana.server.url + path) as answer:
                assert (answer.status, await answer.json()) == (200, {"status": "ok"})


async def test_without_its_tables_it_lives_and_is_not_ready(
    start: Start, client: aiohttp.ClientSession, database: Database
) -> None:
    async with await start() as kirana:
        await _ddl(database, "ALTER TABLE due RENAME TO gone")
        async with client.get(kirana.server.url + "/readyz") as answer:
            assert (answer.status, await answer.json()) == (503, {"status": "not ready"})
            assert int(answer.headers["Retry-After"]) > 0
        async with client.get(kirana.server.url + "/healthz") as answer:
            assert answer.status == 200
        await _ddl(database, "ALTER TABLE gone RENAME TO due")
        async with client.get(kirana.server.url + "/readyz") as answer:
            assert answer.status == 200


async def test_a_part_that_ended_is_not_ready(start: Start, client: aiohttp.ClientSession) -> None:
    async def fails() -> None:
        raise RuntimeError("for good")

    async with await start() as kirana:
        kirana._spawn(fails())
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        async with client.get(kirana.server.url + "/readyz") as answer:
            assert answer.status == 503
        with pytest.raises(RuntimeError):
            await kirana.wait()


@pytest.mark.parametrize(
    ("method", "path", "status", "code"),
    [
        ("GET", "/telegram", 405, "method-not-allowed"),
        ("PUT", "/telegram", 405, "method-not-allowed"),
        ("POST", "/healthz", 405, "method-not-allowed"),
        ("GET", "/", 404, "not-found"),
        ("GET", "/v0/nothing", 404, "not-found"),
        ("POST", "/telegram/", 404, "not-found"),
        ("GET", "/../etc/passwd", 404, "not-found"),
    ],
)
async def test_what_is_not_there_is_a_problem(
    door: Door, method: str, path: str, status: int, code: str
) -> None:
    must_be_problem(await door.ask(method, path), status, code)


async def test_without_a_public_address_there_is_no_webhook(
    start: Start, client: aiohttp.ClientSession
) -> None:
    async with (
        await start() as kirana,
        client.post(kirana.server.url + "/telegram", json={"update_id": 1}) as answer,
    ):
        assert answer.status == 404


async def _ddl(database: Database, sql: str) -> None:
    async with database.transaction() as executor:
        await executor.run(text(sql))
