"""Reading a stock list: title rows above its header, sections, totals and repeated headers are none of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from domain.catalogue.errors import NoHeader
from domain.catalogue.stock_lists.asking import are_in_paise, guess_header, questions_of
from domain.catalogue.stock_lists.columns import (
    NAMED,
    NOTHING,
    Header,
    ListColumn,
    Meant,
    find_header,
    header_of,
    heading,
)
from domain.catalogue.stock_lists.keys import RowKeys
from domain.catalogue.stock_lists.packs import in_name
from domain.catalogue.stock_lists.rows import RowReader
from domain.catalogue.stock_lists.stock_list import GoodsRow, RowFault, RowReason, StockList
from domain.typed.signs import one_form

Rows = Sequence[Sequence[str]]
_AMOUNTS = (ListColumn.PRICE, ListColumn.MRP, ListColumn.STOCK)
"""No header says a number there."""
_NUMBERED = (*_AMOUNTS, ListColumn.BARCODE, ListColumn.CODE)
"""What stands there alone is of goods whose name is missing."""
_TOTAL = re.compile(
    r"\W*(?:(?:grand|sub|net)?[\s-]*total(?:s|\s+(?:items?|amount|qty|quantity|value|stock|products?))?"
    r"|कुल(?:\s+(?:योग|मूल्य|राशि))?|योग|మొత్తం|మొత్తము)\W*[\d,.]*\W*"
)


@dataclass(frozen=True, slots=True)
class ListUnderWay:
    """A list under way: what stands above its rows (`head`, a list without any), then each as it is read."""

    head: StockList
    rows: Iterator[GoodsRow | RowFault]
    noted: Sequence[RowFault]
    """Grows with the rows; of those that are not taken too."""


def read(
    rows: Rows, *, currency: str = "INR", in_paise: bool | None = None, meant: Meant = NOTHING
) -> StockList:
    """The list, row by row. `in_paise` is somebody's answer to what amounts are in, `meant` to its headers.

    Raises NoHeader where no row says what the columns are.
    """
    begun = begin(rows, currency=currency, in_paise=in_paise, meant=meant)
    goods: list[GoodsRow] = []
    bad: list[RowFault] = []
    for each in begun.rows:
        (goods if isinstance(each, GoodsRow) else bad).append(each)  # type: ignore[arg-type]
    taken = {each.row for each in goods}
    noted = tuple(note for note in begun.noted if note.row in taken)
    return replace(begun.head, goods=tuple(goods), bad=tuple(bad), noted=noted)


def begin(
    rows: Rows, *, currency: str = "INR", in_paise: bool | None = None, meant: Meant = NOTHING
) -> ListUnderWay:
    """The same for whoever takes each row as it comes."""
    header = find_header(rows, meant) or guess_header(rows)
    if header is None:
        raise NoHeader
    below = rows[header.row :]
    guess, is_guessed = are_in_paise(header, below) if in_paise is None else (in_paise, False)
    reader = RowReader(header, guess, currency)
    titles = tuple(rows[header.row - 1])
    head = StockList(
        columns={str(column): titles[at].strip() for column, at in header.places.items()},
        unknown=header.unknown,
        titles=titles,
        in_paise=guess,
        is_guessed=is_guessed,
        questions=questions_of(header, rows, meant),
    )
    return ListUnderWay(head, _once(_told(reader, below)), reader.noted)


def _told(reader: RowReader, below: Rows) -> Iterator[GoodsRow | RowFault]:
    """What each row says that says something of goods."""
    header, section = reader.header, ""
    has_unnamed = 2 * sum(_is_longer(header, row) for row in below) > len(below)
    for number, row in enumerate(below, header.row + 1):
        filled = [cell for cell in row if cell.strip()]
        if not filled or _is_total(filled) or _is_header(header, row):
            continue
        if len(filled) == 1 and filled[0].strip() not in "-–—" and _is_section(header, below, number, row):
            section = filled[0].strip()
        elif _is_longer(header, row) and not has_unnamed:
            yield RowFault(number, RowReason.TOO_MANY_CELLS, {}, tuple(row))
        else:
            yield reader.read(number, row, section)


def _is_section(header: Header, below: Rows, number: int, row: Sequence[str]) -> bool:
    """Whether the one thing that it says is what the rows below it are.

    Goods without a price say one thing too: a pack stands in their name, or no goods follow.
    """
    if ListColumn.CATEGORY in header.places:
        return False
    at = next(at for at, cell in enumerate(row) if cell.strip())
    said = row[at].strip()
    if not any(map(str.isalpha, said)) and any(header.places.get(each) == at for each in _NUMBERED):
        return False
    following = ([cell for cell in each if cell.strip()] for each in below[number - header.row :])
    onward = next((cells for cells in following if cells), [])
    return len(onward) > 1 and in_name(said)[1] is None


def _is_total(filled: Sequence[str]) -> bool:
    return bool(_TOTAL.fullmatch(one_form(filled[0].strip())))


def _is_longer(header: Header, row: Sequence[str]) -> bool:
    return any(cell.strip() for cell in row[header.width :])


def _is_header(header: Header, row: Sequence[str]) -> bool:
    """Whether it is the header once more, as at the top of each printed page."""
    if not header.places:
        return False
    name = header.places.get(ListColumn.NAME, next(iter(header.places.values())))
    amounts = (header.places[each] for each in _AMOUNTS if each in header.places)
    if any(at < len(row) and any(map(str.isdigit, row[at])) for at in amounts):
        return False
    if name >= len(row) or (told := heading(row[name])) is None or told.column not in NAMED:
        return False
    return header_of(row, 0).places == header.places


def _once(told: Iterator[GoodsRow | RowFault]) -> Iterator[GoodsRow | RowFault]:
    """The same with what a row above has said already as a fault."""
    keys = RowKeys()
    for each in told:
        if isinstance(each, RowFault):
            yield each
        elif (first := keys.taken_by(each)) is not None:
            yield RowFault(each.row, RowReason.TWICE, {"first": str(first)}, each.cells)
        else:
            keys.take(each)
            yield each
