"""One row of a stock list: what it says of a product, or why it cannot be taken. Nothing is made up."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import cast

from domain.catalogue import checking
from domain.catalogue.entry import Facts
from domain.catalogue.fact import Fact
from domain.catalogue.lengths import LONGEST_PRODUCT_NAME
from domain.catalogue.stock_lists import cells
from domain.catalogue.stock_lists.amounts import AmountReader
from domain.catalogue.stock_lists.columns import SURE, Header, ListColumn
from domain.catalogue.stock_lists.countries import country
from domain.catalogue.stock_lists.row_cells import BadCell, CellReader
from domain.catalogue.stock_lists.stock_list import GoodsRow, RowFault, RowReason
from domain.people import is_readable, plain_line
from domain.values import Money

_APART = re.compile(r"[;|\n]")
_OWN_APART = re.compile(r"\n")
_NAMES = ((ListColumn.NAME, "en"), (ListColumn.NAME_HI, "hi"), (ListColumn.NAME_TE, "te"))


class RowReader:
    """Reads rows below one header; `in_paise` is what amounts are in where their column does not say."""

    def __init__(self, header: Header, in_paise: bool, currency: str) -> None:
        self._in_paise, self._currency = in_paise, currency
        self.header, self.cells = header, CellReader(header)
        self._amounts = AmountReader(self.cells)

    @property
    def noted(self) -> list[RowFault]:
        """What was left out of rows that are taken."""
        return self.cells.noted

    def read(self, number: int, row: Sequence[str], section: str = "") -> GoodsRow | RowFault:
        """What the row says; a fault for one that cannot be taken."""
        kept = tuple(row)
        try:
            facts = cast(Facts, {})
            for part in (self._names, self._money, self._amounts.read, self._codes, self._rest):
                part(number, kept, facts)
            return GoodsRow(
                row=number,
                facts=facts,
                category=self.cells.text(kept, ListColumn.CATEGORY) or section,
                public_id=self.cells.text(kept, ListColumn.ID),
                has_bare_stock=self._amounts.has_bare_stock(kept, facts),
                cells=kept,
            )
        except BadCell as bad:
            return RowFault(number, bad.reason, {"cell": bad.cell[:60]} if bad.cell else {}, kept)

    def _names(self, number: int, row: Sequence[str], facts: Facts) -> None:
        told = {language: plain_line(self.cells.text(row, column)) for column, language in _NAMES}
        names = {language: name for language, name in told.items() if is_readable(name)}
        if "en" not in names and not any(
            self.cells.text(row, column) for column in (ListColumn.ID, ListColumn.CODE, ListColumn.BARCODE)
        ):
            raise BadCell(RowReason.NO_NAME)
        for language, name in names.items():
            if len(name) > LONGEST_PRODUCT_NAME:
                names[language] = _cut(name)
                self.cells.note(number, row, RowReason.NAME_CUT, name)
        if names:
            facts["names"] = names

    @property
    def _is_sold_at_mrp(self) -> bool:
        """Whether somebody was asked, and said that it is sold at its MRP."""
        heading = self.header.headings.get(ListColumn.MRP)
        return ListColumn.PRICE not in self.header.places and heading is not None and heading.rank == SURE

    def _money(self, number: int, row: Sequence[str], facts: Facts) -> None:
        price, mrp = (self._amount(row, column) for column in (ListColumn.PRICE, ListColumn.MRP))
        if price is None and self._is_sold_at_mrp:
            price = mrp or None
        if price == 0:
            raise BadCell(RowReason.NO_PRICE)
        if price is not None and mrp and price > mrp:
            raise BadCell(RowReason.PRICE_OVER_MRP)
        if price is not None:
            facts["price"] = Money(price, self._currency)
        if mrp:
            facts["mrp"] = Money(mrp, self._currency)

    def _amount(self, row: Sequence[str], column: ListColumn) -> int | None:
        cell = self.cells.text(row, column)
        if not cell:
            return None
        heading = self.cells.header.headings.get(column)
        said = heading.in_paise if heading else None
        minor = cells.money(cell, in_paise=self._in_paise if said is None else said)
        if minor is None or minor > checking.LARGEST:
            raise BadCell(RowReason.PRICE_UNCLEAR, cell)
        return minor

    def _codes(self, number: int, row: Sequence[str], facts: Facts) -> None:
        for column, fact in ((ListColumn.BARCODE, Fact.BARCODE), (ListColumn.CODE, Fact.OWN_CODE)):
            cell = self.cells.text(row, column)
            if cell and column is ListColumn.CODE and self.cells.is_our_own:
                self.cells.keep(number, row, facts, column, fact, cell)  # it is what it looks like
            elif cell and cells.is_rounded(cell):
                self.cells.note(number, row, RowReason.BARCODE_ROUNDED, cell)
            elif cell:
                self.cells.keep(number, row, facts, column, fact, cells.digits(cell))

    def _rest(self, number: int, row: Sequence[str], facts: Facts) -> None:
        for column, (fact, read) in _REST.items():
            cell = self.cells.text(row, column)
            if not cell:
                continue
            found = read(cell)
            if found is None:
                self.cells.leave_out(number, row, column, cell)
            else:
                self.cells.keep(number, row, facts, column, fact, found)
        if raw := self.cells.raw(row, ListColumn.ALIASES).removeprefix("'").strip():
            apart = _OWN_APART if self.cells.header.is_our_own else _APART
            self.cells.keep(number, row, facts, ListColumn.ALIASES, Fact.ALIASES, tuple(apart.split(raw)))


def _cut(name: str) -> str:
    """The name up to its last word that fits, with a sign that there was more."""
    room = name[: LONGEST_PRODUCT_NAME - 1]
    kept = room.rsplit(" ", 1)[0] if " " in room[LONGEST_PRODUCT_NAME // 2 :] else room
    return kept.rstrip(" ,-–(&") + "…"


_REST: Mapping[ListColumn, tuple[Fact, Callable[[str], object]]] = {
    ListColumn.BRAND: (Fact.BRAND, str),
    ListColumn.DESCRIPTION: (Fact.DESCRIPTION, str),
    ListColumn.STEP: (Fact.STEP, cells.count),
    ListColumn.LISTED: (Fact.LISTED, cells.yes),
    ListColumn.MOST: (Fact.MOST_PER_DAY, cells.count),
    ListColumn.TAX: (Fact.TAX, cells.tax_bp),
    ListColumn.HSN: (Fact.HSN, cells.digits),
    ListColumn.ORIGIN: (Fact.ORIGIN, country),
    ListColumn.PACKER: (Fact.PACKER, str),
}
