"""One SQLite for the whole process, and one that keeps what it has committed."""

import subprocess
import sys
from contextlib import closing
from pathlib import Path
from threading import Timer

import pytest
from sqlalchemy import func, select

from storage.care.migrate import migrate
from storage.engine import library
from storage.engine.library import is_fixed, sqlite3
from storage.engine.sqlite import SqliteDatabase
from storage.schema.tables import category
from tests.reading import value_of
from tests.storage.engine.test_database import ADD

COUNT = select(func.count()).select_from(category)

# What a process has mapped that is an SQLite, once it has opened a database as the program does.
LOOK = """
import asyncio, importlib, pathlib, sys
importlib.import_module(f"kirana.commands.{sys.argv[2]}")
import aiosqlite, alembic, sqlalchemy
from storage.care.migrate import migrate
from storage.engine.database import open_database

async def main():
    await migrate(sys.argv[1])
    database = await open_database(sys.argv[1])
    print(database._writer.execute("SELECT sqlite_version()").fetchone()[0])
    await database.close()

asyncio.run(main())
lines = pathlib.Path("/proc/self/maps").read_text().splitlines()
print(*{line.split()[-1] for line in lines if "sqlite" in line and ".so" in line}, sep="\\n")
"""


@pytest.mark.parametrize(
    ("version", "answer"),
    [
        ((3, 6, 23), True),
        ((3, 7, 0), False),
        ((3, 40, 1), False),
        ((3, 44, 5), False),
        ((3, 44, 6), True),
        ((3, 45, 0), False),
        ((3, 50, 6), False),
        ((3, 50, 7), True),
        ((3, 51, 2), False),
        ((3, 51, 3), True),
        ((3, 53, 4), True),
    ],
)
def test_a_version_keeps_its_commits_or_not(version: tuple[int, ...], answer: bool) -> None:
    assert is_fixed(version) is answer


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="what is mapped is told by Linux alone")
@pytest.mark.parametrize("command", ["serving", "database"])
def test_one_library_and_a_fixed_one_runs(tmp_path: Path, command: str) -> None:
    asked = [sys.executable, "-c", LOOK, f"sqlite:///{tmp_path}/kirana.db", command]
    version, *mapped = subprocess.run(asked, capture_output=True, text=True, check=True).stdout.split()
    assert is_fixed(tuple(map(int, version.split("."))))
    assert version == library.VERSION
    assert len(mapped) == 1, mapped


async def test_without_a_log_a_commit_waits_for_whoever_reads(tmp_path: Path) -> None:
    """As where no fixed library is to be had, with a command beside the server that reads."""
    path = tmp_path / "kirana.db"
    await migrate(f"sqlite:///{path}")
    database = await SqliteDatabase.open(path, has_wal=False)
    before = await value_of(database.reader, COUNT) or 0
    for code in ("rice", "dal"):
        async with database.transaction() as executor:
            await executor.run(ADD, code=code)
    with closing(sqlite3.connect(path, check_same_thread=False)) as beside:
        reading = beside.execute("SELECT code FROM category")
        assert reading.fetchone()
        Timer(0.3, reading.close).start()
        async with database.transaction() as executor:
            await executor.run(ADD, code="salt")
    assert await value_of(database.reader, COUNT) == before + 3
    # https://sqlite.org/fileformat.html#file_format_version_numbers: 1 is a rollback journal, 2 is WAL.
    assert path.read_bytes()[18:20] == b"\x01\x01"
    await database.close()
