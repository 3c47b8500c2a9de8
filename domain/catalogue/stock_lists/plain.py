"""A read list as plain data, which travels between processes and is kept with its import."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, replace
from typing import Any, cast

from domain.catalogue.entry import Facts
from domain.catalogue.imports.ports import Plain
from domain.catalogue.imports.questions import ColumnChoice, ColumnQuestion
from domain.catalogue.stock_lists.reading import ListUnderWay
from domain.catalogue.stock_lists.stock_list import GoodsRow, RowFault, RowReason, StockList
from domain.values import Money, Quantity, Unit

_MONEY = frozenset(("price", "mrp"))


def plain_lines(begun: ListUnderWay) -> Iterator[Plain]:
    """The list's head, then a line for each row as it is read: of a large list nobody holds all."""
    head, taken = begun.head, set[int]()
    yield {
        "columns": dict(head.columns),
        "unknown": list(head.unknown),
        "titles": list(head.titles),
        "in_paise": head.in_paise,
        "is_guessed": head.is_guessed,
        "questions": [asdict(each) for each in head.questions],
    }
    for each in begun.rows:
        if isinstance(each, GoodsRow):
            taken.add(each.row)
            yield {"goods": plain_row(each)}
        else:
            yield {"bad": plain_fault(each)}
    yield from ({"noted": plain_fault(each)} for each in begun.noted if each.row in taken)


def from_lines(lines: Iterable[Plain], currency: str) -> StockList:
    """What these lines tell."""
    several = iter(lines)
    head = head_from(next(several))
    told: dict[str, list[Plain]] = {"goods": [], "bad": [], "noted": []}
    for line in several:
        [(kind, row)] = line.items()
        told[kind].append(row)
    goods = tuple(row_from(row, currency) for row in told["goods"])
    bad, noted = (tuple(map(fault_from, told[kind])) for kind in ("bad", "noted"))
    return replace(head, goods=goods, bad=bad, noted=noted)


def head_from(plain: Plain) -> StockList:
    """What stands above the rows, as a list that has none."""
    return StockList(
        columns=plain["columns"],
        unknown=tuple(plain["unknown"]),
        titles=tuple(plain["titles"]),
        in_paise=plain["in_paise"],
        is_guessed=plain["is_guessed"],
        questions=tuple(map(question_from, plain["questions"])),
    )


def question_from(plain: Plain) -> ColumnQuestion:
    """A question about a column, back."""
    choices = tuple(ColumnChoice(**each) for each in plain["choices"])
    return ColumnQuestion(plain["column"], choices, plain["taken"], plain["is_answered"])


def plain_row(row: GoodsRow) -> Plain:
    """A row of goods."""
    return {
        "row": row.row,
        "facts": {name: _plain(what) for name, what in row.facts.items()},
        "category": row.category,
        "id": row.public_id,
        "bare": row.has_bare_stock,
        "cells": list(row.cells),
    }


def row_from(plain: Mapping[str, Any], currency: str) -> GoodsRow:
    """The same, back."""
    facts = {name: _meant(name, what, currency) for name, what in plain["facts"].items()}
    return GoodsRow(
        row=plain["row"],
        facts=cast(Facts, facts),
        category=plain["category"],
        public_id=plain["id"],
        has_bare_stock=plain["bare"],
        cells=tuple(plain["cells"]),
    )


def plain_fault(fault: RowFault) -> Plain:
    """A row with what is wrong."""
    return {
        "row": fault.row,
        "reason": fault.reason,
        "facts": dict(fault.facts),
        "cells": list(fault.cells),
    }


def fault_from(plain: Mapping[str, Any]) -> RowFault:
    """The same, back."""
    return RowFault(plain["row"], RowReason(plain["reason"]), plain["facts"], tuple(plain["cells"]))


def _plain(what: object) -> object:
    if isinstance(what, Money):
        return what.minor
    if isinstance(what, Quantity):
        return [what.amount, what.unit]
    return list(what) if isinstance(what, tuple) else what


def _meant(name: str, what: Any, currency: str) -> object:
    if name in _MONEY:
        return Money(what, currency)
    if name == "pack":
        return Quantity(what[0], Unit(what[1]))
    if name == "unit":
        return Unit(what)
    return tuple(what) if name == "aliases" else what
