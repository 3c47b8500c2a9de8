"""The SQLite of this process: one library for all of it, and one that keeps what it has committed.

SQLite 3.7.0 to 3.51.2 can lose committed transactions in WAL mode, when one connection commits while another
one checkpoints (https://sqlite.org/wal.html#walresetbug, fixed in 3.51.3, 3.50.7 and 3.44.6). Python
brings the system's, so a wheel with a newer one takes its place: for whoever says `import sqlite3` from now
on, aiosqlite, SQLAlchemy and Alembic included, since two libraries on one file drop each other's locks.
"""

from __future__ import annotations

import sys

try:
    import pysqlite3
    from pysqlite3 import dbapi2
except ImportError:
    pass  # there is no such wheel for this machine: Python's own it is
else:
    sys.modules["sqlite3"] = pysqlite3
    sys.modules["sqlite3.dbapi2"] = dbapi2

import sqlite3

import aiosqlite

__all__ = ["IS_FIXED", "VERSION", "aiosqlite", "is_fixed", "sqlite3"]

Version = tuple[int, ...]
_FIRST_OF_WAL: Version = (3, 7, 0)
_FIXED: tuple[Version, ...] = ((3, 44, 6), (3, 50, 7), (3, 51, 3))


def is_fixed(version: Version) -> bool:
    """Whether this SQLite, or the branch that it is of, keeps what it has committed in WAL mode."""
    return (
        version < _FIRST_OF_WAL
        or version >= _FIXED[-1]
        or any(version[:2] == fixed[:2] and version >= fixed for fixed in _FIXED)
    )


IS_FIXED = is_fixed(sqlite3.sqlite_version_info)
VERSION = sqlite3.sqlite_version
