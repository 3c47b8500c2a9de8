"""The program as a process of its own, whose words are read and which is stopped by signals."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.hatchery import Hatched, hatch

PATIENCE_S = 60
KIRANA = "tests.hatchery:kirana"


@dataclass
class Program:
    """`said` is all that it wrote so far, to both of its outputs."""

    process: Hatched
    said: str = ""
    _reading: asyncio.Task[None] | None = None
    _more: asyncio.Event = field(default_factory=asyncio.Event)

    async def read(self) -> None:
        """Reads until the end."""
        assert self.process.stdout
        while piece := await self.process.stdout.read(4096):
            self.said += piece.decode()
            self._more.set()
        await self.process.wait()
        self._more.set()

    async def says(self, words: str) -> str:
        """Waits for the words; gives all that was said."""
        async with asyncio.timeout(PATIENCE_S):
            while words not in self.said:
                assert self.process.returncode is None, f"ended without {words!r}:\n{self.said}"
                self._more.clear()
                await self._more.wait()
        return self.said

    async def ends(self, *, within_s: float = PATIENCE_S) -> int:
        """Waits for the end; gives the exit code."""
        code = await asyncio.wait_for(self.process.wait(), within_s)
        assert self._reading
        await self._reading
        return code


@asynccontextmanager
async def program(folder: Path, *words: str, **settings: str) -> AsyncIterator[Program]:
    """`kirana <words>` in the folder with these KIRANA_ settings and no others; killed if it still runs."""
    process = await hatch(KIRANA, *words, folder=folder, environment=environment(settings))
    running = Program(process)
    running._reading = asyncio.create_task(running.read())
    try:
        yield running
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()
        await running._reading


async def run(folder: Path, *words: str, **settings: str) -> tuple[int, str]:
    """The exit code of a command that ends by itself, and what it said."""
    async with program(folder, *words, **settings) as running:
        return await running.ends(), running.said


def environment(settings: Mapping[str, str]) -> dict[str, str]:
    """This process's environment with these settings alone."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith("KIRANA_")}
    named = {f"KIRANA_{key.upper()}": value for key, value in settings.items()}
    return kept | {"PYTHONUNBUFFERED": "1", "PYTHONWARNINGS": "error::ResourceWarning"} | named
