"""Finding shops and goods among very many: from a place, by words, by a whole list, and in the chat."""

from __future__ import annotations

import os
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import Any, TypeVar

import asyncpg
from rich.console import Console
from rich.table import Table

from domain.identity.arrival import arrive
from domain.shopping import lists, nearby, searching
from domain.typed.lists import ListLine, read
from domain.unit_of_work import UnitOfWork
from domain.values import Place
from domain.work import Rules
from locales.alike import alike
from sandbox.server import Sandbox
from storage.care.migrate import migrate
from storage.engine.database import open_database
from storage.engine.sealing import Sealer
from storage.work import StoredStore
from tests import postgres
from tests.bench import floors, large, loads, runs
from tests.bench.customer import FIRST_ID, Crowd, Customer
from tests.bench.floors import Verdict
from tests.bench.large import Platform
from tests.bench.loads import Load
from tests.bench.process import MIB, BotProcess, free_port
from tests.bench.report import floors_table
from tests.storage.given import agreed

FEW_SHOPS, FEW_PRODUCTS = 10, 10_000
LOOKS, LISTS, TRIES, CUSTOMERS, TIMES = 300, 20, 3, 20, 5
Sought = TypeVar("Sought")
REACH, WORDS, MISSPELT, AROUND, LIST, CHAT = (
    "shops that reach a point",
    "words in a shop",
    "misspelt",
    "words in 20 shops",
    "a list of 15 lines",
    "/shops in chat",
)
MOST_MS = {REACH: 5.0, WORDS: 8.0, MISSPELT: 25.0, AROUND: 25.0}
MOST_LIST_CPU_MS, MOST_TIMES_CHAT, MOST_TIMES_WORDS = 40, 2, 1.5


@dataclass(slots=True)
class Looks:
    """Milliseconds of each look, and of CPU of this process on the average."""

    ms: list[float]
    cpu_ms: float

    @property
    def p95(self) -> float:
        """Nineteen in twenty took no longer."""
        return sorted(self.ms)[len(self.ms) * 95 // 100]

    @property
    def p50(self) -> float:
        """Half of them took no longer."""
        return sorted(self.ms)[len(self.ms) // 2]


@dataclass(slots=True)
class Found:
    """What looking took on one database of this size; `chat_cpu_ms` is the bot's for each `/shops`."""

    kind: str
    shops: int
    products: int
    built_s: float = 0
    mib: float = 0
    looks: dict[str, Looks] = field(default_factory=dict)
    chat_cpu_ms: float = 0


async def measured(kind: str, folder: Path, shops: int, products: int) -> Found:
    """All of it on a database that is built for it."""
    found, of = Found(kind, shops, products), folder / f"{shops}-{products}"
    of.mkdir()
    with runs.database(kind, of) as url:
        await migrate(url)
        await _looked(url, found)
        found.mib = await _mib(url)
        found.chat_cpu_ms = await _chatted(url, of)
    return found


async def _looked(url: str, found: Found) -> None:
    database = await open_database(url)
    store = StoredStore(database, Sealer(runs.SECRET), lambda: datetime.now(UTC), Rules(alike=alike()))
    begun = time.perf_counter()
    platform = await large.fill(
        database,
        store,
        shops=found.shops,
        products=found.products,
        analyzed=found.kind == "postgresql",
    )
    found.built_s = time.perf_counter() - begun
    if url.startswith("postgresql"):  # what its own housekeeping does, which the tests' server leaves out
        await postgres.execute(url, "VACUUM ANALYZE")
    async with store.begin() as work:
        for number in range(CUSTOMERS):
            person = await agreed(work, await arrive(work, FIRST_ID + number, f"Customer {number}", "en"))
            await work.carts.draft(await work.carts.current(person.identity_id), place=large.TOWN)
    found.looks = await _Looking(store.read(), platform).all()
    await database.close()


class _Looking:
    """Somebody who looks for things that are there, now here, now there."""

    def __init__(self, work: UnitOfWork, platform: Platform) -> None:
        self._work, self._platform, self._random = work, platform, Random(11)

    async def all(self) -> dict[str, Looks]:
        """Each kind of look."""
        work, platform = self._work, self._platform
        shop = [await work.shops.get(platform.first_shop)]
        around = await searching.shops_around(work, large.TOWN)
        return {
            REACH: await self._looks(self._place, lambda place: nearby.reached(work, place, most=9)),
            WORDS: await self._looks(self._words, lambda words: searching.search_in(work, shop, words)),
            MISSPELT: await self._looks(self._misspelt, lambda words: searching.search_in(work, shop, words)),
            AROUND: await self._looks(self._words, lambda words: searching.search_in(work, around, words)),
            LIST: await self._looks(self._list, lambda lines: lists.match(work, shop, lines), LISTS),
        }

    async def _looks(
        self, what: Callable[[], Sought], look: Callable[[Sought], Awaitable[Any]], times: int = LOOKS
    ) -> Looks:
        """So many, each by the best of a few tries: what else the machine does is none of ours."""
        took, cpu = [], []
        for _ in range(times):
            sought, tries = what(), []
            for _ in range(TRIES):
                used, at = time.process_time(), time.perf_counter()
                await look(sought)
                tries.append((time.perf_counter() - at, time.process_time() - used))
            took.append(min(wall for wall, _ in tries) * 1000)
            cpu.append(min(each for _, each in tries) * 1000)
        return Looks(took, sum(cpu) / times)

    def _place(self) -> Place:
        near = self._random.choice(self._platform.places)
        north, east = (self._random.gauss(0, 0.02) for _ in range(2))
        return Place(near.latitude + north, near.longitude + east)

    def _words(self) -> str:
        """A brand and what it is, the thing alone, or the beginning of it."""
        brand, *thing, size, unit = self._random.choice(self._platform.goods).split()
        told = [f"{brand} {' '.join(thing)}", " ".join(thing), thing[0][:3], f"{thing[-1]} {size}{unit}"]
        return self._random.choice(told)

    def _misspelt(self) -> str:
        """A word of which two letters in the middle have changed places."""
        _, *thing, _, _ = self._random.choice(self._platform.goods).split()
        word = max(thing, key=len)
        at = len(word) // 2
        return word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :]

    def _list(self) -> list[ListLine]:
        goods = [self._random.choice(self._platform.goods).split()[1:-2] for _ in range(15)]
        return read("\n".join(f"{self._random.randint(1, 3)} kg {' '.join(thing)}" for thing in goods))


async def _mib(url: str) -> float:
    if url.startswith("sqlite"):
        return Path(url.removeprefix("sqlite:///")).stat().st_size / MIB
    connection = await asyncpg.connect(url)
    try:
        size: int = await connection.fetchval("SELECT pg_database_size(current_database())")
    finally:
        await connection.close()
    return size / MIB


async def _chatted(url: str, folder: Path) -> float:
    """The bot's CPU for `/shops` of somebody whose place is known, in milliseconds."""
    port = free_port()
    async with Sandbox() as sandbox:
        crowd = Crowd(sandbox, CUSTOMERS)
        bot = BotProcess(
            ["-m", "kirana", "serve"],
            runs.environment(sandbox, url, port) | runs.without_caps(runs.HERE),
            folder / "bot.log",
            port,
        )
        async with bot:
            return (await loads.measured(Load(CHAT, _asks, TIMES), crowd.customers, bot, 3)).cpu_ms


async def _asks(customer: Customer) -> None:
    await customer.says("/shops", "shops.shop:")


def checked(many: Found, few: Found) -> list[Verdict]:
    """The verdicts on one database, of which one has few shops and goods."""
    slower = many.looks[WORDS].p95 / few.looks[WORDS].p95
    return [
        *(
            floors.most(f"{what}, p95, {many.kind}", many.looks[what].p95, most, "ms")
            for what, most in MOST_MS.items()
        ),
        floors.most(f"{LIST}, CPU, {many.kind}", many.looks[LIST].cpu_ms, MOST_LIST_CPU_MS, "ms"),
        floors.most(f"{WORDS}, times {few.products:,} goods, {many.kind}", slower, MOST_TIMES_WORDS, "×"),
        floors.most(
            f"{CHAT}, CPU, times {few.shops} shops, {many.kind}",
            many.chat_cpu_ms / few.chat_cpu_ms,
            MOST_TIMES_CHAT,
            "×",
        ),
    ]


def show(found: list[Found], verdicts: list[Verdict]) -> None:
    """Prints what each look took."""
    console = Console(width=None if os.isatty(1) else 120)
    table = Table(title=f"Finding, the best of {TRIES} tries each, {os.cpu_count()} cores")
    for name in ("database", "shops", "goods", "MiB", "built s", "look", "p50 ms", "p95 ms", "CPU ms"):
        table.add_column(name, justify="left" if name in ("database", "look") else "right")
    for of in found:
        size = (of.kind, f"{of.shops:,}", f"{of.products:,}", f"{of.mib:,.0f}", f"{of.built_s:.0f}")
        for what, looks in of.looks.items():
            table.add_row(*size, what, *(f"{each:.2f}" for each in (looks.p50, looks.p95, looks.cpu_ms)))
        table.add_row(*size, CHAT, "", "", f"{of.chat_cpu_ms:.2f}")
    console.print(table)
    console.print(floors_table(verdicts, "Finding"))
