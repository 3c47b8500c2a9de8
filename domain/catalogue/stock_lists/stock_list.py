"""A stock list as it was understood: what its rows say of goods, and which rows cannot be taken."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from domain.catalogue.entry import Entry, FactChange, Facts
from domain.catalogue.imports.questions import ColumnQuestion
from domain.catalogue.stock_lists.columns import NOTHING


class RowReason(StrEnum):
    """Why a row is not taken, or what of it is not. Stored with the import: a name is never changed."""

    NO_NAME = "no-name"
    NO_PRICE = "no-price"
    PRICE_UNCLEAR = "price-unclear"
    PRICE_OVER_MRP = "price-over-mrp"
    PACK_IS_DATE = "pack-is-date"
    PACK_UNCLEAR = "pack-unclear"
    UNIT_UNCLEAR = "unit-unclear"
    STOCK_UNCLEAR = "stock-unclear"
    STOCK_WITHOUT_UNIT = "stock-without-unit"
    FORMULA = "formula"
    TOO_MANY_CELLS = "too-many-cells"
    TWICE = "twice"
    BARCODE_ROUNDED = "barcode-rounded"
    CODE_TAKEN = "code-taken"
    SEVERAL_MATCH = "several-match"
    LEFT_OUT = "left-out"
    NAME_CUT = "name-cut"
    MISFIT = "misfit"


@dataclass(frozen=True, slots=True)
class RowFault:
    """A row, by its number in the file (from 1), with what is wrong; `cells` are as they stand there."""

    row: int
    reason: RowReason
    facts: Mapping[str, str] = field(default_factory=dict)
    cells: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GoodsRow:
    """What a row says of a product. `category` is as it is written there; `public_id`: of one of ours.

    `has_bare_stock`: the stock is a number without a unit. `cells` are as they stand in the file.
    """

    row: int
    facts: Facts
    category: str = ""
    public_id: str = ""
    has_bare_stock: bool = False
    cells: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StockList:
    """A list, read. `columns` are the headers that were understood, `unknown` those that were not.

    `titles` is the header's row. `in_paise`: what bare amounts of money are taken for; `is_guessed`: nothing
    says so. `questions` are about columns that are not clear. `noted` are rows that are taken without
    something that stands there.
    """

    columns: Mapping[str, str]
    unknown: tuple[str, ...]
    titles: tuple[str, ...]
    in_paise: bool
    is_guessed: bool
    questions: tuple[ColumnQuestion, ...] = ()
    goods: Sequence[GoodsRow] = ()
    bad: tuple[RowFault, ...] = ()
    noted: tuple[RowFault, ...] = ()


@dataclass(frozen=True, slots=True)
class ListChange:
    """A row that changes something of a product that there is."""

    row: int
    facts: Facts
    known: Entry
    changes: tuple[FactChange, ...] = ()


@dataclass(slots=True)
class ListPlan:
    """What the list would do, as things stand at the shop's last amendment (`last`), in numbers.

    `told` and `gone` are the first changes, and the first products that are hidden. `relists`: what it
    names is shown again, since it does not say of each whether it is. `has_prices`: it says what goods cost,
    and not only their MRP. `adds_only`: what the shop has stays as it is. `meant`: the row that means a
    product, by that one's id.
    """

    shop_id: int
    last: int
    added: int = 0
    changed: int = 0
    unchanged: int = 0
    hidden: int = 0
    told: list[ListChange] = field(default_factory=list)
    gone: list[Entry] = field(default_factory=list)
    bad: list[RowFault] = field(default_factory=list)
    relists: bool = True
    has_prices: bool = True
    adds_only: bool = False
    meant: dict[int, int] = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to do."""
        return not (self.added or self.changed or self.hidden)


class ListReader(Protocol):
    """Reads files of strangers, without harm whatever is in them."""

    async def read(
        self, raw: bytes, *, currency: str, prices: str = "", meant: Mapping[str, str] = NOTHING
    ) -> StockList:
        """What a file says; `prices` is "rupees", "paise", or "" to see for itself, `meant` of its headers.

        Raises NoHeader, NoList, ListLocked, ListTooLarge.
        """
