"""A bot as a process of its own, with what it costs."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import sys
from asyncio.subprocess import Process
from pathlib import Path
from time import perf_counter
from types import TracebackType
from typing import Self

import aiohttp
import psutil

MIB = 1024 * 1024
START_S = 60


class BotProcess:
    """Runs Python with these arguments and settings until the end of the block; its output is kept in `log`.

    `ready_s` is how long it took until `/readyz` said yes; it is not asked where `port` is None. It runs in
    `tree`, another checkout, where one is given.
    """

    def __init__(
        self,
        arguments: list[str],
        settings: dict[str, str],
        log: Path,
        port: int | None,
        tree: Path | None = None,
    ) -> None:
        self._tree = tree
        self._arguments, self._settings, self._log, self._port = arguments, settings, log, port
        self.ready_s = 0.0

    async def __aenter__(self) -> Self:
        begun = perf_counter()
        with self._log.open("wb") as log:
            self._process: Process = await asyncio.create_subprocess_exec(
                sys.executable,
                *self._arguments,
                cwd=self._tree,
                env=os.environ | self._settings,
                stdout=log,
                stderr=log,
            )
        self._watched = psutil.Process(self._process.pid)
        if self._port:
            await self._until_ready(f"http://127.0.0.1:{self._port}/readyz")
            self.ready_s = perf_counter() - begun
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, where: TracebackType | None
    ) -> None:
        if self._process.returncode is None:
            self._process.send_signal(signal.SIGTERM)
        ended = await self._process.wait()
        if error:
            error.add_note(f"the bot said:\n{self._log.read_text()[-5000:]}")
        elif ended not in (0, -signal.SIGTERM):
            raise RuntimeError(f"the bot ended badly:\n{self._log.read_text()[-2000:]}")

    async def ended(self) -> None:
        """Waits for a process that ends by itself."""
        await self._process.wait()

    @property
    def cpu_s(self) -> float:
        """Seconds of CPU that it has used."""
        times = self._watched.cpu_times()
        return float(times.user + times.system)

    @property
    def memory_mib(self) -> float:
        """Resident memory now."""
        return float(self._watched.memory_info().rss / MIB)

    async def _until_ready(self, url: str) -> None:
        async with asyncio.timeout(START_S), aiohttp.ClientSession() as session:
            while self._process.returncode is None:
                try:
                    async with session.get(url) as response:
                        if response.status == 200:
                            return
                except aiohttp.ClientError:
                    pass
                await asyncio.sleep(0.02)
        raise RuntimeError(f"the bot did not start:\n{self._log.read_text()[-2000:]}")


def free_port() -> int:
    """A port of this machine that nobody listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])
