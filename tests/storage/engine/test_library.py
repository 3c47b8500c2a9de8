"""One SQLite for the whole process, and one that keeps what it has committed."""

import subprocess
import sys

import pytest

from storage.engine import library
from storage.engine.library import is_fixed

# What a process has mapped that is an SQLite, once it has opened a database as the program does.
LOOK = """
import asyncio, pathlib, sys
import kirana.cli
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
def test_one_library_and_a_fixed_one_runs(tmp_path: object) -> None:
    asked = [sys.executable, "-c", LOOK, f"sqlite:///{tmp_path}/kirana.db"]
    version, *mapped = subprocess.run(asked, capture_output=True, text=True, check=True).stdout.split()
    assert is_fixed(tuple(map(int, version.split("."))))
    assert version == library.VERSION
    assert len(mapped) == 1, mapped
