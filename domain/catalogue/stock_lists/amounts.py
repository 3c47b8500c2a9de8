"""What a row says of amounts: what is in a pack, how it is sold, how much is there. Nothing is made up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from domain.catalogue import checking
from domain.catalogue.entry import Facts
from domain.catalogue.stock_lists import cells, packs
from domain.catalogue.stock_lists.columns import ListColumn
from domain.catalogue.stock_lists.row_cells import BadCell, CellReader
from domain.catalogue.stock_lists.stock_list import RowReason
from domain.values import Quantity, Unit

_KILOGRAM = Quantity(1000, Unit.GRAM)


@dataclass(frozen=True, slots=True)
class AmountReader:
    """Reads amounts out of the cells of rows."""

    cells: CellReader

    def read(self, number: int, row: Sequence[str], facts: Facts) -> None:
        """What is in a pack, how it is sold, and how much is there."""
        if self.cells.header.is_our_own:
            self._own_goods(number, row, facts)
            return
        pack, unit = self._pack(row, facts), self._unit(row)
        stock = self.cells.text(row, ListColumn.STOCK)
        if unit == _KILOGRAM and not pack and not self.cells.text(row, ListColumn.PACK):
            facts["unit"] = Unit.GRAM
        elif unit and not pack:
            pack = self._of_unit(row, unit)
        measured = packs.in_cell(stock) if stock and not pack and "unit" not in facts else None
        if measured and measured.unit is not Unit.PIECE and self._tells_packs():
            pack, stock = measured, ""
        elif measured and measured.unit is Unit.GRAM:
            facts["unit"] = Unit.GRAM
        if pack:
            facts["pack"], facts["unit"] = pack, Unit.PIECE
        elif unit and unit.unit is Unit.PIECE and unit.amount == 1:
            facts["unit"] = Unit.PIECE
        if stock:
            self._stock(stock, facts)
        else:
            self._sold_out(number, row, facts)

    def _own_goods(self, number: int, row: Sequence[str], facts: Facts) -> None:
        """The same of a list that we wrote: each cell stands for itself."""
        if pack := self._pack(row, facts):
            facts["pack"] = pack
        if unit := self._unit(row):
            facts["unit"] = unit.unit
        if stock := self.cells.text(row, ListColumn.STOCK):
            self._stock(stock, facts)
        self._sold_out(number, row, facts)

    def _pack(self, row: Sequence[str], facts: Facts) -> Quantity | None:
        cell = self.cells.text(row, ListColumn.PACK)
        if cells.is_date(cell):
            raise BadCell(RowReason.PACK_IS_DATE, cell)
        heading = self.cells.header.headings.get(ListColumn.PACK)
        unit = packs.unit_of(self.cells.text(row, ListColumn.UNIT))
        measure = heading.measure if heading and heading.measure else unit
        bare = cells.thousandths(cell)
        if cell and bare != 0 and not (bare is not None and measure is None):
            if (pack := packs.in_cell(cell, measure)) is None:
                raise BadCell(RowReason.PACK_UNCLEAR, cell)
            return pack
        if self.cells.header.is_our_own or "names" not in facts:
            return None
        told = {language: packs.in_name(name) for language, name in facts["names"].items()}
        found = {pack for _, pack in told.values() if pack}
        if len(found) != 1:
            return None
        facts["names"] = {language: name for language, (name, _) in told.items()}
        return found.pop()

    def _unit(self, row: Sequence[str]) -> Quantity | None:
        cell = self.cells.text(row, ListColumn.UNIT)
        return packs.unit_of(cell.removeprefix("per ").strip()) if cell else None

    def _of_unit(self, row: Sequence[str], unit: Quantity) -> Quantity | None:
        """A litre, a dozen: what one is that is sold so; a gram or a millilitre is what nobody sells."""
        if unit.unit is Unit.PIECE:
            return unit if unit.amount > 1 else None
        if unit.amount == 1:
            raise BadCell(RowReason.UNIT_UNCLEAR, self.cells.text(row, ListColumn.UNIT))
        return unit

    def _tells_packs(self) -> bool:
        heading = self.cells.header.headings.get(ListColumn.STOCK)
        return heading is not None and heading.tells_packs

    def _stock(self, cell: str, facts: Facts) -> None:
        is_there = cells.yes(cell) if not cell.isdecimal() else None
        if is_there is not None:
            facts["is_counted"], facts["is_out"] = False, not is_there
            return
        is_weighed = facts.get("unit", Unit.PIECE) is not Unit.PIECE
        amount = cells.thousandths(cell) if is_weighed else cells.count(cell)
        if amount is None and (measured := packs.in_cell(cell)):
            amount = measured.amount if measured.unit is facts.get("unit", Unit.PIECE) else None
        if amount is None or amount > checking.LARGEST:
            raise BadCell(RowReason.STOCK_UNCLEAR, cell)
        facts["is_counted"], facts["on_hand"] = True, amount

    def _sold_out(self, number: int, row: Sequence[str], facts: Facts) -> None:
        cell = self.cells.text(row, ListColumn.SOLD_OUT)
        if (is_out := cells.yes(cell)) is not None:
            facts["is_out"] = is_out
        elif cell:
            self.cells.leave_out(number, row, ListColumn.SOLD_OUT, cell)

    def has_bare_stock(self, row: Sequence[str], facts: Facts) -> bool:
        """Whether its stock is a number of nobody knows what."""
        stock = self.cells.text(row, ListColumn.STOCK)
        return "on_hand" in facts and "unit" not in facts and stock[-1:].isdecimal()
