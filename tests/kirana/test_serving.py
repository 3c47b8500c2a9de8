"""`kirana serve` as a process of its own: from its start to a clean end, on good days and bad ones."""

import json
from pathlib import Path
from typing import Any

import aiohttp
from aiohttp.test_utils import unused_port

from sandbox.faults import Fault
from sandbox.server import Sandbox
from tests.kirana.conftest import SECRET
from tests.kirana.program import Program, program, run

ASHA = 1001
END_S = 15


def given(sandbox: Sandbox, **otherwise: str) -> dict[str, str]:
    """Settings with everything that serving needs, logging as JSON."""
    complete = {"bot_token": sandbox.token, "telegram_api": sandbox.url, "secret": SECRET}
    return complete | {"http_port": "0", "pacing": "off", "log": "json"} | otherwise


def logged(running: Program) -> list[dict[str, Any]]:
    """What was logged so far; fails for a line that is no log line."""
    return [json.loads(line) for line in running.said.splitlines()]


async def must_end_well(running: Program) -> None:
    running.process.terminate()
    assert await running.ends(within_s=END_S) == 0
    assert logged(running)[-1]["event"] == "stopped"
    assert not [line for line in logged(running) if line["level"] == "error"]


async def test_it_gets_ready_answers_and_ends_cleanly(sandbox: Sandbox, tmp_path: Path) -> None:
    async with program(tmp_path, "serve", **given(sandbox)) as running:
        await running.says('"ready"')
        ready = logged(running)[-1]
        assert ready["bot"] == sandbox.bot_username
        async with aiohttp.ClientSession() as client:
            for path in ("healthz", "readyz"):
                async with client.get(f"{ready['http']}/{path}") as answer:
                    assert (answer.status, await answer.json()) == (200, {"status": "ok"})
        sandbox.person(ASHA).says("/start")
        await sandbox.until(lambda: sandbox.chat(ASHA).messages[-1].from_bot, 30)
        assert "Asha" in sandbox.chat(ASHA).messages[-1].text
        await must_end_well(running)
    assert (tmp_path / "var" / "kirana.db").is_file()


async def test_it_waits_for_a_telegram_that_cannot_be_reached(sandbox: Sandbox, tmp_path: Path) -> None:
    port = unused_port()
    later = given(sandbox, telegram_api=f"http://127.0.0.1:{port}")
    async with program(tmp_path, "serve", **later) as running:
        await running.says("Telegram cannot be reached")
        assert logged(running)[0]["again_in_s"] == 5
        async with Sandbox(port=port):
            await running.says('"ready"')
            await must_end_well(running)


async def test_it_can_be_stopped_while_it_waits(sandbox: Sandbox, tmp_path: Path) -> None:
    nobody = given(sandbox, telegram_api=f"http://127.0.0.1:{unused_port()}")
    async with program(tmp_path, "serve", **nobody) as running:
        await running.says("Telegram cannot be reached")
        await must_end_well(running)


async def test_a_bad_answer_at_the_start_is_outlived(sandbox: Sandbox, tmp_path: Path) -> None:
    sandbox.faults.add(Fault("deleteWebhook", "502"))
    sandbox.faults.add(Fault("setMyCommands", "502"))
    sandbox.person(ASHA).says("/start")
    async with program(tmp_path, "serve", **given(sandbox)) as running:
        await running.says('"ready"')
        assert logged(running)[0]["event"] == "Telegram cannot be reached"
        await sandbox.until(lambda: sandbox.chat(ASHA).messages[-1].from_bot, 30)
        await must_end_well(running)


async def test_what_telegram_refuses_for_good_is_a_line(sandbox: Sandbox, tmp_path: Path) -> None:
    sandbox.faults.add(Fault("deleteWebhook", "400", description="nothing here"))
    code, said = await run(tmp_path, "serve", **given(sandbox))
    assert (code, said) == (1, "Telegram refuses to begin: Nothing here\n")


async def test_what_came_while_it_was_away_is_answered_once(sandbox: Sandbox, tmp_path: Path) -> None:
    for _ in range(2):
        sandbox.person(ASHA).says("/help")
        before = len(sandbox.chat(ASHA).messages)
        async with program(tmp_path, "serve", **given(sandbox)) as running:
            await sandbox.until(lambda: sandbox.chat(ASHA).messages[-1].from_bot, 30)
            await sandbox.until(lambda: sandbox.pending == 0, 30)
            await running.says('"ready"')
            await must_end_well(running)
        assert len(sandbox.chat(ASHA).messages) == before + 1


async def test_a_webhook_is_registered_where_there_is_a_public_address(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    port = unused_port()
    public = {
        "public_url": f"http://127.0.0.1:{port}",
        "webhook_secret": "hush-Zq81tu-w4",
        "http_port": str(port),
    }
    async with program(tmp_path, "serve", **given(sandbox, **public)) as running:
        await running.says('"ready"')
        webhook = sandbox.world.updates.webhook
        assert webhook and webhook.url == f"http://127.0.0.1:{port}/telegram"
        sandbox.person(ASHA).says("/start")
        await sandbox.until(lambda: sandbox.chat(ASHA).messages[-1].from_bot, 30)
        await must_end_well(running)
    async with program(tmp_path, "serve", **given(sandbox)) as running:
        await running.says('"ready"')
        assert sandbox.world.updates.webhook is None
        await must_end_well(running)


async def test_what_it_cannot_serve_without_is_a_line_each(tmp_path: Path) -> None:
    code, said = await run(tmp_path, "serve")
    assert code == 1
    assert [line.partition(":")[0] for line in said.splitlines()] == ["KIRANA_BOT_TOKEN", "KIRANA_SECRET"]
    assert not list(tmp_path.iterdir())


async def test_a_token_that_telegram_does_not_know_is_a_line(sandbox: Sandbox, tmp_path: Path) -> None:
    code, said = await run(tmp_path, "serve", **given(sandbox, bot_token="123456:" + "x" * 30))
    assert (code, said) == (1, "KIRANA_BOT_TOKEN: Telegram does not know this token\n")


async def test_the_secret_of_another_installation_is_a_line_and_the_end(
    sandbox: Sandbox, tmp_path: Path
) -> None:
    """Whatever was opened before it was found out is closed: nothing keeps the process."""
    async with program(tmp_path, "serve", **given(sandbox)) as running:
        await running.says('"ready"')
        await must_end_well(running)
    code, said = await run(tmp_path, "serve", **given(sandbox, secret="another long secret, used elsewhere"))
    assert (code, len(said.splitlines())) == (1, 1), said


async def test_a_port_that_is_taken_is_a_line(sandbox: Sandbox, tmp_path: Path) -> None:
    taken = sandbox.url.rpartition(":")[2]
    code, said = await run(tmp_path, "serve", **given(sandbox, http_port=taken))
    assert code == 1
    assert f"Port {taken} is taken" in said
    assert "KIRANA_HTTP_PORT" in said
    assert "Traceback" not in said


async def test_a_postgresql_that_waits_for_its_migrations_is_a_line(
    sandbox: Sandbox, tmp_path: Path, postgres_url: str
) -> None:
    code, said = await run(tmp_path, "serve", **given(sandbox, database_url=postgres_url))
    assert (code, said) == (1, "the database is not up to date: run `kirana migrate`\n")
