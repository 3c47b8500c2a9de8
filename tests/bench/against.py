"""Two commits side by side: a round of one, a round of the other, and again, all in one go on SQLite."""

from __future__ import annotations

import sqlite3
import subprocess
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from sandbox.server import Sandbox
from tests.bench import runs
from tests.bench.customer import Crowd, Customer
from tests.bench.loads import Load, opened, round_of
from tests.bench.process import BotProcess, free_port
from tests.bench.stock import PLENTY

COUNTER = Path(__file__).parent / "counted"
OWNER, GROUP = 2000, -6000
# The demo shop as every commit can load it, with nothing that could stand in a customer's way.
_READY = f"UPDATE shop SET is_open = 1, minimum_minor = 0; UPDATE product SET on_hand = {PLENTY}"
_WANTED = """
    SELECT product.id FROM product JOIN shop ON shop.id = product.shop_id
    WHERE shop.counter_chat IS NOT NULL AND shop.state = 'approved'
        AND product.unit = 'piece' AND product.is_listed = 1
    ORDER BY 1
"""


@dataclass(frozen=True, slots=True)
class Cost:
    """What an update takes: milliseconds of CPU, and statements."""

    cpu_ms: float
    statements: float


@dataclass
class Side:
    """One of the two. `costs` has those of each round, by load."""

    name: str
    sandbox: Sandbox
    bot: BotProcess
    crowd: list[Customer]
    count: Path
    costs: dict[str, list[Cost]] = field(default_factory=dict)

    async def plays(self, load: Load) -> None:
        """One round, counted."""
        before = _count(self.count)
        speed = await round_of(load, self.crowd, self.bot)
        counted = (_count(self.count) - before) / (len(self.crowd) * load.times)
        self.costs.setdefault(load.name, []).append(Cost(speed.cpu_ms, counted))

    def middle(self, load: str) -> Cost:
        """The medians, without the first round, which warms up."""
        rounds = self.costs[load][1:]
        return Cost(median(each.cpu_ms for each in rounds), median(each.statements for each in rounds))


async def compared(commit: str, folder: Path, size: runs.Size) -> tuple[Side, Side]:
    """That commit and this tree, in this order. Raises CalledProcessError for a commit that is not there."""
    with _tree(commit, folder / "tree") as tree:
        async with (
            _side(commit, tree, folder, size) as before,
            _side("here", runs.HERE, folder, size) as after,
        ):
            for load in runs.loads_of(before.sandbox, size):
                for side in (before, after):
                    await opened(load, side.crowd)
                for _ in range(size.rounds + 1):
                    for side in (before, after):
                        await side.plays(load)
            return before, after


@contextmanager
def _tree(commit: str, folder: Path) -> Iterator[Path]:
    _git("worktree", "add", "--quiet", "--detach", str(folder), commit)
    try:
        yield folder
    finally:
        _git("worktree", "remove", "--force", str(folder))


def _git(*words: str) -> None:
    subprocess.run(["git", "-C", str(runs.HERE), *words], check=True)


@asynccontextmanager
async def _side(name: str, tree: Path, folder: Path, size: runs.Size) -> AsyncIterator[Side]:
    home = folder / name.replace("/", "-")
    home.mkdir()
    path, count, port = home / "bench.db", home / "statements", free_port()
    count.write_bytes(bytes(8))
    async with Sandbox() as sandbox:
        sandbox.world.add_group(GROUP, "supergroup", "Counter", [OWNER], "member")
        environment = runs.environment(sandbox, f"sqlite:///{path}", port) | {
            **runs.without_caps(tree),
            "PYTHONPATH": f"{tree}:{COUNTER}",
            "BENCH_STATEMENTS": str(count),
        }
        for words in (["migrate"], ["seed", "--owner", str(OWNER), "--group", str(GROUP)]):
            async with BotProcess(["-m", "kirana", *words], environment, home / "log", None, tree) as command:
                await command.ended()
        crowd = Crowd(sandbox, size.customers, _stocked(path))
        async with BotProcess(["-m", "kirana", "serve"], environment, home / "log", port, tree) as bot:
            yield Side(name, sandbox, bot, crowd.customers, count)


def _stocked(path: Path) -> list[int]:
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(_READY)
        return [number for (number,) in connection.execute(_WANTED)]


def _count(path: Path) -> int:
    return int.from_bytes(path.read_bytes(), "little")
