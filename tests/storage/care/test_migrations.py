"""The schema goes up, down and up again, and is the one that the tables say."""

import asyncio
from collections.abc import Callable
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect, text

import storage
from domain.kinds import ALERTS, MessageKind
from storage.care import migrate as migrations
from storage.care.migrate import downgrade, is_current, migrate
from storage.engine.library import sqlite3
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


BEFORE_APPROVALS = """
INSERT INTO identity (id, public_id, name, language, created_at) VALUES
    (1, 'a', 'No factor', 'en', 0), (2, 'b', 'Support', 'en', 0), (3, 'c', 'Staff', 'en', 0),
    (4, 'd', 'Customer', 'en', 0), (5, 'e', 'Admin with a chat', 'en', 0), (6, 'f', 'Half begun', 'en', 0);
INSERT INTO chat_account (identity_id, provider, external_id, created_at) VALUES (5, 'telegram', 1001, 0);
INSERT INTO shop (id, public_id, names, state, is_open, owner_id, latitude, longitude, address, phone,
    currency, time_zone, minimum_minor, fee_minor)
    VALUES (1, 's', '{}', 'approved', 1, 3, 0, 0, 'x', '1', 'INR', 'Asia/Kolkata', 0, 0);
INSERT INTO role_grant (identity_id, role, at)
    VALUES (1, 'admin', 0), (2, 'support', 0), (5, 'admin', 0), (6, 'admin', 0);
INSERT INTO membership (shop_id, identity_id, role, since) VALUES (1, 3, 'staff', 0);
INSERT INTO totp (identity_id, seed, confirmed_at)
    VALUES (2, 'x', 1), (4, 'x', 1), (5, 'x', 1), (6, 'x', NULL);
INSERT INTO passkey (public_id, identity_id, credential_id, public_key, sign_count, name, created_at)
    VALUES ('p', 3, 'x', 'x', 0, 'Phone', 0);
INSERT INTO recovery_code (identity_id, mac)
    VALUES (1, '1'), (2, '2'), (3, '3'), (4, '4'), (5, '5'), (6, '6');
"""


async def test_who_has_no_chat_keeps_role_and_factor_and_codes_without_a_factor_go(database_url: str) -> None:
    await downgrade(database_url, "0007")

    def earlier(connection: Connection) -> None:
        for statement in filter(str.strip, BEFORE_APPROVALS.split(";")):
            connection.execute(text(statement))

    def now(connection: Connection) -> tuple[list[int], list[int]]:
        approved = text("SELECT id FROM identity WHERE factors_approved_at IS NOT NULL ORDER BY id")
        codes = text("SELECT identity_id FROM recovery_code ORDER BY id")
        return [*connection.scalars(approved)], [*connection.scalars(codes)]

    await migrations._run(database_url, earlier)
    await migrate(database_url)
    assert await migrations._run(database_url, now) == ([2, 3], [2, 3, 4, 5])


async def test_an_alert_that_waits_is_told_apart_by_its_name(database_url: str) -> None:
    """Numbers of the version before; a message of another kind has a number of its own."""
    await downgrade(database_url, "0029")

    def earlier(connection: Connection) -> None:
        rows = [("alert", number) for number in (0, 1, 2, 4, 6, 8, 9)] + [("order-card", 4)]
        add = "INSERT INTO outbox (kind, subject, recipient, priority, next_at, at)"
        add += " VALUES (:kind, :of, 1, 1, 0, 0)"
        connection.execute(text(add), [{"kind": kind, "of": of} for kind, of in rows])

    def now(connection: Connection) -> list[tuple[str, int]]:
        found = connection.execute(text("SELECT kind, subject FROM outbox ORDER BY id"))
        return [(str(kind), int(subject)) for kind, subject in found]

    await migrations._run(database_url, earlier)
    await migrate(database_url)
    *named, card = await migrations._run(database_url, now)
    assert card == ("order-card", 4)
    # What came after those numbers never had one.
    assert {MessageKind(kind) for kind, _ in named} == ALERTS - {MessageKind.ALERT_BOOKS_WRONG}
    assert {subject for _, subject in named} == {0}
    await downgrade(database_url, "0029")
    assert (await migrations._run(database_url, now))[3] == ("alert", 4)


BEFORE_HOURS = "0033"
SHOP = """
INSERT INTO identity (id, public_id, name, language, created_at) VALUES (1, 'a', 'Ravi', 'en', 0);
INSERT INTO shop (id, public_id, names, state, is_open, owner_id, latitude, longitude, address, phone,
    currency, time_zone, minimum_minor, fee_minor, opens_minute, closes_minute)
    VALUES (1, 'a', '{}', 'approved', 1, 1, 0, 0, 'x', '1', 'INR', 'Asia/Kolkata', 0, 0, 480, 1260),
    (2, 'b', '{}', 'approved', 1, 1, 0, 0, 'x', '1', 'INR', 'Asia/Kolkata', 0, 0, NULL, NULL),
    (3, 'c', '{}', 'approved', 1, 1, 0, 0, 'x', '1', 'INR', 'Asia/Kolkata', 0, 0, 600, 1380);
"""


async def test_hours_that_were_there_hold_on_every_weekday_and_come_back(database_url: str) -> None:
    await downgrade(database_url, BEFORE_HOURS)

    def fill(connection: Connection) -> None:
        for statement in filter(str.strip, SHOP.split(";")):
            connection.exec_driver_sql(statement)

    def split(connection: Connection) -> None:
        connection.exec_driver_sql("UPDATE shop SET week = '480-780,960-1260;;;;;;' WHERE id = 3")

    def read(what: str) -> Callable[[Connection], list[object]]:
        return lambda connection: [
            tuple(row) for row in connection.execute(text(f"SELECT {what} FROM shop ORDER BY id"))
        ]

    await migrations._run(database_url, fill)
    await migrate(database_url)
    week = ";".join(["480-1260"] * 7)
    assert await migrations._run(database_url, read("week, dates")) == [
        *((week, ""), (None, ""), (week.replace("480-1260", "600-1380"), "")),
    ]
    await migrations._run(database_url, split)
    await downgrade(database_url, BEFORE_HOURS)
    assert await migrations._run(database_url, read("opens_minute, closes_minute")) == [
        *((480, 1260), (None, None), (None, None)),
    ]


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


def test_the_newest_revision_is_the_one_that_the_files_end_with() -> None:
    """What a start looks at is what Alembic would say: too high a number keeps every start back."""
    scripts = ScriptDirectory(str(Path(storage.__file__).parent / "migrations"))
    assert scripts.get_heads() == [migrations.head()]
