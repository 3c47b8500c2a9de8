"""PostgreSQL is started anew, ends its connections, or is away for a while: ten seconds later all is well."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from storage.care.migrate import migrate
from storage.engine.transaction import from_ms
from storage.schema import transport_tables as tt
from tests import postgres
from tests.faults.checks import Checks
from tests.faults.people import Customer
from tests.faults.town import Town, town
from tests.postgres import Server
from tests.reading import value_of

PEOPLE, PAUSE_S, WELL_WITHIN = 8, 1.0, timedelta(seconds=10)
SAID = {"/shops": "shops.nearby", "/cart": "cart.lines", "/orders": "orders.mine"}
END_CONNECTIONS = (
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
    "WHERE pid <> pg_backend_pid() AND backend_type = 'client backend'"
)
pytestmark = [pytest.mark.faults, pytest.mark.timeout(300)]


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    """One of this module's own, since it is stopped."""
    with postgres.server() as running:
        yield running


@pytest.fixture
async def place(server: Server, tmp_path: Path) -> AsyncIterator[Town]:
    name = f"away_{tmp_path.name.replace('-', '_')}".lower()[:60]
    await postgres.execute(server.url, f"CREATE DATABASE {name}")
    url = postgres.database(server.url, name)
    await migrate(url)
    async with town(url, tmp_path) as made:
        yield made


async def restarted(server: Server, _: int) -> None:
    await asyncio.to_thread(server.stop)
    await asyncio.to_thread(server.start)


async def connections_ended(server: Server, _: int) -> None:
    for _ in range(10):
        await postgres.execute(server.url, END_CONNECTIONS)
        await asyncio.sleep(0.3)


async def away(server: Server, seconds: int) -> None:
    await asyncio.to_thread(server.stop)
    await asyncio.sleep(seconds)
    await asyncio.to_thread(server.start)


async def talk(customers: list[Customer], is_over: asyncio.Event) -> None:
    """They write all the time, whatever becomes of it."""
    while not is_over.is_set():
        for text, screen in SAID.items():
            for customer in customers:
                customer.says(text, screen)
            await asyncio.sleep(PAUSE_S)


async def last_drawn(place: Town) -> datetime:
    """When the last screen was, as the store has it: how late a busy machine looks is nobody's trouble."""
    return from_ms(await value_of(place.database.reader, select(func.max(tt.chat.c.undrawn_since))))


@pytest.mark.parametrize("trouble", [restarted, connections_ended, away], ids=lambda each: each.__name__)
async def test_nobody_is_left_without_a_screen(
    place: Town, server: Server, trouble: Callable[[Server, int], Awaitable[None]], kill_rounds: int
) -> None:
    await place.start()
    customers = [Customer(place, 6001 + i, f"Sita {i}") for i in range(PEOPLE)]
    for customer in customers:
        customer.says("/start", "")
    await place.settle()
    is_over = asyncio.Event()
    talking = asyncio.create_task(talk(customers, is_over))
    await asyncio.sleep(0.5)
    await trouble(server, 30 if kill_rounds > 50 else 10)
    is_over.set()
    await talking
    back_at = place.now()
    await place.settle()
    assert await last_drawn(place) - back_at < WELL_WITHIN
    assert not (wrong := await Checks(place, customers).wrong()), "\n".join(wrong)
