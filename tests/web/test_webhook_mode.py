"""The whole program behind a webhook: Telegram brings updates, and brings them again until they are kept."""

import asyncio
from collections.abc import Awaitable, Callable

import aiohttp
import pytest

from bot.updates.intake import WANTED
from kirana.wiring import Kirana
from locales.texts import Texts
from sandbox.server import Sandbox
from tests.web.door import SECRET, Door, written
from web.webhook import HEADER

Start = Callable[..., Awaitable[Kirana]]
ASHA, RAVI = 1001, 1002


@pytest.fixture
def begin(start: Start, free_port: int) -> Callable[[], Awaitable[Kirana]]:
    """Assembles the program on the same address each time."""

    async def assemble() -> Kirana:
        url = f"http://127.0.0.1:{free_port}"
        return await start(http_port=free_port, public_url=url, webhook_secret=SECRET)

    return assemble


def texts(sandbox: Sandbox, chat: int) -> list[str]:
    """What the bot said there."""
    return [posted.text for posted in sandbox.chat(chat).messages if posted.from_bot]


async def test_the_webhook_is_registered_and_brings_updates(
    begin: Callable[[], Awaitable[Kirana]], sandbox: Sandbox, free_port: int
) -> None:
    async with await begin():
        webhook = sandbox.world.updates.webhook
        assert webhook is not None
        assert webhook.url == f"http://127.0.0.1:{free_port}/telegram"
        assert webhook.secret_token == SECRET
        assert sandbox.world.updates.allowed == set(WANTED)
        sandbox.person(ASHA).says("/start")
        assert "Asha" in (await sandbox.until(lambda: texts(sandbox, ASHA)))[0]
        await sandbox.until(lambda: not sandbox.pending)


async def test_what_came_while_the_bot_was_down_is_delivered_once(
    begin: Callable[[], Awaitable[Kirana]], sandbox: Sandbox
) -> None:
    async with await begin() as kirana:
        sandbox.person(ASHA).says("/start")
        await sandbox.until(lambda: texts(sandbox, ASHA))
        await idle(kirana)
    sandbox.person(ASHA).says("/cart")
    sandbox.person(ASHA).says("/help")
    sandbox.person(RAVI).says("/start")
    await asyncio.sleep(0.3)
    assert sandbox.pending == 3
    async with await begin() as kirana:
        await sandbox.until(lambda: not sandbox.pending, timeout_s=30)
        await sandbox.until(lambda: texts(sandbox, RAVI))
        await idle(kirana)
    start, *_, last = texts(sandbox, ASHA)
    assert "Asha" in start
    assert last == Texts.load().plain("en", "welcome-help").replace("<b>", "").replace("</b>", "")


async def test_an_answer_that_was_lost_brings_no_second_effect(
    begin: Callable[[], Awaitable[Kirana]], sandbox: Sandbox, client: aiohttp.ClientSession
) -> None:
    async with await begin() as kirana:
        sandbox.person(ASHA).says("/start")
        await sandbox.until(lambda: texts(sandbox, ASHA))
        await idle(kirana)
        update = sandbox.world.updates.past[-1]
        async with client.post(
            f"{kirana.server.url}/telegram", json=update, headers={HEADER: SECRET}
        ) as answer:
            assert answer.status == 200
        await idle(kirana)
        assert len(texts(sandbox, ASHA)) == 1


async def test_a_stranger_without_the_secret_reaches_nobody(
    begin: Callable[[], Awaitable[Kirana]], sandbox: Sandbox, client: aiohttp.ClientSession
) -> None:
    async with await begin() as kirana:
        door = Door(kirana.server.url, client, kirana._database, [])
        assert (await door.knock(written(99, person=ASHA), secret="guessed")).status == 401
        await idle(kirana)
        assert await door.stored() == []
        assert texts(sandbox, ASHA) == []


async def idle(kirana: Kirana) -> None:
    """Returns when everything that came is applied, drawn and told."""
    for _ in range(1500):
        if await kirana.is_idle():
            return
        await asyncio.sleep(0.02)
    raise TimeoutError("the program does not come to rest")
