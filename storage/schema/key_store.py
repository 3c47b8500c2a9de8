"""The store of personal keys: schema `keys`, with a file, a numbering and backups of its own.

Kept apart from the database so that its backups can be short-lived: a key destroyed here is gone from
every copy once those are, and with it everything that was sealed under it.
"""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection, inspect, text

SCHEMA = "keys"
_BIG = {"sqlite": "INTEGER", "postgresql": "BIGINT"}
_BYTES = {"sqlite": "BLOB", "postgresql": "BYTEA"}
_REVISIONS = (
    "CREATE TABLE keys.personal_key (identity_id {big} NOT NULL PRIMARY KEY, wrapped {bytes} NOT NULL)",
    "CREATE TABLE keys.erased (identity_id {big} NOT NULL PRIMARY KEY, at {big} NOT NULL)",
)
"""What makes the schema, one after the other; a revision that was released is never changed."""
_ANY_KEY = "SELECT COUNT(*) FROM keys.personal_key"
_CARRY = """
INSERT INTO keys.personal_key (identity_id, wrapped)
SELECT here.identity_id, here.wrapped FROM {main}.personal_key AS here
WHERE NOT EXISTS (SELECT 1 FROM keys.personal_key AS there WHERE there.identity_id = here.identity_id)
"""


class KeysMissing(Exception):
    """There is a database, and the keys that lock what is in it are gone, or the other way round."""


def key_path(path: Path) -> Path:
    """The file of keys beside an SQLite database: `kirana.keys.db` beside `kirana.db`."""
    return path.with_name(f"{path.stem}.keys{path.suffix}")


def bring_up(connection: Connection, *, is_lost: bool = False) -> None:
    """Makes the schema what this program needs, and takes in keys that still stand in the database.

    Raises KeysMissing, but where somebody knows that the keys are lost.
    """
    dialect = connection.dialect.name
    if not is_lost:
        _must_belong_together(connection)
    if dialect == "postgresql":
        connection.execute(text("CREATE SCHEMA IF NOT EXISTS keys"))
    connection.execute(text("CREATE TABLE IF NOT EXISTS keys.revision (number INTEGER NOT NULL PRIMARY KEY)"))
    for number, made_by in list(enumerate(_REVISIONS, 1))[_revision(connection) :]:
        connection.execute(text(made_by.format(big=_BIG[dialect], bytes=_BYTES[dialect])))
        connection.execute(text("INSERT INTO keys.revision (number) VALUES (:number)"), {"number": number})
    if inspect(connection).has_table("personal_key"):
        carry_over(connection)


def _must_belong_together(connection: Connection) -> None:
    """Raises KeysMissing: what is missing is never made anew beside what is there."""
    seen = inspect(connection)
    has_people, has_keys = seen.has_table("identity"), seen.has_table("revision", schema=SCHEMA)
    if has_people and not has_keys and not seen.has_table("personal_key"):
        raise KeysMissing(
            "the store of personal keys is gone, and nothing that it locks can be read without it"
        )
    if has_keys and not has_people and connection.execute(text(_ANY_KEY)).scalar():
        raise KeysMissing("there are personal keys, and the database that they belong to is gone")


def carry_over(connection: Connection) -> None:
    """Copies keys out of the database's own table of earlier days; those already here stand."""
    main = "main" if connection.dialect.name == "sqlite" else "public"
    connection.execute(text(_CARRY.format(main=main)))


def is_current(connection: Connection) -> bool:
    """Whether the schema is exactly the one that this program needs."""
    is_there = inspect(connection).has_table("revision", schema=SCHEMA)
    return is_there and _revision(connection) == len(_REVISIONS)


def _revision(connection: Connection) -> int:
    return int(connection.execute(text("SELECT COALESCE(MAX(number), 0) FROM keys.revision")).scalar_one())
