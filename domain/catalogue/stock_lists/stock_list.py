"""A stock list as it was understood: what its rows say of goods, and which rows cannot be taken."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from domain.catalogue.entry import Facts


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
    says so. `noted` are rows that are taken without something that stands there.
    """

    columns: Mapping[str, str]
    unknown: tuple[str, ...]
    titles: tuple[str, ...]
    in_paise: bool
    is_guessed: bool
    goods: tuple[GoodsRow, ...]
    bad: tuple[RowFault, ...]
    noted: tuple[RowFault, ...]
