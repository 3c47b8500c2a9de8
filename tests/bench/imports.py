"""A large list is put on a shop's shelves as the bot does it: for how long, with how much, who waits."""

from __future__ import annotations

import asyncio
import json
import os
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

import psutil
from rich.console import Console
from rich.table import Table

from domain.catalogue.stock_lists import importing
from domain.people import Actor, Role
from domain.work import Rules
from locales.alike import alike
from sheets.reader import ChildReader
from storage.care.migrate import migrate
from storage.engine.database import open_database
from storage.engine.executor import Executor
from storage.engine.sealing import Sealer
from storage.work import StoredStore
from tests.bench import floors, runs
from tests.bench.floors import Verdict
from tests.bench.process import MIB
from tests.bench.report import floors_table
from tests.sheets.made_up import made_up
from tests.storage import given
from workers.importer import Importer

MOST_S, MOST_MIB, MOST_HELD_S = 60, 300, 2
LOOKED, PUT, AGAIN, CHEAPER, BACK = (
    "read, all new",
    "put, all new",
    "read again",
    "put, all cheaper",
    "taken back",
)
LOOKS_EACH_S = 0.05


@dataclass(slots=True)
class Step:
    """How long it took, of which how much CPU of this process, and the longest time that others waited."""

    took_s: float
    cpu_s: float
    longest_s: float


@dataclass(slots=True)
class Imported:
    """What a list came to on one database. Memory in MiB, with that of the reader: before and at most."""

    kind: str
    rows: int
    steps: dict[str, Step] = field(default_factory=dict)
    before_mib: float = 0
    most_mib: float = 0


async def measured(kind: str, folder: Path, rows: int) -> Imported:
    """All of it, in a process of its own."""
    with runs.database(kind, folder) as url:
        await migrate(url)
        child = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "tests.bench.imports", url, str(rows), stdout=asyncio.subprocess.PIPE
        )
        watching = asyncio.create_task(_most_mib(child.pid))
        told, _ = await child.communicate()
        said = json.loads(told)
    steps = {name: Step(**each) for name, each in said["steps"].items()}
    return Imported(kind, rows, steps, said["before_mib"], await watching)


async def _most_mib(pid: int) -> float:
    """What the process and its children take together at most, until it ends."""
    most = 0.0
    with suppress(psutil.NoSuchProcess):
        process = psutil.Process(pid)
        while process.is_running() and process.status() != psutil.STATUS_ZOMBIE:
            most = max(most, sum(map(_mib, [process, *process.children()])))
            await asyncio.sleep(LOOKS_EACH_S)
    return most


def _mib(process: psutil.Process) -> float:
    with suppress(psutil.NoSuchProcess):
        return float(process.memory_info().rss / MIB)
    return 0.0


def checked(found: Imported) -> list[Verdict]:
    """The verdicts on one database."""
    both = sum(found.steps[each].took_s for each in (LOOKED, PUT))
    longest = max(each.longest_s for each in found.steps.values())
    return [
        floors.most(f"a list read and put, {found.kind}", both, MOST_S, "s"),
        floors.most(f"memory meanwhile, {found.kind}", found.most_mib, MOST_MIB, "MiB"),
        floors.most(f"others wait at most, {found.kind}", longest, MOST_HELD_S, "s"),
    ]


def show(found: list[Imported], verdicts: list[Verdict]) -> None:
    """Prints what each step took."""
    console = Console(width=None if os.isatty(1) else 120)
    table = Table(title=f"A list of {found[0].rows:,} rows into one shop, {os.cpu_count()} cores")
    for name in ("database", "step", "s", "CPU s", "longest\ntransaction s"):
        table.add_column(name, justify="left" if name in ("database", "step") else "right")
    for each in found:
        for name, step in each.steps.items():
            figures = (step.took_s, step.cpu_s, step.longest_s)
            table.add_row(each.kind, name, *(f"{figure:.2f}" for figure in figures))
    console.print(table)
    console.print(floors_table(verdicts, "Lists, with durable commits"))


class _Bench:
    """A shop, who works off its lists, and a watch on how long each transaction takes."""

    def __init__(self, store: StoredStore, owner: Actor, shop_id: int, held: list[float]) -> None:
        self._store, self._owner, self._shop_id, self._held = store, owner, shop_id, held
        self._worker = Importer(
            store=store, reader=ChildReader(), fetch=_nothing, shown=_nothing, holder="bench"
        ).worker
        self.steps: dict[str, Step] = {}

    async def runs(self, rows: int) -> None:
        """Each step, one after the other."""
        first = await self._sends(made_up(rows), LOOKED)
        await self._approves(first, PUT)
        again = await self._sends(made_up(rows, cheaper=100), AGAIN)
        await self._approves(again, CHEAPER)
        async with self._store.begin() as work:
            await importing.undo_import(work, self._owner, again)
        await self._step(BACK)

    async def _sends(self, raw: bytes, name: str) -> int:
        async with self._store.begin() as work:
            made = await importing.send_list(work, self._owner, self._shop_id, raw)
        await self._step(name)
        return made.id

    async def _approves(self, import_id: int, name: str) -> None:
        async with self._store.begin() as work:
            await importing.approve(work, self._owner, import_id)
        await self._step(name)

    async def _step(self, name: str) -> None:
        self._held.clear()
        at, cpu = time.perf_counter(), time.process_time()
        await self._worker.start_some()
        await self._worker.settle()
        took, used = time.perf_counter() - at, time.process_time() - cpu
        self.steps[name] = Step(took, used, max(self._held))


async def _nothing(_: object) -> bytes:
    return b""


async def _run(url: str, rows: int) -> None:
    database, held = await open_database(url), list[float]()
    transaction = database.transaction

    @asynccontextmanager
    async def timed() -> AsyncIterator[Executor]:
        async with transaction() as executor:
            at = time.perf_counter()
            yield executor
        held.append(time.perf_counter() - at)

    database.transaction = timed  # type: ignore[method-assign]
    store = StoredStore(database, Sealer(runs.SECRET), lambda: datetime.now(UTC), Rules(alike=alike()))
    async with store.begin() as work:
        owner = await given.person(work)
        shop = await given.shop(work, owner)
        await given.product(work, shop.id)
    before = psutil.Process().memory_info().rss / MIB
    bench = _Bench(store, replace(owner, shops={shop.id: Role.OWNER}), shop.id, held)
    await bench.runs(rows)
    await database.close()
    steps = {
        name: {"took_s": each.took_s, "cpu_s": each.cpu_s, "longest_s": each.longest_s}
        for name, each in bench.steps.items()
    }
    sys.stdout.write(json.dumps({"steps": steps, "before_mib": before}))


if __name__ == "__main__":
    asyncio.run(_run(sys.argv[1], int(sys.argv[2])))
