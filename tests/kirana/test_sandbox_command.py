"""`kirana sandbox` as a process of its own: a page to look at, and data that stays until it is forgotten."""

import asyncio
import re
import signal
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from itertools import chain
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from click.testing import CliRunner

from kirana.cli import main
from kirana.running import API_PORT, in_sandbox
from kirana.settings import load
from sandbox.server import Sandbox
from storage.engine.library import sqlite3
from tests.kirana.program import Program, program

ASHA = 1001
END_S = 15
SWEPT = "SELECT 1 FROM errand WHERE name = 'house.sweep'"
GREETING = re.compile(
    r"\n  The chats are at (http://127\.0\.0\.1:\d+)\n"
    r"  The account page is at (http://localhost:\d+)/account, the API at \2/docs\n"
    r"  Ctrl-C stops; what happened is kept\.\n\n"
)


@asynccontextmanager
async def playing(folder: Path, *words: str) -> AsyncIterator[tuple[Program, str, aiohttp.ClientSession]]:
    """A running sandbox, the address that it printed and a client; ended by Ctrl-C, it has said no more."""
    command = ("sandbox", "--port", "0", "--api-port", "0", "--folder", str(folder / "play"), *words)
    async with program(folder, *command, http_port="1") as running, aiohttp.ClientSession() as client:
        said = await running.says("kept.\n\n")
        found = GREETING.fullmatch(said)
        assert found, said
        yield running, found[1], client
        running.process.send_signal(signal.SIGINT)
        assert await running.ends(within_s=END_S) == 0
        assert running.said == f"{said}Stopped.\n"


async def says(client: aiohttp.ClientSession, url: str, text: str) -> None:
    facts = {"person": ASHA, "do": "text", "text": text}
    async with client.post(f"{url}/sandbox/act", json=facts) as answer:
        assert answer.status == 200, await answer.text()


async def heard(client: aiohttp.ClientSession, url: str) -> list[dict[str, Any]]:
    async with client.get(f"{url}/sandbox/messages", params={"chat": ASHA}) as answer:
        found: list[dict[str, Any]] = (await answer.json())["messages"]
        return found


async def until_answered(client: aiohttp.ClientSession, url: str) -> list[dict[str, Any]]:
    async with client.ws_connect(f"{url}/sandbox/live", timeout=aiohttp.ClientWSTimeout(ws_close=5)) as live:
        while not (said := await heard(client, url)) or not said[-1]["from_bot"]:
            await live.receive(timeout=30)
    return said


def is_swept_within(seconds: float, path: Path) -> bool:
    """Waits for the first nightly errands to be under way, the first things that a log would tell of."""
    until = time.monotonic() + seconds
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as database:
        while time.monotonic() < until:
            if database.execute(SWEPT).fetchone():
                return True
            time.sleep(0.1)
    return False


async def test_its_greeting_is_the_last_thing_that_it_says(tmp_path: Path) -> None:
    async with playing(tmp_path) as (running, _, _):
        assert await asyncio.to_thread(is_swept_within, 30, tmp_path / "play" / "kirana.db")
        assert GREETING.fullmatch(running.said)


async def test_it_plays_keeps_what_happened_and_forgets_it_when_told(tmp_path: Path) -> None:
    async with playing(tmp_path) as (running, url, client):
        async with client.get(url) as page:
            assert page.status == 200
            assert "<html" in await page.text()
        account, docs = re.findall(r"http://localhost:\d+/\w+", running.said)
        for address in (account, docs):
            async with client.get(address) as page:
                assert page.status == 200, address
        await says(client, url, "/shops")
        first = await until_answered(client, url)
        labels = str(first[-1]["reply_markup"])
        assert "Sri Lakshmi Kirana" in labels
        assert "Annapurna Fresh" not in labels  # waits for approval
    async with playing(tmp_path) as (running, url, client):
        assert await heard(client, url) == first
        await says(client, url, "/cart")
        assert len(await until_answered(client, url)) == len(first) + 2
        assert "Loaded" not in running.said
    async with playing(tmp_path, "--reset") as (_, url, client):
        assert await heard(client, url) == []
        await says(client, url, "/shops")
        assert "Sri Lakshmi Kirana" in str((await until_answered(client, url))[-1]["reply_markup"])
    kept = {path.name for path in (tmp_path / "play").iterdir()}
    assert {"kirana.db", "telegram.json", "secret"} <= kept
    assert (tmp_path / "play" / "secret").stat().st_mode & 0o077 == 0
    assert not (tmp_path / "var").exists()


@pytest.mark.parametrize("option", ["--port", "--api-port"])
async def test_a_port_that_is_taken_is_a_line_with_the_way_out(tmp_path: Path, option: str) -> None:
    async with playing(tmp_path) as (running, url, _):
        taken = url if option == "--port" else re.findall(r"http://localhost:\d+", running.said)[0]
        ports = {"--port": "0", "--api-port": "0", option: taken.rpartition(":")[2]}
        words = ("sandbox", "--folder", str(tmp_path / "other"), *chain(*ports.items()))
        ways_out = {"--port": "--port", "--api-port": "--api-port or KIRANA_HTTP_PORT"}
        async with program(tmp_path, *words) as second:
            assert await second.ends() == 1
            assert second.said == (
                f"Port {ports[option]} is taken: end the program that listens there, "
                f"or choose another with {ways_out[option]} (0: a free one).\n"
            )


@pytest.mark.parametrize("words", [(), ("--reset",)])
async def test_a_second_one_on_the_same_folder_is_refused_and_touches_nothing(
    tmp_path: Path, words: tuple[str, ...]
) -> None:
    async with playing(tmp_path) as (_, url, client):
        await says(client, url, "/shops")
        first = await until_answered(client, url)
        command = ("sandbox", "--port", "0", "--api-port", "0", "--folder", str(tmp_path / "play"), *words)
        async with program(tmp_path, *command) as second:
            assert await second.ends(within_s=60) == 1
            assert re.fullmatch(
                r"\S+kirana\.db is served already, by process \d+ on \S+: end that one first\.\n", second.said
            )
        assert (tmp_path / "play" / "kirana.db").exists()
    async with playing(tmp_path) as (_, url, client):
        assert await heard(client, url) == first


async def test_its_ports_stay_unless_others_are_named(tmp_path: Path) -> None:
    """What is bookmarked is there at the next start."""
    async with Sandbox() as sandbox:
        named = in_sandbox(load(_env_file=None, http_port=8099), sandbox, tmp_path)
        assert named.http_port == 8099
        assert in_sandbox(load(_env_file=None), sandbox, tmp_path).http_port == API_PORT
    done = CliRunner().invoke(main, ["sandbox", "--help"])
    assert f"else {API_PORT}" in done.output


async def test_it_keeps_off_the_database_of_a_real_bot(tmp_path: Path) -> None:
    """Whose messages would come to the sandbox's cast, and whose people would be asked to play."""
    real = tmp_path / "real.db"
    settings = {"bot_token": "123456:a-real-bot-of-somebodys", "database_url": f"sqlite:///{real}"}
    command = ("sandbox", "--port", "0", "--folder", str(tmp_path / "play"))
    async with program(tmp_path, *command, http_port="0", **settings) as running:
        await running.says("Ctrl-C")
        running.process.send_signal(signal.SIGINT)
        assert await running.ends(within_s=END_S) == 0
    assert not real.exists()
    assert (tmp_path / "play" / "kirana.db").exists()
