"""A real bot process that ends itself by SIGKILL at a named point."""

from __future__ import annotations

import asyncio
import json
import os
import signal
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from types import FrameType

from kirana import logs, settings, wiring
from tests.faults.bugs import BUGS
from tests.faults.moments import MOMENTS

SEEDS = BUGS | MOMENTS
MOST_S = 300
"""No bot lives longer, even where the test that started it is gone."""


@dataclass(frozen=True)
class Order:
    """A bot to be started.

    `ahead_s`: how far its clock is ahead. It kills itself at the `passes`-th time that it passes `point`,
    counted from the start if `is_armed`, else from SIGUSR1 on. `trace`: a file that gets a line for every
    point passed. `seeds`: seeded bugs and unlucky moments, by name.
    """

    ahead_s: int = 0
    point: str = ""
    passes: int = 1
    is_armed: bool = False
    trace: str = ""
    seeds: tuple[str, ...] = ()

    def line(self) -> str:
        """As it is handed over."""
        return json.dumps(asdict(self))


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


def be_bot(line: str) -> None:
    """Turns this process into the bot that the order says."""
    signal.alarm(MOST_S)
    order = Order(**json.loads(line))
    logs.set_up("console")
    passing = Passing(order)
    signal.signal(signal.SIGUSR1, passing.arm)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGUSR1})
    for seed in order.seeds:
        SEEDS[seed]()
    asyncio.run(serve(order, passing))
