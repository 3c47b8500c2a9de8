"""Signing in over HTTP beside argon2 alone, and what others wait meanwhile; all side by side, in turns."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter

import aiohttp

from domain.rate_limits import Metered
from domain.unit_of_work import UnitOfWork
from kirana import settings
from kirana.opening import open_store
from sandbox.server import Sandbox
from security.hashing import Argon2Hasher, cores
from storage.care.migrate import migrate
from tests import bounds
from tests.bench import stock
from tests.bench.process import BotProcess, free_port
from tests.security.token_speed import remembered_and_fresh

SECRET, PASSWORD = "only for the bench, and for nobody's data", "plum violin harbour seventeen"
SIGN_IN, LOOK = "/v1/sessions", "/v1/shops"
CLIENTS = 8
"""Who sign in over and over, each waiting for their answer: more than there are cores."""
MOST_PER_CORE_S = 60
"""Sign-ins in a second, more than argon2 leaves room for: each needs a try that nobody has used up."""
EVERY_S = 0.02
ALONE_S, TOGETHER_S = 2.0, 4.0


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn: argon2's own rate and that of sign-ins (per second), p95 of a look at the shops (ms)."""

    hashes_per_s: float
    logins_per_s: float
    login_cpu_ms: float
    idle_ms: float
    busy_ms: float

    @property
    def share(self) -> float:
        """How much of argon2's own rate sign-ins reach."""
        return self.logins_per_s / self.hashes_per_s

    @property
    def slower(self) -> float:
        """How many times longer others wait while people sign in."""
        return self.busy_ms / self.idle_ms


@dataclass(frozen=True, slots=True)
class Identity:
    """All turns, and access tokens read per second: of clients seen before, and of new ones."""

    turns: list[Turn]
    reads_per_s: float
    fresh_reads_per_s: float

    def middle(self, of: Callable[[Turn], float]) -> float:
        """The median of the turns."""
        return median(map(of, self.turns))


async def measured(
    folder: Path, rounds: int, *, alone_s: float = ALONE_S, together_s: float = TOGETHER_S
) -> Identity:
    """One process on SQLite with durable commits."""
    port, url = free_port(), f"sqlite:///{folder / 'logins.db'}"
    await migrate(url)
    async with Sandbox() as sandbox:
        await _fill(url, sandbox, sign_ins=int(cores() * MOST_PER_CORE_S * together_s * (rounds + 1)))
        environment = {
            "KIRANA_BOT_TOKEN": sandbox.token,
            "KIRANA_TELEGRAM_API": sandbox.url,
            "KIRANA_DATABASE_URL": url,
            "KIRANA_SECRET": SECRET,
            "KIRANA_HTTP_PORT": str(port),
            "KIRANA_TRUSTED_PROXIES": "127.0.0.1",
            "KIRANA_AUDIT_PACKAGES": "off",
        }
        bot = BotProcess(["-m", "kirana", "serve"], environment, folder / "logins.log", port)
        async with bot, aiohttp.ClientSession(f"http://127.0.0.1:{port}") as http:
            visitors = Visitors(http)
            turns = [await _turn(visitors, bot, alone_s, together_s) for _ in range(rounds + 1)][1:]
    return Identity(turns, *remembered_and_fresh())


class Visitors:
    """People with a password each, who come from addresses of their own through a proxy."""

    def __init__(self, http: aiohttp.ClientSession) -> None:
        self._http, self._numbers = http, count()

    async def sign_in(self) -> None:
        """The next one signs in."""
        number = next(self._numbers)
        handle = f"person{number // (bounds.there(Metered.SIGN_IN) - 1)}"
        address = {"X-Forwarded-For": f"10.{number >> 16 & 255}.{number >> 8 & 255}.{number & 255}"}
        body = {"handle": handle, "password": PASSWORD}
        async with self._http.post(SIGN_IN, json=body, headers=address) as answer:
            assert answer.status == 201, await answer.text()

    async def look(self) -> None:
        """Somebody looks at the shops."""
        async with self._http.get(LOOK) as answer:
            assert answer.status == 200, await answer.text()
            await answer.read()


async def _turn(visitors: Visitors, bot: BotProcess, alone_s: float, together_s: float) -> Turn:
    hasher = Argon2Hasher()
    hashes = await _rate(lambda: hasher.fits(None, PASSWORD), alone_s)
    hasher.close()
    idle = await _waits(visitors, alone_s)
    cpu_s = bot.cpu_s
    logins, busy = await asyncio.gather(_rate(visitors.sign_in, together_s), _waits(visitors, together_s))
    cpu_ms = (bot.cpu_s - cpu_s) * 1000 / (logins * together_s)
    return Turn(hashes, logins, cpu_ms, _p95_ms(idle), _p95_ms(busy))


async def _rate(act: Callable[[], Awaitable[object]], seconds: float) -> float:
    """How often it is done in a second by so many who do it over and over."""
    begun, done = perf_counter(), 0

    async def over_and_over() -> None:
        nonlocal done
        while perf_counter() - begun < seconds:
            await act()
            done += 1

    await asyncio.gather(*(over_and_over() for _ in range(CLIENTS)))
    return done / (perf_counter() - begun)


async def _waits(visitors: Visitors, seconds: float) -> list[float]:
    """How long each of those waited who came at an even pace, whatever became of the one before (s)."""

    async def timed() -> float:
        begun = perf_counter()
        await visitors.look()
        return perf_counter() - begun

    coming = []
    for _ in range(int(seconds / EVERY_S)):
        coming.append(asyncio.create_task(timed()))
        await asyncio.sleep(EVERY_S)
    return list(await asyncio.gather(*coming))


def _p95_ms(waits: Sequence[float]) -> float:
    return quantiles(waits, n=20)[-1] * 1000


async def _fill(url: str, sandbox: Sandbox, sign_ins: int) -> None:
    """The bench's shops, and records for so many sign-ins, all of one password that is hashed once."""
    given = settings.load(database_url=url, secret=SECRET, _env_file=None)
    await stock.fill(given, sandbox)
    hasher = Argon2Hasher()
    hashed = await hasher.hash(PASSWORD)
    hasher.close()
    database, store = await open_store(given)
    try:
        async with store.begin() as work:
            for number in range(sign_ins // (bounds.there(Metered.SIGN_IN) - 1) + 1):
                await _person(work, f"person{number}", hashed)
    finally:
        await database.close()


async def _person(work: UnitOfWork, handle: str, hashed: str) -> None:
    identity = await work.identities.create(handle, handle, "en")
    assert identity is not None
    await work.credentials.set_password(identity.id, hashed, remember=0)
