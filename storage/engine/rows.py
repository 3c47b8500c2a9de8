"""What all repositories share: inserts by column, what must be there, names and packs as they are stored."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import TypeVar

from sqlalchemy import Insert, Table, bindparam, insert
from sqlalchemy.dialects import postgresql

from domain.errors import NotFound
from domain.values import Names, Quantity, Unit

Found = TypeVar("Found")


def adding(table: Table, *columns: str) -> Insert:
    """A plain insert whose parameters are named as the columns."""
    return insert(table).values({column: bindparam(column) for column in columns})


def adding_once(table: Table, *columns: str) -> postgresql.Insert:
    """The same, to be completed with what a conflict does; its clause compiles for SQLite too."""
    return postgresql.insert(table).values({column: bindparam(column) for column in columns})


def found(what: Found | None) -> Found:
    """What was looked for; raises NotFound where there is none."""
    if what is None:
        raise NotFound
    return what


@lru_cache(maxsize=4096)
def names(text: str) -> Names:
    """Names from their JSON: the same few thousand are read over and over."""
    return Names(json.loads(text))


def pack(amount: int | None, unit: str | None) -> Quantity | None:
    """What is in one piece, where it is known."""
    return None if amount is None or unit is None else Quantity(amount, Unit(unit))
