"""A product with all that its shop says of it, as it is read and written, and what it is found by."""

from __future__ import annotations

import json
from typing import NamedTuple

from sqlalchemy import ColumnElement, and_, bindparam, case, cast, func, or_, select

from domain.catalogue.entry import OTHER, Entry, Facts, Want
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


_p = t.product.c
_left, _packed = _p.on_hand - _p.allocated, _p.unit != Unit.GRAM
WANTS: dict[Want, ColumnElement[bool]] = {
    Want.LOW: and_(_p.is_counted == 1, or_(_left <= _p.low_at, _left < _p.step)),
    Want.MRP: and_(_packed, _p.mrp_minor.is_(None)),
    Want.PACK: and_(_packed, _p.pack_amount.is_(None)),
    Want.HSN: _p.hsn.is_(None),
    Want.ORIGIN: and_(_packed, _p.origin.is_(None)),
    Want.PACKER: and_(_packed, _p.packer.is_(None)),
}
"""When a product wants what, as `Entry.missing` says it, and low as its shop is told of it."""


class WantsRow(NamedTuple):
    """How many of a shop's listed goods there are, and how many want what."""

    listed: int
    low: int
    mrp: int
    pack: int
    hsn: int
    origin: int
    packer: int

    @property
    def wants(self) -> dict[Want, int]:
        """By what they want."""
        return {each: getattr(self, each.value) for each in Want}


COUNT_WANTS = select(
    *columns(
        WantsRow,
        t.product,
        listed=func.count(),
        **{
            want.value: cast(func.coalesce(func.sum(case((is_so, 1), else_=0)), 0), t.BIG)
            for want, is_so in WANTS.items()
        },
    )
).where(_p.shop_id == bindparam("shop"), _p.is_listed == 1)
