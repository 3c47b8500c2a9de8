"""A read list as plain data, which travels between processes and is kept with its import."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, cast

from domain.catalogue.entry import Facts
from domain.catalogue.imports.ports import Plain
from domain.catalogue.stock_lists.stock_list import GoodsRow, RowFault, RowReason, StockList
from domain.values import Money, Quantity, Unit

_MONEY = frozenset(("price", "mrp"))


def plain_lines(told: StockList) -> Iterator[Plain]:
    """The list's head, then a line for each row."""
    yield {
        "columns": dict(told.columns),
        "unknown": list(told.unknown),
        "titles": list(told.titles),
        "in_paise": told.in_paise,
        "is_guessed": told.is_guessed,
    }
    yield from ({"goods": plain_row(each)} for each in told.goods)
    yield from ({"bad": plain_fault(each)} for each in told.bad)
    yield from ({"noted": plain_fault(each)} for each in told.noted)


def from_lines(lines: Iterable[Plain], currency: str) -> StockList:
    """What these lines tell."""
    several = iter(lines)
    head = next(several)
    goods: list[GoodsRow] = []
    faults: dict[str, list[RowFault]] = {"bad": [], "noted": []}
    for line in several:
        [(kind, row)] = line.items()
        if kind == "goods":
            goods.append(row_from(row, currency))
        else:
            faults[kind].append(fault_from(row))
    return StockList(
        columns=head["columns"],
        unknown=tuple(head["unknown"]),
        titles=tuple(head["titles"]),
        in_paise=head["in_paise"],
        is_guessed=head["is_guessed"],
        goods=tuple(goods),
        bad=tuple(faults["bad"]),
        noted=tuple(faults["noted"]),
    )


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
