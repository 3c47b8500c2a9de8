"""Read by Python at its start where this folder is on its path: counts the statements that SQLite runs.

It knows nothing of the program, so that every commit is counted alike. The count stands in the file that
BENCH_STATEMENTS names, as eight bytes.
"""

from __future__ import annotations

import mmap
import os
import sqlite3
from typing import Any

_PLACE = os.environ.get("BENCH_STATEMENTS")
if _PLACE:
    _file = os.open(_PLACE, os.O_RDWR)
    _count = memoryview(mmap.mmap(_file, 8)).cast("Q")
    _connect = sqlite3.connect

    def _add(_statement: str) -> None:
        _count[0] += 1

    def _counted(*arguments: Any, **named: Any) -> sqlite3.Connection:
        connection = _connect(*arguments, **named)
        connection.set_trace_callback(_add)
        return connection

    sqlite3.connect = _counted  # type: ignore[assignment]
