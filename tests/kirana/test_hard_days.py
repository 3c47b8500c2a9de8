"""`kirana serve` on hard days: the database goes away and comes back, Telegram says to wait for an hour."""

from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest

from sandbox.faults import Fault
from sandbox.server import Sandbox
from storage.care.migrate import migrate
from tests import postgres
from tests.kirana.program import program
from tests.kirana.relay import Relay, relay
from tests.kirana.test_serving import END_S, given, logged

ASHA = 1001


@pytest.fixture
async def cable(postgres_url: str) -> AsyncIterator[Relay]:
    """A migrated database behind a cable."""
    name = "hard_days"
    await postgres.execute(postgres_url, f"CREATE DATABASE {name}")
    async with relay(postgres.database(postgres_url, name)) as cable:
        await migrate(cable.url)
        yield cable
    await postgres.execute(postgres_url, f"DROP DATABASE {name} WITH (FORCE)")


def answers(sandbox: Sandbox) -> int:
    """How many messages Asha has of the bot."""
    return len([each for each in sandbox.chat(ASHA).messages if each.from_bot])


async def says_when_to_ask_again(http: str) -> None:
    """Whatever needs the database: the API, reading and writing, and the pages."""
    password = {"handle": "asha", "password": "a password that is long"}
    async with aiohttp.ClientSession() as client:
        for asked in (client.get(f"{http}/v1/shops"), client.post(f"{http}/v1/sessions", json=password)):
            async with asked as answer:
                assert answer.status == 503
                assert answer.content_type == "application/problem+json"
                assert (await answer.json(content_type=None))["type"] == "/problems/unavailable"
                assert int(answer.headers["Retry-After"]) > 0
        async with client.get(f"{http}/account", headers={"Cookie": f"kirana-session={'x' * 43}"}) as answer:
            assert (answer.status, answer.content_type) == (503, "text/html")
            assert int(answer.headers["Retry-After"]) > 0
            assert "nothing was changed" in await answer.text()


async def test_a_database_that_was_away_finds_everything_done_once(
    sandbox: Sandbox, tmp_path: Path, cable: Relay
) -> None:
    async with program(tmp_path, "serve", **given(sandbox, database_url=cable.url)) as running:
        await running.says('"ready"')
        ready = f"{logged(running)[-1]['http']}/readyz"
        sandbox.person(ASHA).says("/start")
        await sandbox.until(lambda: answers(sandbox) == 1, 30)
        await cable.cut()
        sandbox.person(ASHA).says("/help")
        async with aiohttp.ClientSession() as client, client.get(ready) as answer:
            assert answer.status == 503
        await says_when_to_ask_again(ready.removesuffix("/readyz"))
        await cable.mend()
        await sandbox.until(lambda: answers(sandbox) == 2, 60)
        async with aiohttp.ClientSession() as client, client.get(ready) as answer:
            assert answer.status == 200
        await sandbox.until(lambda: sandbox.pending == 0, 30)
        running.process.terminate()
        assert await running.ends(within_s=END_S) == 0
        assert answers(sandbox) == 2


async def test_it_ends_in_time_though_a_chat_has_to_wait_for_an_hour(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    sandbox.faults.add(Fault("sendMessage", "429", retry_after=3600))
    async with program(tmp_path, "serve", **given(sandbox, pacing="telegram")) as running:
        await running.says('"ready"')
        sandbox.person(ASHA).says("/start")
        await sandbox.until(lambda: "sendMessage" in sandbox.api.calls, 30)
        running.process.terminate()
        assert await running.ends(within_s=END_S) == 0
        assert answers(sandbox) == 0
    async with program(tmp_path, "serve", **given(sandbox, pacing="telegram")) as running:
        await running.says('"ready"')
        await sandbox.until(lambda: answers(sandbox) == 1, 30)
        running.process.terminate()
        assert await running.ends(within_s=END_S) == 0
