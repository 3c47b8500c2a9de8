"""Which rows are a person's, table by table: derived from the columns that say whose a row is."""

from __future__ import annotations

from sqlalchemy import Column, ColumnElement, Table, bindparam, or_, select

from storage.schema import tables as t

OF = bindparam("of_identity", type_=t.BIG)
"""Whose, in every statement about one person."""


def target(column: Column[object]) -> Column[object] | None:
    """What a column that says whose its row is points to; None for any other."""
    match column.info.get("whose"):
        case str(named):
            table, name = named.split(".")
            return t.metadata.tables[table].c[name]
        case True:
            (key,) = column.foreign_keys
            return key.column
    return None


def owners(table: Table) -> list[tuple[Column[object], Column[object]]]:
    """The columns that say whose a row is, with what each points to."""
    return [(column, to) for column in table.c if (to := target(column)) is not None]


def theirs(table: Table) -> ColumnElement[bool]:
    """Whether a row is the person's."""
    if table is t.identity:
        return t.identity.c.id == OF
    return or_(*(_points(column, to) for column, to in owners(table)))


def depth(table: Table) -> int:
    """How far it is to the person: what is further is known to be theirs by what is nearer."""
    return 0 if table is t.identity else 1 + max(depth(to.table) for _, to in owners(table))


def _points(column: Column[object], to: Column[object]) -> ColumnElement[bool]:
    if to is t.identity.c.id:
        return column == OF
    return column.in_(select(to).where(theirs(to.table)).scalar_subquery())


BELONGINGS = sorted(
    (table for table in t.metadata.sorted_tables if table is t.identity or owners(table)), key=depth
)
"""Every table with rows of persons, the nearest to the person first."""
