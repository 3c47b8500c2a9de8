"""Bot processes as tests see them: started, armed, killed and started again. Only by process id."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from tests.faults.process import Order
from tests.hatchery import ROOT, Hatched, hatch

STARTED_WITHIN_S = 60
ENDED_WITHIN_S = 60


@dataclass
class Nest:
    """Where bots are hatched: one at a time, all with the same settings and the same log."""

    environment: dict[str, str]
    log: Path
    bot: Hatched | None = field(default=None, repr=False)
    ended: asyncio.Task[int] | None = field(default=None, repr=False)

    async def start(
        self,
        *,
        ahead_s: int = 0,
        point: str = "",
        passes: int = 1,
        is_armed: bool = False,
        trace: Path | None = None,
        seeds: tuple[str, ...] = (),
    ) -> None:
        """Starts a bot; the one before must have ended."""
        told = str(trace) if trace else ""
        order = Order(ahead_s, point, passes, is_armed, told, seeds)
        assert self.ended is None or self.ended.done()
        with self.log.open("ab") as log:
            self.bot = await asyncio.wait_for(
                hatch(
                    "tests.faults.process:be_bot",
                    order.line(),
                    folder=ROOT,
                    environment={**os.environ, **self.environment},
                    stdout=log.fileno(),
                ),
                STARTED_WITHIN_S,
            )
        self.ended = asyncio.create_task(self.bot.wait())

    @property
    def pid(self) -> int:
        """Of the bot that was started last."""
        assert self.bot
        return self.bot.pid

    @property
    def is_up(self) -> bool:
        """Whether the bot still runs."""
        return self.ended is not None and not self.ended.done()

    def arm(self) -> None:
        """From now on its passes count."""
        self._tell(signal.SIGUSR1)

    def end(self) -> None:
        """Ends it for good, at once, if it runs."""
        self._tell(signal.SIGKILL)

    async def kill(self) -> None:
        """The same, and waits for the end."""
        self.end()
        await self.dies()

    async def dies(self) -> None:
        """Waits for its end, which must be a SIGKILL. Raises TimeoutError."""
        assert self.ended
        async with asyncio.timeout(ENDED_WITHIN_S):
            how = await asyncio.shield(self.ended)
        assert how == -signal.SIGKILL, f"the bot ended by itself, with {how}"

    def said(self, most: int = 4000) -> str:
        """The end of what it wrote to stderr."""
        return self.log.read_text(errors="replace")[-most:] if self.log.exists() else ""

    def _tell(self, what: signal.Signals) -> None:
        if self.is_up:
            # It may end by itself at this very moment.
            with suppress(ProcessLookupError):
                os.kill(self.pid, what)


@asynccontextmanager
async def nest(environment: dict[str, str], log: Path) -> AsyncIterator[Nest]:
    """Bots with these settings. What they said is shown with a failure; whatever still runs is killed."""
    made = Nest(environment, log)
    try:
        yield made
    except BaseException as error:
        error.add_note(f"What the bots said last:\n{made.said()}")
        raise
    finally:
        made.end()
        if made.ended:
            await asyncio.gather(made.ended, return_exceptions=True)
