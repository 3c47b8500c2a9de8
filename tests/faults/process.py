"""A real bot process that ends itself by SIGKILL at a named point.

`python -m tests.faults.process` reads one order per line (JSON, see `Order`) and answers with two: the
process id of the bot that it forked, and how that bot ended. What takes long to import is imported once,
so a bot is up in a moment, as a process of its own with nothing of the one before.
"""

from __future__ import annotations

import asyncio
import json
import os
import signal
import sys
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import FrameType

from kirana import logs, settings, wiring
from locales.texts import Texts
from tests.faults.bugs import BUGS
from tests.faults.moments import MOMENTS

SEEDS = BUGS | MOMENTS
MOST_S = 300
"""No bot lives longer, even where the test that started it is gone."""


@dataclass(frozen=True)
class Order:
    """A bot to be started.

    `environment`: its settings. `log`: the file that takes what it says. `ahead_s`: how far its clock is
    ahead. It kills itself at the `passes`-th time that it passes `point`, counted from the start if
    `is_armed`, else from SIGUSR1 on. `trace`: a file that gets a line for every point passed. `seeds`:
    seeded bugs and unlucky moments, by name.
    """

    environment: dict[str, str]
    log: str
    ahead_s: int = 0
    point: str = ""
    passes: int = 1
    is_armed: bool = False
    trace: str = ""
    seeds: tuple[str, ...] = ()

    def line(self) -> bytes:
        """As it is handed over."""
        return json.dumps(asdict(self)).encode() + b"\n"


class Passing:
    """Counts the points that are passed."""

    def __init__(self, order: Order) -> None:
        self._point, self._left, self._is_armed = order.point, order.passes, order.is_armed
        how = os.O_WRONLY | os.O_CREAT | os.O_APPEND
        self._trace = os.open(order.trace, how) if order.trace else None

    def arm(self, _signal: int, _frame: FrameType | None) -> None:
        """Counts from now on."""
        self._is_armed = True

    def __call__(self, point: str) -> None:
        if self._trace is not None:
            os.write(self._trace, f"{point}\n".encode())
        if not self._is_armed or point != self._point:
            return
        self._left -= 1
        if not self._left:
            os.kill(os.getpid(), signal.SIGKILL)


async def serve(order: Order, passing: Passing) -> None:
    """The program as `kirana serve` runs it, with its clock ahead."""
    ahead = timedelta(seconds=order.ahead_s)
    program = await wiring.Kirana.assemble(
        settings.load(_env_file=None), now=lambda: datetime.now(UTC) + ahead, passing=passing
    )
    async with program:
        await program.wait()


def be_bot(order: Order) -> None:
    """Turns this process into the bot."""
    signal.alarm(MOST_S)
    log = os.open(order.log, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    for stream in (sys.stdout, sys.stderr):
        os.dup2(log, stream.fileno())
    os.environ.update(order.environment)
    logs.set_up("console")
    passing = Passing(order)
    signal.signal(signal.SIGUSR1, passing.arm)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGUSR1})
    for seed in order.seeds:
        SEEDS[seed]()
    asyncio.run(serve(order, passing))


def main() -> None:
    """One bot after the other, until there are no more orders."""
    # A bot may be told to count before it has got so far as to listen.
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGUSR1})
    Texts.load()
    for line in iter(sys.stdin.readline, ""):
        order = Order(**json.loads(line))
        Path(order.log).touch()
        bot = os.fork()
        if not bot:
            be_bot(order)
            os._exit(0)
        _say(bot)
        _say(os.waitstatus_to_exitcode(os.waitpid(bot, 0)[1]))


def _say(number: int) -> None:
    sys.stdout.write(f"{number}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
