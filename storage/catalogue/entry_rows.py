"""A product with all that its shop says of it, as it is read and written, and what it is found by."""

from __future__ import annotations

import json
from typing import NamedTuple

from sqlalchemy import select

from domain.catalogue.entry import OTHER, Entry, Facts
from domain.values import Names, Unit
from storage.catalogue.products import PRICED_PER
from storage.catalogue.rows import ProductRow
from storage.engine.shapes import columns
from storage.engine.transaction import Transaction, to_json, to_ms
from storage.schema import tables as t


class EntryRow(NamedTuple):
    """One of them."""

    product: ProductRow
    category: str
    aliases: str
    brand: str | None
    description: str | None
    hsn: str | None
    barcode: str | None
    own_code: str | None
    origin: str | None
    packer: str | None
    photos: str
    low_at: int | None
    deleted_at: int | None

    @property
    def entry(self) -> Entry:
        """What it means."""
        return Entry(
            product=self.product.product,
            category=self.category,
            aliases=tuple(json.loads(self.aliases)),
            brand=self.brand,
            description=self.description,
            hsn=self.hsn,
            barcode=self.barcode,
            own_code=self.own_code,
            origin=self.origin,
            packer=self.packer,
            photos=tuple(json.loads(self.photos)),
            low_at=self.low_at,
            is_kept=self.deleted_at is None,
        )


def columns_of(facts: Facts, codes: dict[str, int]) -> dict[str, object]:
    """All that is written, by column; `codes` are the ids of categories by theirs."""
    pack, mrp, until = facts["pack"], facts["mrp"], facts["out_until"]
    plain = (
        "brand",
        "description",
        "hsn",
        "barcode",
        "own_code",
        "origin",
        "packer",
        "most_per_day",
        "low_at",
    )
    return {name: dict(facts)[name] for name in (*plain, "unit", "step", "tax_bp")} | {
        "category_id": codes.get(facts["category"], codes[OTHER]),
        "names": to_json(Names(facts["names"])),
        "sort_name": facts["names"]["en"].casefold(),
        "aliases": json.dumps(facts["aliases"], ensure_ascii=False, separators=(",", ":")),
        "photos": json.dumps(facts["photos"], separators=(",", ":")),
        "pack_amount": pack.amount if pack else None,
        "pack_unit": pack.unit if pack else None,
        "price_minor": facts["price"].minor,
        "price_per": 1 if facts["unit"] is Unit.PIECE else PRICED_PER,
        "mrp_minor": mrp.minor if mrp else None,
        "out_until": to_ms(until) if until else None,
        **{name: int(bool(dict(facts)[name])) for name in ("is_counted", "is_listed", "is_out")},
    }


def words_of(facts: Facts) -> tuple[str, ...]:
    """What it is found by."""
    return (*facts["names"].values(), *facts["aliases"], facts["brand"] or "")


class _CategoryId(NamedTuple):
    code: str
    id: int


_CATEGORY_IDS = select(*columns(_CategoryId, t.category))


async def category_ids(tx: Transaction) -> dict[str, int]:
    """The ids of all categories by their codes."""
    return dict(await tx.executor.rows(_CATEGORY_IDS, _CategoryId))
