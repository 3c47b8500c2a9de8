"""What a list leaves open: whether it tells rupees or paise, and which of its columns is the price."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from domain.catalogue.imports.questions import ColumnChoice, ColumnQuestion
from domain.catalogue.stock_lists import cells
from domain.catalogue.stock_lists.columns import (
    MOST_ABOVE,
    Header,
    ListColumn,
    Meant,
    header_of,
    heading,
    plain_header,
)
from domain.typed.signs import digits_plain

MOST_LOOKED = 50
"""Rows below the header by which columns are judged."""
MOST_CHOICES = 8
ENOUGH_SHARE = 80
"""Per cent of what stands in a column."""
LEAST_SHARE = 40
"""Per cent of the MRP: what asks for less is no price."""
LONGEST_EXAMPLE = 30
MOST_DIGITS = 8
"""What is longer is a barcode."""
ENOUGH_AMOUNTS = 20
"""Of fewer amounts nobody can tell."""
USUALLY_OVER = 1000
ROUND_SHARE = 95
"""Per cent: prices in paise nearly all end on 00 or 50; in rupees hardly any list does."""
_MONEY = (ListColumn.PRICE, ListColumn.MRP)
Rows = Sequence[Sequence[str]]


def answer(question: ColumnQuestion, header: str) -> dict[str, str]:
    """What is remembered of this choice: of each header what it means, "" where it says nothing."""
    found: dict[str, str] = {}
    for choice in question.choices:
        own = heading(choice.header)
        if choice.header == header:
            is_mrp = own is not None and own.column is ListColumn.MRP
            found[plain_header(choice.header)] = str(ListColumn.MRP) if is_mrp else question.column
        elif own is None or own.column == question.column:
            found[plain_header(choice.header)] = ""
    return found


def questions_of(header: Header, rows: Rows, meant: Meant) -> tuple[ColumnQuestion, ...]:
    """What is to be asked about a list, and what somebody has answered."""
    titles, below = rows[header.row - 1], rows[header.row : header.row + MOST_LOOKED]
    if not header.places:
        return (
            _question(header, ListColumn.NAME, [*_columns(titles, below, _is_text)], titles, below, meant),
        )
    places = _prices(titles, below)
    if len(places) < 2 and ListColumn.PRICE in header.places and not _is_remembered(titles, places, meant):
        return ()
    if all(_is(titles[at], ListColumn.MRP) for at in places):
        return ()
    return (_question(header, ListColumn.PRICE, places, titles, below, meant),)


def _prices(titles: Sequence[str], below: Rows) -> list[int]:
    """Columns that are called a price; where none is, the MRP and what may be one."""
    called = {plain_header(title): at for at, title in enumerate(titles) if _is(title, ListColumn.PRICE)}
    if called:
        return sorted(called.values()) if len(called) > 1 else []
    mrp = next((at for at, title in enumerate(titles) if _is(title, ListColumn.MRP)), None)
    unknown = [at for at in _columns(titles, below, _is_money) if heading(titles[at]) is None]
    likely = [at for at in unknown if _may_be_price(below, at, mrp)]
    return sorted(likely if mrp is None else [mrp, *likely])


def _may_be_price(below: Rows, at: int, mrp: int | None) -> bool:
    """Not the rows counted; and beside an MRP, mostly somewhat less than that."""
    told = [_minor(row, at) for row in below]
    amounts = [each for each in told if each]
    if not amounts or amounts == [100 * each for each in range(1, len(amounts) + 1)]:
        return False
    if mrp is None:
        return True
    beside = [(own, most) for own, row in zip(told, below, strict=True) if own and (most := _minor(row, mrp))]
    fits = sum(most * LEAST_SHARE <= own * 100 <= most * 100 for own, most in beside)
    return bool(beside) and fits * 100 >= len(beside) * ENOUGH_SHARE


def _minor(row: Sequence[str], at: int) -> int | None:
    return cells.money(cells.text(row[at]), in_paise=False) if at < len(row) else None


def _is(title: str, column: ListColumn) -> bool:
    known = heading(title) if title.strip() else None
    return known is not None and known.column is column


def _is_remembered(titles: Sequence[str], places: Sequence[int], meant: Meant) -> bool:
    return any(meant.get(plain_header(titles[at])) for at in places)


def _question(
    header: Header,
    column: ListColumn,
    places: Sequence[int],
    titles: Sequence[str],
    below: Rows,
    meant: Meant,
) -> ColumnQuestion:
    at = header.places.get(column)
    if at is None and column is ListColumn.PRICE:
        at = header.places.get(ListColumn.MRP)
    some = [*places][:MOST_CHOICES]
    return ColumnQuestion(
        column=str(column),
        choices=tuple(ColumnChoice(titles[each].strip(), _example(below, each)) for each in some),
        taken=titles[at].strip() if at is not None and at in some else "",
        is_answered=at in some and bool(meant.get(plain_header(titles[at]))) if at is not None else False,
    )


def guess_header(rows: Rows) -> Header | None:
    """The first row that may be one although it is not known: words over words, and over numbers."""
    for at, row in zip(range(MOST_ABOVE), rows, strict=False):
        filled = [cell for cell in row if cell.strip()]
        if len(filled) < 2 or any(map(_is_number, filled)):
            continue
        below = rows[at + 1 : at + 1 + MOST_LOOKED]
        if [*_columns(row, below, _is_text)] and [*_columns(row, below, _is_money)]:
            return header_of(row, at + 1)
    return None


def _columns(titles: Sequence[str], below: Rows, fits: Callable[[str], bool]) -> Iterator[int]:
    """Columns with a title below which nearly everything fits."""
    for at, title in enumerate(titles):
        told = [cell for row in below if at < len(row) and (cell := cells.text(row[at]))]
        if title.strip() and told and sum(map(fits, told)) * 100 >= len(told) * ENOUGH_SHARE:
            yield at


def _is_money(cell: str) -> bool:
    return cells.money(cell, in_paise=False) is not None and len(cells.digits(cell)) <= MOST_DIGITS


def _is_number(cell: str) -> bool:
    return cells.money(cell, in_paise=False) is not None or cells.is_date(cell)


def _is_text(cell: str) -> bool:
    return any(map(str.isalpha, cell)) and not _is_number(cell)


def _example(below: Rows, at: int) -> str:
    told = (cells.text(row[at]) for row in below if at < len(row))
    return next(filter(None, told), "")[:LONGEST_EXAMPLE]


def are_in_paise(header: Header, rows: Sequence[Sequence[str]]) -> tuple[bool, bool]:
    """Whether bare amounts are paise, and whether that is a guess."""
    told = {heading.in_paise for column in _MONEY if (heading := header.headings.get(column))} - {None}
    if told:
        return True in told, False
    amounts = [cell for row in rows for column in _MONEY if (cell := _cell(header, column, row))]
    whole = sorted(int(cell) for cell in map(digits_plain, amounts) if cell.isdecimal() and len(cell) < 12)
    if len(whole) < len(amounts) * ROUND_SHARE // 100 or any("." in cell for cell in amounts):
        return False, False
    priced = [each for each in whole if each]
    if len(priced) < ENOUGH_AMOUNTS:
        return False, bool(priced) and all(each % 50 == 0 and each >= USUALLY_OVER for each in priced)
    is_round = sum(each % 50 == 0 for each in priced) * 100 >= len(priced) * ROUND_SHARE
    looks = is_round and priced[len(priced) // 2] >= USUALLY_OVER
    return looks, looks


def _cell(header: Header, column: ListColumn, row: Sequence[str]) -> str:
    at = header.places.get(column)
    return cells.text(row[at]) if at is not None and at < len(row) else ""
