"""Goods of the platform's catalogue as they are stored and read."""

from __future__ import annotations

import json
from typing import NamedTuple

from domain.catalogue.shared.good import SharedGood
from domain.values import Names, Unit
from storage.engine.rows import names, pack
from storage.engine.transaction import to_json

WRITTEN = (
    *("names", "sort_name", "aliases", "category", "brand", "pack_amount", "pack_unit"),
    *("unit", "step", "tax_bp", "hsn", "barcodes"),
)


class GoodRow(NamedTuple):
    """One of them."""

    id: int
    public_id: str
    names: str
    aliases: str
    category: str
    brand: str | None
    pack_amount: int | None
    pack_unit: str | None
    unit: str
    step: int
    tax_bp: int
    hsn: str | None
    barcodes: str
    merged_into: int | None
    version: int

    @property
    def good(self) -> SharedGood:
        """What it means."""
        return SharedGood(
            names=names(self.names),
            category=self.category,
            aliases=tuple(json.loads(self.aliases)),
            brand=self.brand,
            pack=pack(self.pack_amount, self.pack_unit),
            unit=Unit(self.unit),
            step=self.step,
            tax_bp=self.tax_bp,
            hsn=self.hsn,
            barcodes=tuple(json.loads(self.barcodes)),
            id=self.id,
            public_id=self.public_id,
            version=self.version,
            merged_into=self.merged_into,
        )


def columns_of(good: SharedGood) -> dict[str, object]:
    """All that is written of it, by column."""
    return {
        "names": to_json(Names(good.names.by_language)),
        "sort_name": good.names.in_("en").casefold(),
        "aliases": json.dumps(good.aliases, ensure_ascii=False, separators=(",", ":")),
        "category": good.category,
        "brand": good.brand,
        "pack_amount": good.pack.amount if good.pack else None,
        "pack_unit": good.pack.unit if good.pack else None,
        "unit": good.unit,
        "step": good.step,
        "tax_bp": good.tax_bp,
        "hsn": good.hsn,
        "barcodes": json.dumps(good.barcodes, separators=(",", ":")),
    }
