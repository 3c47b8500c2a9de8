"""Webhooks: the secret, redelivery, one person's order, different persons side by side."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import web
from telegram import Bot
from telegram.error import BadRequest

from sandbox.server import Sandbox

ASHA, RAVI = 1001, 1002


class Receiver:
    """A bot's web server. `refuse` and `delay_s` say how it treats the next texts."""

    def __init__(self) -> None:
        self.url = ""
        self.seen: list[tuple[int, str]] = []
        self.secrets: list[str | None] = []
        self.refuse: dict[str, int] = {}
        self.delay_s: dict[str, float] = {}
        self.open = self.most_open = 0

    async def take(self, request: web.Request) -> web.Response:
        update: dict[str, Any] = await request.json()
        text = update["message"]["text"]
        self.secrets.append(request.headers.get("X-Telegram-Bot-Api-Secret-Token"))
        self.seen.append((update["message"]["from"]["id"], text))
        self.open += 1
        self.most_open = max(self.most_open, self.open)
        try:
            await asyncio.sleep(self.delay_s.pop(text, 0))
        finally:
            self.open -= 1
        left = self.refuse.get(text, 0)
        self.refuse[text] = left - 1
        return web.Response(status=500 if left > 0 else 200)


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    receiver = Receiver()
    app = web.Application()
    app.router.add_post("/hook", receiver.take)
    runner = web.AppRunner(app, handler_cancellation=True, shutdown_timeout=1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    receiver.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    yield receiver
    await runner.cleanup()


async def drained(sandbox: Sandbox) -> None:
    await sandbox.until(lambda: not sandbox.pending, timeout_s=20)


async def test_updates_are_posted_with_the_secret(bot: Bot, sandbox: Sandbox, receiver: Receiver) -> None:
    sandbox.person(ASHA).says("before")
    await bot.set_webhook(receiver.url, secret_token="s3cret_-")
    sandbox.person(ASHA).says("after")
    await drained(sandbox)
    assert receiver.seen == [(ASHA, "before"), (ASHA, "after")]
    assert set(receiver.secrets) == {"s3cret_-"}
    info = await bot.get_webhook_info()
    assert (info.url, info.pending_update_count, info.last_error_message) == (receiver.url, 0, None)


async def test_what_is_refused_comes_again_and_holds_up_only_its_person(
    bot: Bot, sandbox: Sandbox, receiver: Receiver
) -> None:
    sandbox.delivery.first_pause_s = 0.3
    receiver.refuse["a1"] = 2
    await bot.set_webhook(receiver.url)
    for text in ("a1", "a2"):
        sandbox.person(ASHA).says(text)
    sandbox.person(RAVI).says("r1")
    await drained(sandbox)
    assert [text for who, text in receiver.seen if who == ASHA] == ["a1", "a1", "a1", "a2"]
    assert receiver.seen.index((RAVI, "r1")) <= 1, "Ravi does not wait for Asha"
    info = await bot.get_webhook_info()
    assert info.last_error_message == "Wrong response from the webhook: 500 Internal Server Error"


async def test_people_are_served_side_by_side_one_update_each(
    bot: Bot, sandbox: Sandbox, receiver: Receiver
) -> None:
    receiver.delay_s = {"a1": 0.3, "r1": 0.3}
    await bot.set_webhook(receiver.url)
    for person, text in ((ASHA, "a1"), (ASHA, "a2"), (RAVI, "r1")):
        sandbox.person(person).says(text)
    await drained(sandbox)
    assert receiver.most_open == 2


async def test_max_connections_bounds_that(bot: Bot, sandbox: Sandbox, receiver: Receiver) -> None:
    receiver.delay_s = {"a1": 0.2, "r1": 0.2}
    await bot.set_webhook(receiver.url, max_connections=1)
    sandbox.person(ASHA).says("a1")
    sandbox.person(RAVI).says("r1")
    await drained(sandbox)
    assert receiver.most_open == 1


async def test_a_silent_receiver_is_asked_again(bot: Bot, sandbox: Sandbox, receiver: Receiver) -> None:
    sandbox.delivery.patience_s = 0.2
    receiver.delay_s["slow"] = 1.0
    await bot.set_webhook(receiver.url)
    sandbox.person(ASHA).says("slow")
    await drained(sandbox)
    assert receiver.seen == [(ASHA, "slow"), (ASHA, "slow")]
    assert (await bot.get_webhook_info()).last_error_message == "Read timeout expired"


async def test_nobody_there(bot: Bot, sandbox: Sandbox, receiver: Receiver, unused_tcp_port: int) -> None:
    await bot.set_webhook(f"http://127.0.0.1:{unused_tcp_port}/")
    sandbox.person(ASHA).says("lost?")
    await sandbox.until(lambda: sandbox.world.updates.webhook.last_error_message)
    info = await bot.get_webhook_info()
    assert (info.last_error_message, info.pending_update_count) == ("Connection refused", 1)
    await bot.set_webhook(receiver.url)
    await drained(sandbox)
    assert receiver.seen == [(ASHA, "lost?")]


async def test_pending_updates_can_be_dropped_or_polled_later(
    bot: Bot, sandbox: Sandbox, receiver: Receiver
) -> None:
    receiver.refuse["kept"] = 1000
    await bot.set_webhook(receiver.url)
    sandbox.person(ASHA).says("kept")
    await asyncio.sleep(0.1)
    await bot.delete_webhook()
    assert len(await bot.get_updates()) == 1
    await bot.delete_webhook(drop_pending_updates=True)
    assert await bot.get_updates() == ()


async def test_what_is_no_webhook(bot: Bot) -> None:
    with pytest.raises(BadRequest, match="Bad webhook: an https url must be provided for webhook"):
        await bot.set_webhook("gopher://x")
    for address in ("http://kirana.example/", "http://10.0.0.1/", "https://kirana.example:8080/"):
        with pytest.raises(BadRequest, match=r"(?i)bad webhook"):
            await bot.set_webhook(address)
    with pytest.raises(BadRequest, match="Secret token contains unallowed characters"):
        await bot.set_webhook("http://127.0.0.1:9/", secret_token="with spaces")
