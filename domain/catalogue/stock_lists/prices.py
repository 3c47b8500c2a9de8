"""Rupees or paise: what the amounts of a list are in, where it does not say so itself."""

from __future__ import annotations

from collections.abc import Sequence

from domain.catalogue.stock_lists.cells import text
from domain.catalogue.stock_lists.columns import Header, ListColumn
from domain.typed.signs import digits_plain

ENOUGH = 20
"""Of fewer amounts nobody can tell."""
USUALLY_OVER = 1000
ROUND_SHARE = 95
"""Per cent: prices in paise nearly all end on 00 or 50; in rupees hardly any list does."""
_MONEY = (ListColumn.PRICE, ListColumn.MRP)


def are_in_paise(header: Header, rows: Sequence[Sequence[str]]) -> tuple[bool, bool]:
    """Whether bare amounts are paise, and whether that is a guess."""
    told = {heading.in_paise for column in _MONEY if (heading := header.headings.get(column))} - {None}
    if told:
        return True in told, False
    cells = [cell for row in rows for column in _MONEY if (cell := _cell(header, column, row))]
    whole = sorted(int(cell) for cell in map(digits_plain, cells) if cell.isdecimal() and len(cell) < 12)
    if len(whole) < len(cells) * ROUND_SHARE // 100 or any("." in cell for cell in cells):
        return False, False
    priced = [each for each in whole if each]
    if len(priced) < ENOUGH:
        return False, bool(priced) and all(each % 50 == 0 and each >= USUALLY_OVER for each in priced)
    is_round = sum(each % 50 == 0 for each in priced) * 100 >= len(priced) * ROUND_SHARE
    looks = is_round and priced[len(priced) // 2] >= USUALLY_OVER
    return looks, looks


def _cell(header: Header, column: ListColumn, row: Sequence[str]) -> str:
    at = header.places.get(column)
    return text(row[at]) if at is not None and at < len(row) else ""
