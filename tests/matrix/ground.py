"""The database under the town: what stands in it as one look, and back to how it was."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

from domain.kinds import DueKind
from storage.engine.library import sqlite3
from storage.schema.key_store import key_path

COUNTERS = frozenset({"audit", "throttle", "refusal", "inbox", "link_attempt", "idempotency"})
"""What a refused try may leave behind: that it was made."""
ROWS = {"due": f"kind <> '{DueKind.REFUSALS_COUNTED}'"}
"""Which rows of a table count: that a count of refusals is to go into the audit is nobody's deed."""
WHERE_ONE_IS = frozenset({"chat"})
"""A refused press is answered by drawing the person's screen anew."""


class Ground(Protocol):
    """What stands under the town."""

    def takes_note(self) -> None:
        """What is changed from now on counts."""

    def changed(self, *, but: Iterable[str] = ()) -> list[str]:
        """The tables that are not as noted, but for those that every try is counted in, and these."""

    @property
    def is_touched(self) -> bool:
        """Whether anybody has written since it was put back last."""

    def put_back(self) -> None:
        """Everything as it was in the beginning."""

    def refusals(self) -> int:
        """How many entries of the audit say that something was refused for want of a right."""

    def close(self) -> None:
        """Lets go."""


_NOTE = """
    CREATE TRIGGER "note_{1}_{0}" AFTER {1} ON "{0}"
    BEGIN INSERT INTO ground_touched SELECT '{0}' WHERE '{0}' NOT IN (SELECT name FROM ground_touched); END;
"""


class SqliteGround:
    """Both files of an SQLite database that others work on: triggers note which tables were written to."""

    def __init__(self, path: Path) -> None:
        self._files = [sqlite3.connect(each, isolation_level=None) for each in (path, key_path(path))]
        self._of = {name: file for file in self._files for name in _tables(file)}
        for file in self._files:
            file.execute("PRAGMA synchronous=OFF")
            tables = [name for name, its in self._of.items() if its is file]
            notes = [_NOTE.format(name, deed) for name in tables for deed in ("INSERT", "UPDATE", "DELETE")]
            file.executescript("CREATE TABLE ground_touched (name TEXT);" + "".join(notes))
        self._first = [_copy(file) for file in self._files]
        self._seen = self._versions()
        self._at_first = {name: _print(file, name) for name, file in self._of.items() if name not in COUNTERS}
        self._noted: dict[str, str] = {}

    def takes_note(self) -> None:
        """What is changed from now on counts."""
        self._noted = {
            name: _print(self._of[name], name) for name in self._touched() if name in self._at_first
        }

    def changed(self, *, but: Iterable[str] = ()) -> list[str]:
        """The tables that are not as noted, but for those that every try is counted in, and these."""
        if not self.is_touched:
            return []
        noted = self._at_first | self._noted
        asked = [name for name in self._touched() if name in noted and name not in but]
        return [name for name in asked if _print(self._of[name], name) != noted[name]]

    @property
    def is_touched(self) -> bool:
        """Whether anybody has written since it was put back last."""
        return self._versions() != self._seen

    def put_back(self) -> None:
        """Everything as it was in the beginning."""
        if self.is_touched:
            for first, file in zip(self._first, self._files, strict=True):
                first.backup(file)
            self._noted = {}
            self._seen = self._versions()

    def refusals(self) -> int:
        """How many entries of the audit say that something was refused for want of a right."""
        asked = "SELECT count(*) FROM audit WHERE outcome = 'refused' AND action LIKE 'refused.%'"
        return int(self._files[0].execute(asked).fetchone()[0])

    def close(self) -> None:
        """Lets go."""
        for file in (*self._files, *self._first):
            file.close()

    def _touched(self) -> list[str]:
        asked = "SELECT name FROM ground_touched ORDER BY name"
        return [name for file in self._files for (name,) in file.execute(asked)]

    def _versions(self) -> list[int]:
        # https://www.sqlite.org/pragma.html#pragma_data_version: it moves with what others commit.
        return [file.execute("PRAGMA data_version").fetchone()[0] for file in self._files]


def _copy(file: sqlite3.Connection) -> sqlite3.Connection:
    kept = sqlite3.connect(":memory:")
    file.backup(kept)
    return kept


def _tables(file: sqlite3.Connection) -> list[str]:
    found = file.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    return [name for (name,) in found if not name.startswith("sqlite_")]


def _print(file: sqlite3.Connection, table: str) -> str:
    rows = file.execute(f'SELECT * FROM "{table}" WHERE {ROWS.get(table, "true")}').fetchall()
    return hashlib.sha256(repr(sorted(map(repr, rows))).encode()).hexdigest()
