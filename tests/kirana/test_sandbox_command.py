"""`kirana sandbox` as a process of its own: a page to look at, and data that stays until it is forgotten."""

import re
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp

from tests.kirana.program import Program, program

ASHA = 1001
END_S = 15


@asynccontextmanager
async def playing(folder: Path, *words: str) -> AsyncIterator[tuple[Program, str, aiohttp.ClientSession]]:
    """A running sandbox, the address that it printed and a client; ended by Ctrl-C."""
    command = ("sandbox", "--port", "0", "--folder", str(folder / "play"), *words)
    async with program(folder, *command, http_port="0") as running, aiohttp.ClientSession() as client:
        said = await running.says("Ctrl-C")
        found = re.search(r"The chats are at (http://127\.0\.0\.1:\d+)\n", said)
        assert found, said
        yield running, found[1], client
        running.process.send_signal(signal.SIGINT)
        assert await running.ends(within_s=END_S) == 0
        assert running.said.endswith("Stopped.\n")
        assert "Traceback" not in running.said


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


async def test_a_page_s_port_that_is_taken_is_a_line(tmp_path: Path) -> None:
    async with playing(tmp_path) as (_, url, _):
        port = url.rpartition(":")[2]
        words = ("sandbox", "--port", port, "--folder", str(tmp_path / "other"))
        async with program(tmp_path, *words, http_port="0") as second:
            assert await second.ends() == 1
            assert "address already in use" in second.said
            assert "Traceback" not in second.said


async def test_it_keeps_off_the_database_of_a_real_bot(tmp_path: Path) -> None:
    """Whose letters would come to the sandbox's cast, and whose people would be asked to play."""
    real = tmp_path / "real.db"
    settings = {"bot_token": "123456:a-real-bot-of-somebodys", "database_url": f"sqlite:///{real}"}
    command = ("sandbox", "--port", "0", "--folder", str(tmp_path / "play"))
    async with program(tmp_path, *command, http_port="0", **settings) as running:
        await running.says("Ctrl-C")
        running.process.send_signal(signal.SIGINT)
        assert await running.ends(within_s=END_S) == 0
    assert not real.exists()
    assert (tmp_path / "play" / "kirana.db").exists()
