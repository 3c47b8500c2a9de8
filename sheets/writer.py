"""Writes tables: CSV as spreadsheets open it, and workbooks. Texts stay texts, whatever they begin with."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell

Cell = str | int | Decimal
ENDINGS = ("csv", "xlsx")


def written(rows: Iterable[Sequence[Cell]], ending: str) -> bytes:
    """The file, by what its name is to end with: one of `ENDINGS`."""
    return as_workbook(rows) if ending == "xlsx" else as_text(rows)


def as_text(rows: Iterable[Sequence[Cell]]) -> bytes:
    """CSV in UTF-8 with the mark by which Excel knows that it is."""
    made = io.StringIO(newline="")
    csv.writer(made).writerows(rows)
    return made.getvalue().encode("utf-8-sig")


def as_workbook(rows: Iterable[Sequence[Cell]]) -> bytes:
    """One sheet; a text is a text there even where it looks like a formula."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Kirana")
    for row in rows:
        sheet.append([_cell(sheet, each) for each in row])
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def _cell(sheet: Any, value: Any) -> Any:
    cell = WriteOnlyCell(sheet, value=value)
    if isinstance(value, str):
        cell.data_type = "s"
    return cell
