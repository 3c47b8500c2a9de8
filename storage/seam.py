"""The one place where SQL is run.

A statement is built by SQLAlchemy Core once, as a module constant with bind parameters, compiled once
per dialect, and then handed to the driver as text: one visit to the driver's thread per statement.
"""

from __future__ import annotations

from collections import namedtuple
from collections.abc import Awaitable, Callable, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import Executable
from sqlalchemy.engine import Dialect
from sqlalchemy.sql.compiler import SQLCompiler

Run = Callable[[str, Sequence[Any]], Awaitable[Sequence[Sequence[Any]]]]


class _Compiled:
    """A statement as text, the order of its parameters, and the shape of its rows."""

    __slots__ = ("defaults", "names", "row", "sql")

    def __init__(self, statement: Executable, dialect: Dialect) -> None:
        compiled = statement.compile(dialect=dialect, compile_kwargs={"render_postcompile": True})  # type: ignore[attr-defined]
        assert isinstance(compiled, SQLCompiler)
        self.sql = compiled.string
        self.names = tuple(compiled.positiontup or ())
        self.defaults = {name: value for name, value in compiled.params.items() if value is not None}
        columns = [column.name for column in getattr(statement, "exported_columns", ())]
        returned = [column.name for column in getattr(compiled, "effective_returning", None) or ()]
        self.row: Any = namedtuple("Row", columns or returned) if columns or returned else tuple

    def values(self, given: dict[str, Any]) -> list[Any]:
        """The parameters in the driver's order."""
        defaults = self.defaults
        return [given[name] if name in given else defaults.get(name) for name in self.names]


class Seam:
    """Runs statements on one connection; rows come as named tuples."""

    __slots__ = ("_dialect", "_run")

    def __init__(self, dialect: Dialect, run: Run) -> None:
        self._dialect = dialect
        self._run = run

    async def rows(self, statement: Executable, /, **values: Any) -> list[Any]:
        """All rows."""
        compiled = _compile(statement, self._dialect)
        found = await self._run(compiled.sql, compiled.values(values))
        make = getattr(compiled.row, "_make", tuple)
        return [make(row) for row in found]

    async def row(self, statement: Executable, /, **values: Any) -> Any | None:
        """The first row, if any."""
        found = await self.rows(statement, **values)
        return found[0] if found else None

    async def value(self, statement: Executable, /, **values: Any) -> Any | None:
        """The first column of the first row, if any."""
        found = await self.rows(statement, **values)
        return found[0][0] if found else None


@lru_cache(maxsize=1024)
def _compile(statement: Executable, dialect: Dialect) -> _Compiled:
    return _Compiled(statement, dialect)
