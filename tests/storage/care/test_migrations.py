"""The schema goes up, down and up again, and is the one that the tables say."""

import asyncio
import sqlite3
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, inspect

from storage.care import migrate as migrations
from storage.care.migrate import downgrade, is_current, migrate
from storage.schema.tables import metadata


def _differences(connection: Connection) -> list[object]:
    return compare_metadata(MigrationContext.configure(connection), metadata)


def _tables(connection: Connection) -> set[str]:
    return set(inspect(connection).get_table_names())


async def test_up_down_up(database_url: str) -> None:
    assert await is_current(database_url)
    await downgrade(database_url)
    assert not await is_current(database_url)
    assert await migrations._run(database_url, _tables) == {"alembic_version"}
    await migrate(database_url)
    assert await is_current(database_url)
    assert await migrations._run(database_url, _tables) == {"alembic_version", *metadata.tables}


async def test_the_tables_are_what_the_revisions_make(database_url: str) -> None:
    assert await migrations._run(database_url, _differences) == []


async def test_two_starters_migrate_once(database_url: str) -> None:
    await downgrade(database_url)
    await asyncio.gather(*(migrate(database_url) for _ in range(4)))
    assert await is_current(database_url)


async def test_asking_makes_no_file(tmp_path: Path) -> None:
    path = tmp_path / "none" / "kirana.db"
    assert not await is_current(f"sqlite:///{path}")
    assert not path.parent.exists()


async def test_an_empty_file_is_not_current(tmp_path: Path) -> None:
    path = tmp_path / "empty.db"
    sqlite3.connect(path).close()
    assert not await is_current(f"sqlite:///{path}")


async def test_a_folder_with_a_percent_sign(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    copied = tmp_path / "50% off" / "migrations"
    copied.parent.mkdir()
    copied.symlink_to(migrations._SCRIPTS)
    monkeypatch.setattr(migrations, "_SCRIPTS", copied)
    url = f"sqlite:///{tmp_path / 'new' / 'kirana.db'}"
    await migrate(url)
    assert await is_current(url)


async def test_a_row_without_its_parent_stops_the_migration(tmp_path: Path) -> None:
    path = tmp_path / "kirana.db"
    await migrate(f"sqlite:///{path}")
    raw = sqlite3.connect(path)
    raw.execute("INSERT INTO password VALUES (404, 'hash', 0)")
    raw.commit()
    raw.close()
    with pytest.raises(sqlite3.IntegrityError):
        await migrate(f"sqlite:///{path}")


async def test_another_url_is_refused() -> None:
    with pytest.raises(ValueError, match="sqlite:///"):
        await migrate("mysql://localhost/kirana")
