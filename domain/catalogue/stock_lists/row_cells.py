"""The cells of a row by their columns, and what is said of those that are left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import cast

from domain.catalogue import checking
from domain.catalogue.entry import Facts
from domain.catalogue.fact import Fact
from domain.catalogue.stock_lists import cells
from domain.catalogue.stock_lists.columns import Header, ListColumn
from domain.catalogue.stock_lists.stock_list import RowFault, RowReason
from domain.errors import DomainError


class BadCell(Exception):
    """The row cannot be taken, by what stands in this cell."""

    def __init__(self, reason: RowReason, cell: str = "") -> None:
        super().__init__(reason)
        self.reason, self.cell = reason, cell


@dataclass(frozen=True, slots=True)
class CellReader:
    """Reads cells below one header. `noted` collects what is left out of rows that are taken."""

    header: Header
    noted: list[RowFault] = field(default_factory=list)
    is_our_own: bool = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "is_our_own", self.header.is_our_own)

    def raw(self, row: Sequence[str], column: ListColumn) -> str:
        """What stands there, as it does."""
        at = self.header.places.get(column)
        return row[at] if at is not None and at < len(row) else ""

    def text(self, row: Sequence[str], column: ListColumn) -> str:
        """The same as text; "" for nothing. Raises BadCell for a formula."""
        raw = self.raw(row, column)
        if not raw:
            return raw
        if self.is_our_own:
            return raw.removeprefix("'")
        if cells.is_formula(raw):
            raise BadCell(RowReason.FORMULA, raw.strip())
        return cells.text(raw)

    def keep(
        self, number: int, row: Sequence[str], facts: Facts, column: ListColumn, fact: Fact, what: object
    ) -> None:
        """Puts it among the facts, if it can be said so of a product."""
        try:
            clean = checking.cleaned(cast(Facts, {str(fact): what}))
        except DomainError:
            self.leave_out(number, row, column, self.raw(row, column))
        else:
            facts.update(clean)

    def leave_out(self, number: int, row: Sequence[str], column: ListColumn, cell: str) -> None:
        """It cannot be kept, and the row is taken without."""
        kept = {"column": str(column), "cell": cell.strip()[:60]}
        self.noted.append(RowFault(number, RowReason.LEFT_OUT, kept, tuple(row)))

    def note(self, number: int, row: Sequence[str], reason: RowReason, cell: str) -> None:
        """The row is taken, with this to be said of it."""
        self.noted.append(RowFault(number, reason, {"cell": cell[:100]}, tuple(row)))
