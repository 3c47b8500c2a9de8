"""What a product is known by: its own code, then its barcode, then name, brand and pack together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from domain.catalogue.entry import Facts
from domain.catalogue.stock_lists.stock_list import GoodsRow
from domain.values import Quantity

Called = tuple[str, str, Quantity | None]
"""Its name and brand in small letters, and its pack."""


def called(facts: Facts) -> Called | None:
    """What it is called, as far as the row says."""
    names: Mapping[str, str] = facts.get("names", {})
    name = names.get("en") or next(iter(names.values()), "")
    return (name.casefold(), (facts.get("brand") or "").casefold(), facts.get("pack")) if name else None


@dataclass(slots=True)
class RowKeys:
    """The rows of one list that have been taken, by each of their keys."""

    coded: dict[tuple[str, str], int] = field(default_factory=dict)
    named: dict[Called, tuple[int, bool]] = field(default_factory=dict)

    def taken_by(self, row: GoodsRow) -> int | None:
        """The row above that speaks of the same product.

        Two codes are two products, whatever they are called.
        """
        codes = codes_of(row)
        for code in codes:
            if code in self.coded:
                return self.coded[code]
        name = called(row.facts)
        above = self.named.get(name) if name else None
        return above[0] if above and not (codes and above[1]) else None

    def take(self, row: GoodsRow) -> None:
        """Keeps the row's keys."""
        codes = codes_of(row)
        self.coded.update(dict.fromkeys(codes, row.row))
        if name := called(row.facts):
            self.named.setdefault(name, (row.row, bool(codes)))


def codes_of(row: GoodsRow) -> list[tuple[str, str]]:
    """Its codes, by what they are, the surest first."""
    told = (("id", row.public_id), ("code", row.facts.get("own_code")), ("bar", row.facts.get("barcode")))
    return [(kind, code) for kind, code in told if code]
