"""Rows of a statement, whatever they are, for tests that look at a database."""

from __future__ import annotations

from collections import namedtuple
from typing import Any

from sqlalchemy import Executable

from storage.engine.executor import Executor


async def rows_of(executor: Executor, statement: Executable, /, **values: object) -> list[Any]:
    """All rows, as named tuples."""
    return [namedtuple("Row", row)(**row) for row in await executor.records(statement, **values)]


async def row_of(executor: Executor, statement: Executable, /, **values: object) -> Any:
    """The first row, if any."""
    found = await rows_of(executor, statement, **values)
    return found[0] if found else None


async def value_of(executor: Executor, statement: Executable, /, **values: object) -> Any:
    """The first column of the first row, if any."""
    found = await row_of(executor, statement, **values)
    return found[0] if found else None
