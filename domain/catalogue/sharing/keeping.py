"""Admins keep the catalogue: look something up in it, and set right what is said there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from domain.audit_actions import AuditAction
from domain.catalogue import codes
from domain.catalogue.checking import cleaned
from domain.catalogue.entry import OTHER, USUAL_STEP, Facts
from domain.catalogue.errors import BadFact
from domain.catalogue.fact import Fact
from domain.catalogue.search import Sought, sought_in
from domain.catalogue.shared.errors import GoodTaken
from domain.catalogue.shared.good import MOST_BARCODES, SharedGood, barcode_key
from domain.catalogue.shared.merges import Merge
from domain.catalogue.sharing.proposing import is_barcode
from domain.catalogue.work import CatalogueWork
from domain.errors import StaleVersion
from domain.people import Actor
from domain.policy import Action, must
from domain.values import Names, Unit

SAID = (
    *(Fact.NAMES, Fact.ALIASES, Fact.CATEGORY, Fact.BRAND, Fact.PACK, Fact.UNIT, Fact.STEP),
    *(Fact.TAX, Fact.HSN),
)
"""What is said of a good, barcodes beside."""


async def look_up(
    work: CatalogueWork, actor: Actor, typed: str, *, offset: int, limit: int
) -> tuple[list[SharedGood], int]:
    """Goods by a barcode or by words of their names, or all; and how many there are. Raises NotAllowed."""
    must(actor, Action.RUN_PLATFORM)
    if is_barcode(typed):
        key = barcode_key(codes.barcode(typed))
        found = [*(await work.shared_goods.with_keys([key])).values()]
        return found[offset : offset + limit], len(found)
    words = sought(work, typed)
    if typed.strip() and not words:
        return [], 0
    return await work.shared_goods.page(words, offset=offset, limit=limit)


def sought(work: CatalogueWork, typed: str) -> list[Sought]:
    """The words of what was typed."""
    return sought_in(typed, work.rules.alike)


async def good_of(work: CatalogueWork, actor: Actor, good_id: int) -> tuple[SharedGood, list[Merge]]:
    """One of them, and what was merged into it, the newest first. Raises NotAllowed, NotFound."""
    must(actor, Action.RUN_PLATFORM)
    return await work.shared_goods.get(good_id), await work.shared_goods.merges(good_id)


async def good_named(work: CatalogueWork, actor: Actor, public_id: str) -> tuple[SharedGood, list[Merge]]:
    """The same by the id that is shown. Raises NotAllowed, NotFound."""
    must(actor, Action.RUN_PLATFORM)
    found = await work.shared_goods.named(public_id)
    return found, await work.shared_goods.merges(found.id)


async def change_good(
    work: CatalogueWork,
    actor: Actor,
    good_id: int,
    told: Facts,
    *,
    barcodes: Sequence[str] | None = None,
    version: int | None = None,
) -> SharedGood:
    """Says these facts of a good; a name of "" takes that language away. It stays known by its former name.

    Raises NotAllowed, NotFound, StaleVersion, BadName, BadFact, BadBarcode, GoodTaken.
    """
    must(actor, Action.RUN_PLATFORM)
    await work.shared_goods.hold()
    known = await work.shared_goods.get(good_id)
    if version is not None and known.version != version:
        raise StaleVersion
    categories = {each.code for each in await work.products.every_category()}
    now = good_with(known, told, barcodes, categories)
    if now != known:
        await _must_be_free(work, now)
        await work.shared_goods.write([now])
        await work.audit.record(actor, AuditAction.CATALOGUE_CHANGED, f"good:{good_id}")
    return await work.shared_goods.get(good_id)


def good_with(
    known: SharedGood, told: Facts, barcodes: Sequence[str] | None, categories: set[str]
) -> SharedGood:
    """The good with these facts said of it. Raises BadName, BadFact, BadBarcode."""
    clean: dict[str, Any] = {name: what for name, what in cleaned(told).items() if Fact(name) in SAID}
    if "names" in clean:
        clean["names"] = _names(known, clean["names"])
    if "category" in clean and clean["category"] not in categories:
        clean["category"] = OTHER
    unit = clean.get("unit", known.unit)
    if unit is not known.unit:
        clean.setdefault("step", USUAL_STEP if unit is Unit.GRAM else 1)
    if unit is Unit.PIECE and clean.get("step", 1) != 1:
        raise BadFact(fact=Fact.STEP)
    if unit is Unit.GRAM:
        clean["pack"] = None
    if barcodes is not None:
        if len(barcodes) > MOST_BARCODES:
            raise BadFact(fact=Fact.BARCODE)
        clean["barcodes"] = tuple(dict.fromkeys(map(codes.barcode, barcodes)))
    return replace(known, **clean)


def _names(known: SharedGood, told: dict[str, str]) -> Names:
    names = {language: name for language, name in {**known.names.by_language, **told}.items() if name}
    if "en" not in names:
        raise BadFact(fact=Fact.NAMES)
    return Names(names)


async def _must_be_free(work: CatalogueWork, good: SharedGood) -> None:
    """Raises GoodTaken."""
    for other in (await work.shared_goods.with_keys(good.keys)).values():
        if other.id != good.id:
            raise GoodTaken(good=other.names)
