"""A shop's goods: adding, changing, deleting them, and undoing that. Whose shop it is not finds nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import cast

from domain.audit_actions import AuditAction
from domain.catalogue.amendment import Amended, Amendment, Deed, Past
from domain.catalogue.checking import cleaned, must_hold_together
from domain.catalogue.entry import OTHER, USUAL_STEP, Entry, FactChange, Facts, changes, merged
from domain.catalogue.entry_ports import Keys
from domain.catalogue.errors import CodeTaken
from domain.catalogue.fact import Fact
from domain.catalogue.shopkeeping import hold_shop, my_shop, note_stocked
from domain.catalogue.work import CatalogueWork
from domain.errors import NotFound, StaleVersion
from domain.kinds import DueKind
from domain.people import Actor
from domain.values import Unit

_ADDED, _DELETED = FactChange(Fact.KEPT, False, True), FactChange(Fact.KEPT, True, False)
_HIDDEN = FactChange(Fact.LISTED, True, False)


async def entry(work: CatalogueWork, actor: Actor, product_id: int) -> Entry:
    """A product of one of the actor's shops, with everything that is known of it. Raises NotFound."""
    found = await work.entries.get(product_id)
    await my_shop(work, actor, found.product.shop_id)
    if not found.is_kept:
        raise NotFound
    return found


async def add(work: CatalogueWork, actor: Actor, shop_id: int, told: Facts) -> tuple[Entry, Amendment]:
    """A new product; only name and price must be told.

    Raises NotFound, BadName, BadBarcode, BadFact, PriceAboveMrp, CodeTaken.
    """
    await hold_shop(work, actor, shop_id)
    facts = new_facts(told)
    await _must_be_free(work, shop_id, facts, 0)
    amendment = await work.amendments.open(shop_id, actor.identity_id, Deed.ADDED)
    [number] = await add_all(work, amendment, [facts])
    await work.audit.record(actor, AuditAction.SHOP_GOODS, f"shop:{shop_id}")
    await work.happened(Amended(amendment, number, added=1))
    return await work.entries.get(number), amendment


async def change(
    work: CatalogueWork, actor: Actor, product_id: int, told: Facts, *, version: int | None = None
) -> Amendment | None:
    """Says these facts of a product, all or none; None where it says so already.

    Raises NotFound, StaleVersion, BadName, BadBarcode, BadFact, PriceAboveMrp, CodeTaken.
    """
    known = await hold_entry(work, actor, product_id)
    if version is not None and known.product.version != version:
        raise StaleVersion
    facts = changed_facts(known, told)
    if not (differs := changes(known.facts, facts)):
        return None
    await _must_be_free(work, known.product.shop_id, told, product_id)
    amendment = await work.amendments.open(known.product.shop_id, actor.identity_id, Deed.CHANGED)
    await change_all(work, amendment, [(known, facts)])
    await work.audit.record(actor, AuditAction.SHOP_GOODS, f"shop:{known.product.shop_id}")
    await work.happened(Amended(amendment, product_id, differs, changed=1))
    return amendment


async def delete(work: CatalogueWork, actor: Actor, product_id: int) -> Amendment:
    """Takes a product out of the shop; orders keep what they were made of. Raises NotFound."""
    known = await hold_entry(work, actor, product_id)
    amendment = await work.amendments.open(known.product.shop_id, actor.identity_id, Deed.DELETED)
    await work.entries.set_kept([product_id], False)
    noted = [_DELETED, _HIDDEN] if known.product.is_listed else [_DELETED]
    await work.amendments.note(amendment, {product_id: noted})
    await work.audit.record(actor, AuditAction.SHOP_GOODS, f"shop:{known.product.shop_id}")
    await work.happened(Amended(amendment, product_id, deleted=1))
    return amendment


async def history(
    work: CatalogueWork, actor: Actor, product_id: int, *, offset: int, limit: int
) -> tuple[list[Past], int]:
    """What changed of a product, the newest first, and how much that is in all. Raises NotFound."""
    await entry(work, actor, product_id)
    return await work.amendments.of(product_id, offset=offset, limit=limit)


async def hold_entry(work: CatalogueWork, actor: Actor, product_id: int) -> Entry:
    """The product, and nobody else changes anything of its shop's goods meanwhile. Raises NotFound."""
    await hold_shop(work, actor, (await entry(work, actor, product_id)).product.shop_id)
    return await entry(work, actor, product_id)


async def add_all(work: CatalogueWork, amendment: Amendment, new: Sequence[Facts]) -> list[int]:
    """New products with all their facts."""
    numbers = await work.entries.add(amendment.shop_id, new)
    await work.amendments.note(amendment, {number: [_ADDED] for number in numbers})
    if numbers:
        await note_stocked(work, amendment.shop_id)
    return numbers


async def change_all(
    work: CatalogueWork, amendment: Amendment, changed: Sequence[tuple[Entry, Facts]]
) -> None:
    """What is said of these from now on, with its history."""
    await work.entries.write(changed)
    for known, facts in changed:
        if facts["out_until"] != known.product.out_until:
            await _comes_back(work, known.product.id, facts["out_until"])
        if facts["photos"] != known.photos:
            await work.photos.set_used(known.product.id, facts["photos"])
    noted: Mapping[int, Sequence[FactChange]] = {
        known.product.id: changes(known.facts, facts) for known, facts in changed
    }
    await work.amendments.note(amendment, noted)
    if any(_is_new(known, facts) for known, facts in changed):
        await note_stocked(work, amendment.shop_id)


def _is_new(known: Entry, facts: Facts) -> bool:
    """Whether somebody who waits may now find it there: it was not to be had, or not under these words."""
    is_renamed = facts["names"] != known.facts["names"] or facts["aliases"] != known.facts["aliases"]
    return facts["is_listed"] and not facts["is_out"] and (is_renamed or not known.product.can_be_had)


async def _comes_back(work: CatalogueWork, product_id: int, until: datetime | None) -> None:
    """What is out for some time is there again then, by itself."""
    await work.due.drop(DueKind.PRODUCT_BACK, product_id)
    if until:
        await work.due.at(until, DueKind.PRODUCT_BACK, product_id)


def new_facts(told: Facts, *, is_clean: bool = False) -> Facts:
    """All facts of a new product: what is not told is as usual. It is counted where its stock is told.

    Raises BadName, BadBarcode, BadFact, PriceAboveMrp.
    """
    is_weighed = told.get("unit") is Unit.GRAM
    usual: Facts = {
        "aliases": (),
        "category": OTHER,
        "brand": None,
        "description": None,
        "pack": None,
        "unit": Unit.PIECE,
        "step": USUAL_STEP if is_weighed else 1,
        "mrp": None,
        "tax_bp": 0,
        "hsn": None,
        "barcode": None,
        "own_code": None,
        "origin": None,
        "packer": None,
        "photos": (),
        "is_counted": "on_hand" in told,
        "on_hand": 0,
        "is_listed": True,
        "is_out": False,
        "out_until": None,
        "most_per_day": None,
        "low_at": None,
    }
    facts = merged(usual, told if is_clean else cleaned(told))
    must_hold_together(facts)
    return facts


def changed_facts(known: Entry, told: Facts, *, is_clean: bool = False) -> Facts:
    """All facts of a product with these told over them. Whose stock is told is counted from now on, and back.

    Raises BadName, BadBarcode, BadFact, PriceAboveMrp.
    """
    follows: dict[str, object] = {}
    if "on_hand" in told:
        follows |= {"is_counted": True} | ({"is_out": False} if told["on_hand"] else {})
    if "unit" in told and told["unit"] is not known.product.unit:
        step = USUAL_STEP if told["unit"] is Unit.GRAM else 1
        follows |= {"step": step, "most_per_day": None, "low_at": None}
    facts = known.with_facts(cast(Facts, {**follows, **(told if is_clean else cleaned(told))}))
    if not facts["is_out"]:
        facts["out_until"] = None
    must_hold_together(facts)
    return facts


async def _must_be_free(work: CatalogueWork, shop_id: int, told: Facts, product_id: int) -> None:
    """Raises CodeTaken where another product of the shop has the own code or the barcode."""
    own_code, barcode = told.get("own_code"), told.get("barcode")
    if not own_code and not barcode:
        return
    clean = cleaned(told)
    keys = Keys([each for each in [clean.get("own_code")] if each], [e for e in [clean.get("barcode")] if e])
    for other in await work.entries.with_keys(shop_id, keys):
        if other.product.id != product_id:
            raise CodeTaken(product=other.product.names)
