"""Read by Python at its start where this folder is on its path: counts the statements that SQLite runs.

It knows nothing of the program, so that every commit is counted alike. The count stands in the file that
BENCH_STATEMENTS names, as eight bytes.
"""

from __future__ import annotations

import mmap
import os
from collections.abc import Callable
from contextlib import suppress
from importlib import import_module
from typing import Any

_PLACE = os.environ.get("BENCH_STATEMENTS")
if _PLACE:
    _file = os.open(_PLACE, os.O_RDWR)
    _count = memoryview(mmap.mmap(_file, 8)).cast("Q")

    def _add(_statement: str) -> None:
        _count[0] += 1

    def _counting(connect: Callable[..., Any]) -> Callable[..., Any]:
        def counted(*arguments: Any, **named: Any) -> Any:
            connection = connect(*arguments, **named)
            connection.set_trace_callback(_add)
            return connection

        return counted

    # Whichever of the two the commit runs on.
    for _name in ("sqlite3", "pysqlite3"):
        with suppress(ImportError):
            _library = import_module(_name)
            _library.connect = _counting(_library.connect)
