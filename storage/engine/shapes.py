"""Rows by name and type: a row is a `NamedTuple`, and its fields say which columns are read.

A field that is a row itself holds several columns, which carry the field's name before their own:
`shop: ShopRow` is read from `shop_id`, `shop_names` and so on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from operator import itemgetter
from types import NoneType
from typing import Any, NamedTuple, TypeVar, get_args, get_type_hints

from sqlalchemy import Column, ColumnElement, FromClause, Label

Row = TypeVar("Row", bound=NamedTuple)
Columns = list[ColumnElement[Any]]
"""What is selected for a row."""


def columns(row: type[NamedTuple], *tables: FromClause, **given: ColumnElement[Any] | Columns) -> Columns:
    """What to select for a row: what is given for a field, else the first table's column of that name.

    For a field that is a row itself, what was selected for that row is given.
    """
    found: Columns = []
    for name in row._fields:
        what = given.pop(name) if name in given else _of(tables, name)
        if isinstance(what, ColumnElement):
            found.append(_named(what, name))
        else:
            found += [each.label(f"{name}_{name_of(each)}") for each in what]
    if given:
        raise TypeError(f"{row.__name__} has no {', '.join(given)}")
    return found


def _of(tables: Sequence[FromClause], name: str) -> ColumnElement[Any]:
    for table in tables:
        if name in table.c:
            return table.c[name]
    raise TypeError(f"no column {name} in {', '.join(map(str, tables))}")


def name_of(column: ColumnElement[Any]) -> str:
    """The name under which a column comes back."""
    return str(getattr(column, "name", ""))


def must_fit(row: type[NamedTuple], selected: Sequence[ColumnElement[Any]]) -> None:
    """Raises TypeError where these columns are not the row's, by name, type or whether there may be none."""
    fields = [*_flat(row)]
    names, there = [name for name, _ in fields], [name_of(column) for column in selected]
    if names != there:
        raise TypeError(f"{row.__name__} has the fields {names}, and the statement gives {there}")
    for (name, hint), column in zip(fields, selected, strict=True):
        _must_hold(f"{row.__name__}.{name}", hint, column, is_null_known=True)


def must_be(of: type[object], selected: Sequence[ColumnElement[Any]]) -> None:
    """Raises TypeError where this is not one column of this type."""
    if len(selected) != 1:
        raise TypeError(f"one column is asked for, and the statement gives {[*map(name_of, selected)]}")
    _must_hold("the value", of, selected[0], is_null_known=False)


def _must_hold(what: str, hint: Any, column: ColumnElement[Any], *, is_null_known: bool) -> None:
    kinds, kind = set(get_args(hint)) or {hint}, _kind(column)
    if kind is not None and kinds - {NoneType} != {kind} and object not in kinds:
        raise TypeError(f"{what} is {hint}, and its column holds {kind.__name__}")
    if is_null_known and _may_be_null(column) and not kinds & {NoneType, object}:
        raise TypeError(f"{what} is {hint}, and its column may be NULL")


def maker(row: type[Row]) -> Callable[[Sequence[Any]], Row]:
    """What makes the row of a driver's row."""
    at, parts, is_flat = 0, list[Callable[[Sequence[Any]], Any]](), True
    for inner in _hints(row).values():
        if _is_row(inner):
            width, is_flat = sum(1 for _ in _flat(inner)), False
            parts.append(_cut(maker(inner), at, at + width))
            at += width
        else:
            parts.append(itemgetter(at))
            at += 1
    make: Callable[[Iterable[Any]], Row] = row._make
    return make if is_flat else lambda values: make([part(values) for part in parts])


def _cut(make: Callable[[Sequence[Any]], Any], start: int, end: int) -> Callable[[Sequence[Any]], Any]:
    part = slice(start, end)
    return lambda values: make(values[part])


def _flat(row: type[NamedTuple], before: str = "") -> Iterator[tuple[str, Any]]:
    for name, hint in _hints(row).items():
        if _is_row(hint):
            yield from _flat(hint, f"{before}{name}_")
        else:
            yield before + name, hint


def _hints(row: type[NamedTuple]) -> dict[str, Any]:
    return get_type_hints(row)


def _is_row(hint: Any) -> bool:
    return isinstance(hint, type) and issubclass(hint, tuple)


def _named(column: ColumnElement[Any], name: str) -> ColumnElement[Any]:
    return column if getattr(column, "name", None) == name else column.label(name)


def _kind(column: ColumnElement[Any]) -> type | None:
    try:
        return column.type.python_type
    except NotImplementedError:
        return None


def _may_be_null(column: ColumnElement[Any]) -> bool:
    inner = column.element if isinstance(column, Label) else column
    return isinstance(inner, Column) and bool(inner.nullable)
