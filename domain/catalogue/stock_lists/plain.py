"""A read list as plain data, which travels between processes and is kept with its import."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, replace
from datetime import datetime
from typing import Any, cast

from domain.catalogue.entry import Facts
from domain.catalogue.imports.ports import Plain
from domain.catalogue.imports.questions import ColumnChoice, ColumnQuestion
from domain.catalogue.imports.stock_import import Findings
from domain.catalogue.stock_lists.applying import totals_of
from domain.catalogue.stock_lists.planning import MOST_TOLD
from domain.catalogue.stock_lists.reading import ListUnderWay
from domain.catalogue.stock_lists.stock_list import GoodsRow, ListPlan, RowFault, RowReason, StockList
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


def findings_of(told: StockList, plan: ListPlan) -> Findings:
    """What is kept of a proposal, to be shown."""
    return Findings(
        totals=totals_of(told, plan),
        in_paise=told.in_paise,
        is_guessed=told.is_guessed,
        example=_example(told),
        columns=told.columns,
        unknown=told.unknown,
        changes=tuple(_told_changes(plan))[:MOST_TOLD],
        questions=told.questions,
    )


def kept_faults(told: StockList, plan: ListPlan) -> list[Plain]:
    """The titles, then rows that are not taken as they are."""
    bad = [{"bad": plain_fault(each)} for each in plan.bad]
    return [{"titles": list(told.titles)}, *bad, *({"noted": plain_fault(each)} for each in told.noted)]


def _example(told: StockList) -> tuple[str, int] | None:
    for row in told.goods:
        if "price" in row.facts and "names" in row.facts:
            return next(iter(row.facts["names"].values())), row.facts["price"].minor
    return None


def _told_changes(plan: ListPlan) -> Sequence[Plain]:
    return [
        {
            "row": change.row,
            "product": change.facts["names"]["en"],
            "unit": str(change.known.product.unit),
            "fact": str(each.fact),
            "was": _told(each.was),
            "now": _told(each.now),
        }
        for change in plan.told
        for each in change.changes
    ]


def _told(what: object) -> object:
    """A fact's value to be shown: money in minor units, a quantity as amount and unit."""
    if isinstance(what, Money):
        return what.minor
    if isinstance(what, Quantity):
        return [what.amount, str(what.unit)]
    if isinstance(what, datetime):
        return what.isoformat()
    return list(what) if isinstance(what, tuple) else what
