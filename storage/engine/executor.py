"""The one place where SQL is run.

A statement is built by SQLAlchemy Core once, as a module constant with bind parameters, compiled once
per dialect, and then handed to the driver as text: one visit to the driver's thread per statement.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any, TypeVar

from sqlalchemy import BindParameter, ClauseElement, ColumnElement, Executable, bindparam, func, select
from sqlalchemy.engine import Dialect
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.visitors import cloned_traverse

from storage.engine.shapes import Row, maker, must_be, must_fit, name_of

Run = Callable[[str, Sequence[Any]], Awaitable[Iterable[Sequence[Any]]]]
RunMany = Callable[[str, Sequence[Sequence[Any]]], Awaitable[object]]
Value = TypeVar("Value")

_LOCK = select(func.pg_advisory_xact_lock(bindparam("key")))


class _Compiled:
    """A statement as text, the order of its parameters, and the columns that come back."""

    __slots__ = ("_defaults", "_given", "_known", "_names", "columns", "sql")

    def __init__(self, statement: Executable, dialect: Dialect) -> None:
        assert isinstance(statement, ClauseElement)
        compiled = cloned_traverse(statement, {}, {"bindparam": _write_out}).compile(dialect=dialect)
        assert isinstance(compiled, SQLCompiler)
        needed = {name for bind, name in compiled.bind_names.items() if bind.required}
        full = compiled.construct_expanded_state(dict.fromkeys(needed))
        self.sql = full.statement
        self._names = tuple(full.positiontup or ())
        self._known = frozenset(self._names)
        self._defaults = {name: value for name, value in full.parameters.items() if name not in needed}
        self.columns: list[ColumnElement[Any]] = [*getattr(statement, "exported_columns", ())]
        self.columns = self.columns or [*(getattr(compiled, "effective_returning", None) or ())]
        self._given: type[object] | None = None

    def must_give(self, of: type[object]) -> None:
        """Raises TypeError where what comes back is not one column of this type."""
        if of is not self._given:
            must_be(of, self.columns)
            self._given = of

    def some_of(self, given: Mapping[str, object]) -> list[object]:
        """The same, where more may be given than is needed."""
        return self.values({name: value for name, value in given.items() if name in self._known})

    def values(self, given: Mapping[str, object]) -> list[object]:
        """The parameters in the driver's order; raises TypeError for a missing or an unknown one."""
        if not given.keys() <= self._known:
            raise TypeError(f"the statement takes no {', '.join(given.keys() - self._known)}")
        defaults = self._defaults
        try:
            return [given[name] if name in given else defaults[name] for name in self._names]
        except KeyError as missing:
            raise TypeError(f"the statement needs {missing}") from None


class Executor:
    """Runs statements on one connection. What comes back has the shape that is asked for, else TypeError."""

    __slots__ = ("_dialect", "_run", "_run_long", "_run_many")

    def __init__(self, dialect: Dialect, run: Run, run_many: RunMany, run_long: Run | None = None) -> None:
        self._dialect = dialect
        self._run = run
        self._run_many = run_many
        self._run_long = run_long or run

    async def rows(self, statement: Executable, row: type[Row], /, **values: object) -> list[Row]:
        """All rows."""
        compiled, make = _shaped(statement, self._dialect, row)
        return [*map(make, await self._run(compiled.sql, compiled.values(values)))]

    async def row(self, statement: Executable, row: type[Row], /, **values: object) -> Row | None:
        """The first row, if any."""
        found = await self.rows(statement, row, **values)
        return found[0] if found else None

    async def value(self, statement: Executable, of: type[Value], /, **values: object) -> Value | None:
        """The only column of the first row, if any."""
        found = await self.values(statement, of, **values)
        return found[0] if found else None

    async def values(self, statement: Executable, of: type[Value], /, **values: object) -> list[Value]:
        """The only column of all rows."""
        compiled = _compile(statement, self._dialect)
        compiled.must_give(of)
        return [row[0] for row in await self._run(compiled.sql, compiled.values(values))]

    async def records(self, statement: Executable, /, **values: object) -> list[dict[str, Any]]:
        """All rows by the names of their columns, where only the statement knows which those are."""
        compiled = _compile(statement, self._dialect)
        names = [name_of(column) for column in compiled.columns]
        found = await self._run(compiled.sql, compiled.values(values))
        return [dict(zip(names, row, strict=True)) for row in found]

    async def run(self, statement: Executable, /, **values: object) -> int:
        """Carries it out; gives how many rows came back."""
        compiled = _compile(statement, self._dialect)
        return len([*await self._run(compiled.sql, compiled.values(values))])

    async def at_length(self, statement: Executable, given: Mapping[str, object]) -> None:
        """Carries out what may take seconds, beside the event loop. More may be given than it takes."""
        compiled = _compile(statement, self._dialect)
        await self._run_long(compiled.sql, compiled.some_of(given))

    async def many(self, statement: Executable, rows: Sequence[Mapping[str, object]]) -> None:
        """The statement once per row, all in one visit; nothing comes back."""
        if rows:
            compiled = _compile(statement, self._dialect)
            await self._run_many(compiled.sql, [compiled.values(row) for row in rows])

    async def alone(self, key: int) -> None:
        """Waits until no other transaction holds the key, and holds it until this one ends.

        SQLite has one writer at a time, so there is nothing to wait for.
        """
        if self._dialect.name == "postgresql":
            await self.run(_LOCK, key=key)


def _write_out(bind: BindParameter[Any]) -> None:
    """Has a constant stand in the text: a plan may then build on it.

    SQLite would else make a new plan at each run for a column that a partial index is on; PostgreSQL would
    make do without that index.
    """
    if bind.unique and isinstance(bind.value, int | str | list | tuple):
        bind.literal_execute = True


@lru_cache(maxsize=1024)
def _compile(statement: Executable, dialect: Dialect) -> _Compiled:
    return _Compiled(statement, dialect)


@lru_cache(maxsize=1024)
def _shaped(
    statement: Executable, dialect: Dialect, row: type[Row]
) -> tuple[_Compiled, Callable[[Sequence[Any]], Row]]:
    compiled = _compile(statement, dialect)
    must_fit(row, compiled.columns)
    return compiled, maker(row)
