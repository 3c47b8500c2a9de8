"""Columns of a stock list, known by their headers: in any order, in three languages, by many names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from domain.catalogue.stock_lists.headers import HEADERS, MEASURE, PAISE, RUPEES, SAYS_NOTHING
from domain.typed.signs import one_form
from domain.values import Quantity

MOST_ABOVE = 50
"""Rows that may stand above the header: a title, an address, a date."""
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_NO_WORD = re.compile(r"[^\w\u0900-\u097f\u0c00-\u0c7f₹%]+|_")
_BOTH = re.compile(r"[/|\n]")
_BRACKETED = re.compile(r"[(\[]([^)\]]*)[)\]]")


Meant = Mapping[str, str]
"""What headers mean by somebody's word, each in its one form: a `ListColumn`, or "" for nothing."""
NOTHING: Meant = {}
SURE = -1


class ListColumn(StrEnum):
    """What a column says of a product."""

    ID = "id"
    CODE = "code"
    BARCODE = "barcode"
    NAME = "name"
    NAME_HI = "name-hi"
    NAME_TE = "name-te"
    ALIASES = "aliases"
    BRAND = "brand"
    CATEGORY = "category"
    DESCRIPTION = "description"
    PACK = "pack"
    UNIT = "unit"
    STEP = "step"
    PRICE = "price"
    MRP = "mrp"
    STOCK = "stock"
    SOLD_OUT = "sold-out"
    LISTED = "listed"
    MOST = "most"
    TAX = "tax"
    HSN = "hsn"
    ORIGIN = "origin"
    PACKER = "packer"


IN_SCRIPT = (
    (re.compile("[\u0900-\u097f]"), ListColumn.NAME_HI),
    (re.compile("[\u0c00-\u0c7f]"), ListColumn.NAME_TE),
)
NAMED = (ListColumn.NAME, ListColumn.NAME_HI, ListColumn.NAME_TE, ListColumn.CODE, ListColumn.BARCODE)


@dataclass(frozen=True, slots=True)
class Heading:
    """A header as it was understood; `rank`: of two for one column the lower one counts.

    `in_paise`: what its amounts of money are in, None where it does not say. `measure`: what a bare number
    in it counts. `tells_packs`: "quantity" is what is there to some, and what is in a pack to others.
    """

    column: ListColumn
    rank: int
    in_paise: bool | None = None
    measure: Quantity | None = None
    tells_packs: bool = False


@dataclass(frozen=True, slots=True)
class Header:
    """The header's row (from 1), where each column stands, and headers that say nothing that is kept."""

    row: int
    places: Mapping[ListColumn, int]
    headings: Mapping[ListColumn, Heading]
    width: int
    unknown: tuple[str, ...] = ()

    @property
    def is_meant(self) -> bool:
        """Whether somebody has said what a column of it is."""
        return any(heading.rank == SURE for heading in self.headings.values())

    @property
    def is_our_own(self) -> bool:
        """Whether the list was written by an export, so that each cell means what it says and no more."""
        return ListColumn.ID in self.places


def plain_header(header: str) -> str:
    """A header in one form: words in small letters, without signs."""
    return " ".join(_NO_WORD.sub(" ", one_form(_CAMEL.sub(" ", header))).split())


def _table() -> dict[str, tuple[ListColumn, int]]:
    known: dict[str, tuple[ListColumn, int]] = {}
    for name, told in HEADERS.items():
        for rank, header in enumerate(told.split("|")):
            known.setdefault(plain_header(header), (ListColumn(name), rank))
    return known


_KNOWN = _table()
_EITHER = frozenset(map(plain_header, ("qty", "quantity", "मात्रा", "పరిమాణం")))


@lru_cache(maxsize=1024)
def heading(header: str) -> Heading | None:
    """What a header means; None where it is none that is known. "MRP (Rs.) / मूल्य" is told twice in one."""
    bare = _BRACKETED.sub(" ", header)
    for each in (header, bare, *_BOTH.split(bare), *_BRACKETED.findall(header)):
        for told in (plain_header(each), _without_units(plain_header(each))):
            if told in _KNOWN:
                return Heading(*_KNOWN[told], *_units(header), told in _EITHER)
    return None


def _units(header: str) -> tuple[bool | None, Quantity | None]:
    """What its amounts are in, as far as it says so: in paise, and what is counted."""
    words = plain_header(header).split()
    in_paise = False if RUPEES.intersection(words) else True if PAISE.intersection(words) else None
    return in_paise, next((MEASURE[word] for word in words if word in MEASURE), None)


def _without_units(told: str) -> str:
    unsaid = (RUPEES, PAISE, SAYS_NOTHING, MEASURE)
    return " ".join(word for word in told.split() if not any(word in words for words in unsaid))


def find_header(rows: Iterable[Sequence[str]], meant: Meant = NOTHING) -> Header | None:
    """The row among the first ones that names most columns, what goods are called among them."""
    found = [header for header in _headers(rows, meant) if len(header.places) > 1 or header.is_meant]
    named = [header for header in found if any(column in header.places for column in NAMED)]
    return max(named, key=lambda header: (len(header.places), -header.row), default=None)


def _headers(rows: Iterable[Sequence[str]], meant: Meant) -> Iterator[Header]:
    for at, row in zip(range(MOST_ABOVE), rows, strict=False):
        yield header_of(row, at + 1, meant)


def header_of(row: Sequence[str], number: int, meant: Meant = NOTHING) -> Header:
    """The row read as a header."""
    told = [_meaning(cell, meant) if cell.strip() else None for cell in row]
    places: dict[ListColumn, int] = {}
    for at, each in enumerate(told):
        column = _of(each.column, row[at], told) if each else None
        if each and column and (column not in places or each.rank < _rank(told[places[column]])):
            places[column] = at
    if ListColumn.NAME not in places:
        _stand_in(places)
    headings = {column: each for column, at in places.items() if (each := told[at])}
    taken = set(places.values())
    unknown = tuple(cell.strip() for at, cell in enumerate(row) if cell.strip() and at not in taken)
    return Header(row=number, places=places, headings=headings, width=_width(row), unknown=unknown)


def _meaning(cell: str, meant: Meant) -> Heading | None:
    """As somebody has said; else as it is known."""
    said = meant.get(plain_header(cell)) if meant else None
    if said is None:
        return heading(cell)
    tells_packs = plain_header(cell) in _EITHER
    return Heading(ListColumn(said), SURE, *_units(cell), tells_packs) if said in list(ListColumn) else None


def _rank(heading: Heading | None) -> int:
    return heading.rank if heading else 0


def _of(column: ListColumn, header: str, told: Sequence[Heading | None]) -> ListColumn:
    """ "नाम" is the name in Hindi where the English one has a column of its own."""
    if (
        column is not ListColumn.NAME
        or sum(bool(each and each.column is ListColumn.NAME) for each in told) < 2
    ):
        return column
    return next((named for script, named in IN_SCRIPT if script.search(header)), column)


def _stand_in(places: dict[ListColumn, int]) -> None:
    """What is called so where no column is called a name."""
    for column in (ListColumn.NAME_HI, ListColumn.NAME_TE, ListColumn.DESCRIPTION):
        if column in places:
            places[ListColumn.NAME] = places.pop(column)
            return


def _width(row: Sequence[str]) -> int:
    return max((at + 1 for at, cell in enumerate(row) if cell.strip()), default=0)
