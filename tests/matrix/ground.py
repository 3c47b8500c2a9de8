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


class SqliteGround:
    """Both files of an SQLite database that others work on."""

    def __init__(self, path: Path) -> None:
        self._files = [sqlite3.connect(each, isolation_level=None) for each in (path, key_path(path))]
        for file in self._files:
            file.execute("PRAGMA synchronous=OFF")
        self._first = [_copy(file) for file in self._files]
        self._seen = self._versions()
        self._at_first = self._noted = self._look()

    def takes_note(self) -> None:
        """What is changed from now on counts."""
        self._noted = self._look()

    def changed(self, *, but: Iterable[str] = ()) -> list[str]:
        """The tables that are not as noted, but for those that every try is counted in, and these."""
        if not self.is_touched:
            return []
        return [
            name for name, found in self._look().items() if found != self._noted[name] and name not in but
        ]

    def _look(self) -> dict[str, str]:
        """A print of each table."""
        return {
            name: _print(file, name)
            for file in self._files
            for name in _tables(file)
            if name not in COUNTERS and not name.startswith("sqlite_")
        }

    @property
    def is_touched(self) -> bool:
        """Whether anybody has written since it was put back last."""
        return self._versions() != self._seen

    def put_back(self) -> None:
        """Everything as it was in the beginning."""
        if self.is_touched:
            for first, file in zip(self._first, self._files, strict=True):
                first.backup(file)
            self._noted = self._at_first
            self._seen = self._versions()

    def refusals(self) -> int:
        """How many entries of the audit say that something was refused for want of a right."""
        asked = "SELECT count(*) FROM audit WHERE outcome = 'refused' AND action LIKE 'refused.%'"
        return int(self._files[0].execute(asked).fetchone()[0])

    def close(self) -> None:
        """Lets go."""
        for file in (*self._files, *self._first):
            file.close()

    def _versions(self) -> list[int]:
        # https://www.sqlite.org/pragma.html#pragma_data_version: it moves with what others commit.
        return [file.execute("PRAGMA data_version").fetchone()[0] for file in self._files]


def _copy(file: sqlite3.Connection) -> sqlite3.Connection:
    kept = sqlite3.connect(":memory:")
    file.backup(kept)
    return kept


def _tables(file: sqlite3.Connection) -> list[str]:
    found = file.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    return [name for (name,) in found]


def _print(file: sqlite3.Connection, table: str) -> str:
    rows = file.execute(f'SELECT * FROM "{table}" WHERE {ROWS.get(table, "true")}').fetchall()
    return hashlib.sha256(repr(sorted(map(repr, rows))).encode()).hexdigest()
