"""A shop's goods as a list that can be read back: nothing is lost, and nothing is worked out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from domain.catalogue.entry import Entry
from domain.catalogue.imports.ports import Plain
from domain.values import Money, Quantity, Unit

Cell = str | int | Decimal
TITLES = (
    "Kirana id",
    "Own code",
    "Barcode",
    "Name",
    "Name (Hindi)",
    "Name (Telugu)",
    "Other names",
    "Brand",
    "Category",
    "Description",
    "Pack",
    "Unit",
    "Step",
    "Price (Rs)",
    "MRP (Rs)",
    "Stock",
    "Sold out",
    "Shown",
    "Most per customer",
    "Tax %",
    "HSN",
    "Country of origin",
    "Packed by",
)
_LIVE = ("=", "+", "-", "@", "\t", "\r", "'")
"""What begins so may be worked out by whoever opens it; a mark in front makes it text."""
UNITS = {Unit.PIECE: "piece", Unit.GRAM: "kg", Unit.MILLILITRE: "l"}
_PACK_UNITS = {Unit.PIECE: "pieces", Unit.GRAM: "g", Unit.MILLILITRE: "ml"}


def table(entries: Iterable[Entry], categories: Mapping[str, str]) -> Iterator[list[Cell]]:
    """A header, then a row for each; `categories` are names by their codes."""
    yield [*TITLES]
    for entry in entries:
        cells = ["" if cell is None else cell for cell in _row(entry, categories)]
        yield [dead(cell) if isinstance(cell, str) else cell for cell in cells]


def _row(entry: Entry, categories: Mapping[str, str]) -> Iterator[Cell | None]:
    product = entry.product
    names = product.names.by_language
    yield from (product.public_id, entry.own_code, entry.barcode)
    yield from (names["en"], names.get("hi"), names.get("te"), "\n".join(entry.aliases))
    yield from (entry.brand, categories.get(entry.category, entry.category), entry.description)
    yield from (packed(product.pack), UNITS[product.unit], product.step)
    yield from (_money(product.price.money), _money(product.mrp))
    yield _stock(product.on_hand, product.unit) if product.is_counted else None
    yield from (_yes(product.is_out), _yes(product.is_listed), product.most_per_day)
    yield from (f"{Decimal(product.tax_bp) / 100}%", entry.hsn, entry.origin, entry.packer)


def dead(cell: str) -> str:
    """The cell such that nothing works it out: a mark in front makes a text of what looks like a formula."""
    return f"'{cell}" if cell.startswith(_LIVE) else cell


def packed(pack: Quantity | None) -> str | None:
    """What is in one piece, such that it is read back."""
    return f"{pack.amount} {_PACK_UNITS[pack.unit]}" if pack else None


def _money(money: Money | None) -> Decimal | None:
    return Decimal(money.minor).scaleb(-2) if money else None


def _stock(amount: int, unit: Unit) -> Cell:
    return amount if unit is Unit.PIECE else Decimal(amount).scaleb(-3)


def _yes(is_so: bool) -> str:
    return "yes" if is_so else "no"


Say = Callable[[str, Mapping[str, Any]], str]
"""A text by its key, with facts."""


def faulty_table(faults: Sequence[Plain], say: Say) -> Iterator[list[str]]:
    """The titles of the file and two more (row, why), then each row as it stood there.

    The two stand behind: whoever mends the rows may send the list as it is, and they say nothing there.
    """
    titles: list[str] = next((each["titles"] for each in faults if "titles" in each), [])
    yield [*titles, say("list-fault-row", {}), say("list-fault-why", {})]
    for kept in faults:
        for fault in (each for name, each in kept.items() if name != "titles"):
            cells = [*map(dead, fault["cells"])]
            padded = [*cells, *[""] * (len(titles) - len(cells))][: max(len(titles), 1)]
            why = say(f"list-reason-{fault['reason']}", fault["facts"])
            yield [*padded, str(fault["row"]), why]
