"""One bot after another, each in a process of its own, before a fresh Telegram in this one."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from kirana import settings
from sandbox.server import Sandbox
from storage.care.migrate import migrate
from tests import postgres
from tests.bench import loads, stock
from tests.bench.customer import Crowd, Customer
from tests.bench.loads import Load, Speed, measured
from tests.bench.process import BotProcess, free_port

SECRET = "only for the bench, and for nobody's data"
START, PUT, PLACE = "/start", "add to cart", "place order"
LATER_ID = 2_000_000
AT_ONCE = 200
SETTLE_S = 120
HERE = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True)
class Size:
    """How much is measured: `times` is what each customer does of a kind in a round; `rows` of a list;
    `shops` and `products` of the platform in which things are looked for.
    """

    customers: int = 200
    times: int = 5
    rounds: int = 3
    passers_by: int = 10_000
    rows: int = 50_000
    shops: int = 100_000
    products: int = 1_000_000


@dataclass(slots=True)
class Measured:
    """What one bot did. Memory in MiB; `more_mib` is what the passers-by took, None if none came."""

    name: str
    speeds: dict[str, Speed] = field(default_factory=dict)
    ready_s: float | None = None
    memory_mib: float = 0
    more_mib: float | None = None


@contextmanager
def database(kind: str, folder: Path) -> Iterator[str]:
    """The URL of an empty database of that kind whose commits reach the disk."""
    if kind == "sqlite":
        yield f"sqlite:///{folder / 'bench.db'}"
        return
    with postgres.server() as running:
        # The tests' server forgoes this.
        durable = [f"ALTER SYSTEM SET {name} = on" for name in ("fsync", "synchronous_commit")]
        postgres.run(postgres.execute(running.url, *durable, "SELECT pg_reload_conf()"))
        yield running.url


async def kirana(kind: str, url: str, folder: Path, size: Size) -> Measured:
    """The whole bot on a database."""
    port = free_port()
    async with Sandbox() as sandbox:
        await migrate(url)
        given = settings.load(database_url=url, secret=SECRET, _env_file=None)
        crowd = Crowd(sandbox, size.customers, await stock.fill(given, sandbox))
        bot = BotProcess(
            ["-m", "kirana", "serve"],
            environment(sandbox, url, port) | without_caps(HERE),
            folder / f"{kind}.log",
            port,
        )
        async with bot:
            found = Measured(f"Kirana, {kind}", ready_s=bot.ready_s)
            for load in loads_of(sandbox, size):
                found.speeds[load.name] = await measured(load, crowd.customers, bot, size.rounds)
            found.memory_mib = bot.memory_mib
            if size.passers_by and kind == "sqlite":
                await _pass_by(sandbox, size.passers_by)
                found.more_mib = bot.memory_mib - found.memory_mib
    return found


async def echo(client: str, folder: Path, size: Size) -> Measured:
    """The bare bot, with the library's HTTP client (`stock`) or ours."""
    async with Sandbox() as sandbox:
        crowd = Crowd(sandbox, size.customers)
        arguments = ["-m", "tests.bench.echo", client]
        async with BotProcess(arguments, _telegram(sandbox), folder / f"echo-{client}.log", None) as bot:
            await sandbox.until(lambda: sandbox.world.updates.is_polled, 30)
            found = Measured(f"bare echo, {client} client")
            for load in (
                Load(START, lambda customer: customer.says("/start", "again:"), size.times),
                Load(PUT, lambda customer: customer.presses(customer.button("again:")), size.times),
            ):
                found.speeds[load.name] = await measured(load, crowd.customers, bot, size.rounds)
            found.memory_mib = bot.memory_mib
    return found


def loads_of(sandbox: Sandbox, size: Size) -> list[Load]:
    """Everything that is measured, in its order."""
    return [
        Load(START, loads.start, size.times),
        Load(PUT, loads.put, size.times, first=loads.open_card),
        Load(PLACE, loads.place, 1, prepare=loads.fill, settle=lambda: _quiet(sandbox)),
    ]


async def _quiet(sandbox: Sandbox) -> None:
    """Returns when a second went by in which nothing changed: every card and notice has arrived."""
    live = sandbox.world.live
    async with asyncio.timeout(SETTLE_S):
        while True:
            before = live.changes
            await asyncio.sleep(1)
            if live.changes <= before + 1:
                return


async def _pass_by(sandbox: Sandbox, count: int) -> None:
    """So many new people say `/start` once, a crowd at a time."""
    strangers = Crowd(sandbox, count, first=LATER_ID).customers
    for i in range(0, count, AT_ONCE):
        await asyncio.gather(*map(_arrive, strangers[i : i + AT_ONCE]))


async def _arrive(customer: Customer) -> None:
    await loads.start(customer)


def environment(sandbox: Sandbox, url: str, port: int) -> dict[str, str]:
    """The settings of a whole bot."""
    return _telegram(sandbox) | {
        "KIRANA_DATABASE_URL": url,
        "KIRANA_SECRET": SECRET,
        "KIRANA_PACING": "off",
        "KIRANA_AUDIT_PACKAGES": "off",
        "KIRANA_HTTP_PORT": str(port),
    }


def without_caps(tree: Path) -> dict[str, str]:
    """Settings with which a few customers may order all day, as far as that tree knows them."""
    if not (tree / "domain" / "caps.py").exists():
        return {}
    caps = ("KIRANA_MOST_OPEN_ORDERS", "KIRANA_MOST_OPEN_VALUE", "KIRANA_MOST_SHARE")
    return dict.fromkeys(caps, "0") | {"KIRANA_RATE_LIMITS": "off"}


def _telegram(sandbox: Sandbox) -> dict[str, str]:
    return {"KIRANA_BOT_TOKEN": sandbox.token, "KIRANA_TELEGRAM_API": sandbox.url}
