"""Processes that are up in a moment: forked from one that has imported the whole program once.

`python -m tests.hatchery` reads orders from the socket on its standard input, one at a time, each with a
socket of its own and the files that the process writes to. A process so made is one of its own, with its
own number, working folder, environment and signals, and nothing of those before it; what it does not do is
import for three seconds.
"""

from __future__ import annotations

import asyncio
import atexit
import gc
import importlib
import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from functools import cache, partial
from pathlib import Path

ROOT = Path(__file__).parents[1]
LONGEST_ORDER = 1 << 20
WARM = (
    "kirana.commands.database",
    "kirana.commands.doctor",
    "kirana.commands.safekeeping",
    "kirana.commands.serving",
    "tests.faults.process",
    "tests.faults.errand_process",
    "tests.faults.paid.process",
)
"""What takes long to import, with all that it imports itself."""


@dataclass(frozen=True)
class Order:
    """`call`, as "module:function", is called with the words; its end is the end of the process."""

    call: str
    words: tuple[str, ...]
    folder: str
    environment: dict[str, str]


@dataclass
class Hatched:
    """A process, as `asyncio.subprocess` tells of one."""

    pid: int
    stdout: asyncio.StreamReader | None
    stderr: asyncio.StreamReader | None
    _line: asyncio.StreamReader
    _writer: asyncio.StreamWriter
    returncode: int | None = None
    _waiting: asyncio.Task[None] | None = None

    async def wait(self) -> int:
        """Its exit code, or the negative number of the signal that ended it."""
        if self.returncode is None:
            if not self._waiting:
                self._waiting = asyncio.create_task(self._ended())
            await asyncio.shield(self._waiting)
        assert self.returncode is not None
        return self.returncode

    async def _ended(self) -> None:
        line = await self._line.readline()
        # Whoever watches over it is killed only with the tests.
        self.returncode = int(line or -signal.SIGKILL)
        self._writer.close()

    def send_signal(self, what: signal.Signals) -> None:
        """To a process that runs."""
        if self.returncode is None:
            os.kill(self.pid, what)

    def terminate(self) -> None:
        self.send_signal(signal.SIGTERM)

    def kill(self) -> None:
        self.send_signal(signal.SIGKILL)


async def hatch(
    call: str,
    *words: str,
    folder: Path,
    environment: Mapping[str, str],
    stdout: int | None = None,
    has_stderr: bool = False,
) -> Hatched:
    """A process that calls this; what it says goes to the open file, or is to be read from it.

    What goes to stderr goes the same way, unless `has_stderr`.
    """
    out = os.pipe() if stdout is None else (None, stdout)
    err = os.pipe() if has_stderr else (None, out[1])
    ours, theirs = socket.socketpair()
    order = Order(call, words, str(folder), dict(environment))
    with theirs:
        line = json.dumps(asdict(order)).encode()
        socket.send_fds(_hatchery(), [line], [theirs.fileno(), out[1], err[1]])
    for end in {each[1] for each in (out, err) if each[0] is not None}:
        os.close(end)
    reader, writer = await asyncio.open_connection(sock=ours)
    pid = int(await reader.readline())
    return Hatched(pid, await _read(out[0]), await _read(err[0]), reader, writer)


async def _read(end: int | None) -> asyncio.StreamReader | None:
    if end is None:
        return None
    reader = asyncio.StreamReader()
    await asyncio.get_running_loop().connect_read_pipe(
        lambda: asyncio.StreamReaderProtocol(reader), os.fdopen(end, "rb")
    )
    return reader


@cache
def _hatchery() -> socket.socket:
    """The one of this test process; it goes when that goes."""
    # Of whole messages, so that an order arrives as one.
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    ours.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, LONGEST_ORDER)
    kept = {key: value for key, value in os.environ.items() if not key.startswith("KIRANA_")}
    told = kept | {"PYTHONUNBUFFERED": "1", "PYTHONWARNINGS": "error::ResourceWarning"}
    with theirs:
        running = subprocess.Popen(
            [sys.executable, "-m", "tests.hatchery"], stdin=theirs.fileno(), cwd=ROOT, env=told
        )

    def close() -> None:
        ours.close()
        running.wait()

    atexit.register(close)
    return ours


def main() -> None:
    """One process after the other, until nobody is left to order any."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    for module in WARM:
        importlib.import_module(module)
    importlib.import_module("locales.texts").Texts.load()
    gc.freeze()
    orders = socket.socket(fileno=os.dup(0))
    while True:
        line, files, _, _ = socket.recv_fds(orders, LONGEST_ORDER, 3)
        if not line:
            return
        if not os.fork():
            orders.close()
            _watched(Order(**json.loads(line)), files)()
            return
        for each in files:
            os.close(each)


def _watched(order: Order, files: list[int]) -> Callable[[], object]:
    """Forks once more: the first says who the second is and how it ends. Gives what the second is to do."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    line, out, err = files
    # A bot may be told to count before it has got so far as to listen.
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGUSR1})
    made = os.fork()
    if made:
        for each in (out, err):
            os.close(each)
        _say(line, made)
        _say(line, os.waitstatus_to_exitcode(os.waitpid(made, 0)[1]))
        os._exit(0)
    nothing = os.open(os.devnull, os.O_RDONLY)
    for source, target in ((nothing, 0), (out, 1), (err, 2)):
        os.dup2(source, target)
    for each in {*files, nothing}:
        os.close(each)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    os.chdir(order.folder)
    os.environ.clear()
    os.environ.update(order.environment)
    module, _, function = order.call.partition(":")
    return partial(getattr(importlib.import_module(module), function), *order.words)


def _say(line: int, number: int) -> None:
    os.write(line, f"{number}\n".encode())


def kirana(*words: str) -> None:
    """The program with these words, as `python -m kirana` begins it."""
    from kirana.cli import main as begin

    begin(words, prog_name="python -m kirana")


if __name__ == "__main__":
    main()
