"""The goods that the platform knows from the start: the demo's, without their shops and prices."""

from __future__ import annotations

import csv
from functools import lru_cache
from importlib.resources import files

from domain.catalogue import spelling
from domain.values import LANGUAGES, Names, Quantity, SharedGood, Unit


@lru_cache(maxsize=1)
def shared_goods() -> tuple[SharedGood, ...]:
    """Each once, in the order of the shelves."""
    lines = (files("kirana") / "demo" / "products.csv").read_text(encoding="utf-8").splitlines()
    found: dict[object, SharedGood] = {}
    for row in csv.DictReader(lines):
        good = _good(row)
        found.setdefault((good.names.in_("en"), good.brand, good.pack), good)
    return tuple(found.values())


def _good(row: dict[str, str]) -> SharedGood:
    is_weighed = row["sold_by"] == "weight"
    names = Names({each: row[f"name_{each}"] for each in LANGUAGES if row[f"name_{each}"]})
    words = (*names.by_language.values(), row["brand"])
    return SharedGood(
        names=names,
        category=row["category"],
        brand=row["brand"] or None,
        pack=None if is_weighed else Quantity(int(row["pack_size"]), Unit(row["pack_unit"])),
        unit=Unit.GRAM if is_weighed else Unit.PIECE,
        step=int(row["step_g"]) if is_weighed else 1,
        tax_bp=int(row["tax_bp"]),
        keys=frozenset(key for each in words for key in spelling.keys(each)),
    )
