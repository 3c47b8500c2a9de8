"""What every test may use: the store over both databases, freshly migrated, and a clock that stands still."""

import gc
import os
import shutil
import signal
import tempfile
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from domain.work import Rules
from locales.alike import alike
from storage.care.migrate import migrate
from storage.engine.database import Database, open_database
from storage.engine.sealing import Sealer
from storage.schema.key_store import key_path
from storage.work import StoredStore
from tests import postgres
from tests.clock import Clock

SECRET = "a secret for tests, of no use elsewhere"
MEMORY, ENOUGH = Path("/dev/shm"), 4 << 30


def _has_room(folder: Path) -> bool:
    if not os.access(folder, os.W_OK | os.X_OK) or os.statvfs(folder).f_flag & os.ST_NOEXEC:
        return False
    return shutil.disk_usage(folder).free >= ENOUGH


# Files of tests need not outlive them: in memory, where there is room, nothing waits for the disk. All
# of it, databases, profiles, copies, begins in the folder for temporary files.
if "TMPDIR" not in os.environ and _has_room(MEMORY):
    os.environ["TMPDIR"] = tempfile.tempdir = str(MEMORY)
# No test asks the world's package index; those that ask one have their own.
os.environ["KIRANA_AUDIT_PACKAGES"] = "off"
# What a made-up example takes says how busy the machine is, and nothing about us.
settings.register_profile("desk", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("torture", settings.get_profile("desk"), max_examples=1000)
settings.load_profile("desk")
# Here, since options are read and summaries written where the tests themselves are not loaded.
pytest_plugins = ["tests.faults.figures", "tests.web.api.fuzz.amount", "tests.web.api.snapshot"]


def pytest_configure() -> None:
    """Where a program has its own way to be interrupted, asyncio leaves it alone.

    Else it sets its own before each fixture and test that it runs, which takes a tenth of them all.
    """
    signal.signal(signal.SIGINT, lambda number, frame: signal.default_int_handler(number, frame))


def pytest_collection_finish() -> None:
    """What was imported and collected stays to the end: no collection of garbage has to look at it again."""
    gc.collect()
    gc.freeze()


def copy_database(template: Path, path: Path) -> None:
    """Both files of a closed SQLite database."""
    shutil.copyfile(template, path)
    shutil.copyfile(key_path(template), key_path(path))


@pytest.fixture
def clock() -> Clock:
    """The time that the tested parts see: `clock.now`, `clock.advance(seconds=…)`."""
    return Clock()


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """A running PostgreSQL server, one per test process."""
    with postgres.server() as running:
        yield running.url


@pytest.fixture(scope="session")
def postgres_template(postgres_url: str) -> str:
    """The name of a migrated database to copy."""
    postgres.run(postgres.execute(postgres_url, "CREATE DATABASE template_kirana"))
    postgres.run(migrate(postgres.database(postgres_url, "template_kirana")))
    return "template_kirana"


@pytest.fixture(scope="session")
def reused_postgres(postgres_url: str, postgres_template: str) -> postgres.Reused:
    """The database of whichever test runs."""
    return postgres.Reused(postgres_url, postgres_template)


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated file to copy."""
    path = tmp_path_factory.mktemp("sqlite") / "template.db"
    postgres.run(migrate(f"sqlite:///{path}"))
    return path


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A migrated, empty database of this test's own; every test that asks for it runs on both kinds."""
    if request.param == "sqlite":
        path = tmp_path / "kirana.db"
        copy_database(request.getfixturevalue("sqlite_template"), path)
        yield f"sqlite:///{path}"
        return
    reused: postgres.Reused = request.getfixturevalue("reused_postgres")
    yield reused.lend()
    reused.take_back()


@pytest.fixture
def sealer() -> Sealer:
    """A sealer under a key of the tests' own."""
    return Sealer(SECRET)


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    """The open database."""
    opened = await open_database(database_url)
    yield opened
    await opened.close()


@pytest.fixture
def store(database: Database, sealer: Sealer, clock: Clock) -> StoredStore:
    """Units of work at the clock's time."""
    return StoredStore(database, sealer, clock, Rules(alike=alike()), bot_id=1)
