"""Goods that the platform knows: what a new product is proposed from, never its price."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from domain.catalogue import spelling
from domain.catalogue.codes import barcode
from domain.catalogue.entry import Facts
from domain.catalogue.errors import BadBarcode
from domain.catalogue.work import CatalogueWork
from domain.values import SharedGood

MOST_PROPOSED = 4
SHORTEST_BEGINNING = 3


def facts_of(good: SharedGood) -> Facts:
    """What a shop that sells it says of it at first."""
    return {
        "names": good.names.by_language,
        "category": good.category,
        "brand": good.brand,
        "pack": good.pack,
        "unit": good.unit,
        "step": good.step,
        "tax_bp": good.tax_bp,
        "hsn": good.hsn,
        "barcode": good.barcode,
    }


def alike_goods(
    shared: Iterable[SharedGood], text: str, alike: Mapping[str, tuple[str, ...]]
) -> list[SharedGood]:
    """The few that have every word of a name, whole or begun; those with the fewest other words first."""
    sought = [key for key in spelling.keys(text) if not key.isdecimal()]
    found = [
        (len(good.keys), at, good)
        for at, good in enumerate(shared if sought else ())
        if all(_has(good.keys, key, alike.get(key, ())) for key in sought)
    ]
    return [good for _, _, good in sorted(found, key=lambda each: each[:2])[:MOST_PROPOSED]]


async def by_barcode(work: CatalogueWork, typed: str) -> SharedGood | None:
    """What an approved shop sells under this barcode; None where nobody does. Raises BadBarcode."""
    entry = await work.entries.anywhere(barcode(typed))
    if entry is None:
        return None
    of = entry.product
    return SharedGood(
        names=of.names,
        category=entry.category,
        brand=entry.brand,
        pack=of.pack,
        unit=of.unit,
        step=of.step,
        tax_bp=of.tax_bp,
        hsn=entry.hsn,
        barcode=entry.barcode,
    )


def is_barcode(typed: str) -> bool:
    """Whether that is one."""
    try:
        return bool(barcode(typed))
    except BadBarcode:
        return False


def _has(keys: frozenset[str], key: str, alike: Iterable[str]) -> bool:
    if key in keys or not keys.isdisjoint(alike):
        return True
    return len(key) >= SHORTEST_BEGINNING and any(each.startswith(key) for each in keys)
