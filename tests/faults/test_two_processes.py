"""Two bot processes on one database take webhooks: they share the work and never do the same."""

from __future__ import annotations

import asyncio
import socket
from collections import Counter as Tally
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import cycle
from pathlib import Path

import aiohttp
import pytest
from aiohttp import web

from tests.faults import bots
from tests.faults.checks import Checks
from tests.faults.people import Counter, Customer
from tests.faults.town import Town, environment, town

SHOP = "Sri Lakshmi"
CUSTOMERS, AMOUNTS = 5, 8
pytestmark = [pytest.mark.faults, pytest.mark.timeout(300)]


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return int(taken.getsockname()[1])


@asynccontextmanager
async def shared_out(urls: list[str]) -> AsyncIterator[str]:
    """The origin of a server that hands each request to the next of these."""
    turns = cycle(urls)
    async with aiohttp.ClientSession() as session:

        async def hand_on(request: web.Request) -> web.Response:
            there = f"{next(turns)}{request.path}"
            async with session.post(there, data=await request.read(), headers=request.headers) as answer:
                return web.Response(status=answer.status)

        app = web.Application()
        app.router.add_post("/telegram", hand_on)
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        try:
            yield f"http://127.0.0.1:{runner.addresses[0][1]}"
        finally:
            await runner.cleanup()


async def ready(url: str) -> None:
    """Waits until the bot there is ready. Raises TimeoutError."""
    async with asyncio.timeout(60), aiohttp.ClientSession() as session:
        while True:
            try:
                async with session.get(f"{url}/readyz") as answer:
                    if answer.status == 200:
                        return
            except aiohttp.ClientError:
                pass
            await asyncio.sleep(0.05)


async def shops(place: Town, customer: Customer, counter: Counter) -> None:
    """Types one amount after the other without waiting, and orders what came of it."""
    await customer.looks_at(SHOP)
    for amount in range(1, AMOUNTS + 1):
        customer.persona.says(str(amount))
    while True:
        work = place.store.read()
        actor = await work.people.by_telegram(customer.id)
        assert actor
        cart = await work.carts.current(actor.identity_id)
        if cart.version >= AMOUNTS:
            break
        await asyncio.sleep(0.05)
    line = (await work.cart_lines.basket(cart)).lines[0]
    assert (line.amount, cart.version) == (AMOUNTS, AMOUNTS), "each once, and in their order"
    for number in await customer.places(await customer.fills([]), [SHOP], presses=2):
        await counter.serves(number)


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_two_processes_share_the_work(database_url: str, tmp_path: Path) -> None:
    ports, traces = (free_port(), free_port()), (tmp_path / "one.trace", tmp_path / "two.trace")
    urls = [f"http://127.0.0.1:{port}" for port in ports]
    async with shared_out(urls) as origin:
        told = {"KIRANA_PUBLIC_URL": origin, "KIRANA_WEBHOOK_SECRET": "only-for-tests"}
        one, two = ({**told, "KIRANA_HTTP_PORT": str(port)} for port in ports)
        async with (
            town(database_url, tmp_path, **one) as place,
            bots.nest(environment(place.sandbox, database_url) | two, tmp_path / "two.log") as other,
        ):
            for nest, url, trace in zip((place.nest, other), urls, traces, strict=True):
                await nest.start(trace=trace)
                await ready(url)
            counter = Counter(place)
            customers = [Customer(place, 6001 + i, "Sita") for i in range(CUSTOMERS)]
            async with asyncio.TaskGroup() as scenes:
                for customer in customers:
                    scenes.create_task(shops(place, customer, counter))
            await place.settle()
            assert not (wrong := await Checks(place, customers).wrong()), "\n".join(wrong)
            applied = [Tally(trace.read_text().split())["update:after-commit"] for trace in traces]
            assert all(applied)
            assert sum(applied) == len(place.updates)
