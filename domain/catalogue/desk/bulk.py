"""Much at once at the desk: a category or some products, marked out, hidden, rationed, dearer by a part.

It is looked at first, and undone as one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from domain.audit_actions import AuditAction
from domain.catalogue.amendment import Amended, Amendment, Deed
from domain.catalogue.desk.pricing import MOST_DOWN, MOST_UP, moved_price
from domain.catalogue.entry import Entry, Facts, changes
from domain.catalogue.errors import BadFact
from domain.catalogue.fact import Fact
from domain.catalogue.products import change_all, changed_facts
from domain.catalogue.shopkeeping import hold_shop, my_shop
from domain.catalogue.work import CatalogueWork
from domain.errors import DomainError, StaleVersion
from domain.people import Actor

AT_ONCE, MOST_CHOSEN = 500, 500
MOST_RATION = 1_000
KILO = 1_000
"""Grams; what is weighed is rationed by the kilogram."""


class BulkDeed(StrEnum):
    """What is done to all of them. `most` and `price` come with a number."""

    OUT = "out"
    BACK = "back"
    HIDE = "hide"
    SHOW = "show"
    MOST = "most"
    PRICE = "price"


@dataclass(frozen=True, slots=True)
class Chosen:
    """Some products of a shop; where none is named, all of a category."""

    category_id: int | None = None
    product_ids: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class BulkPlan:
    """What would be said of each whose facts change, as things stand at the shop's last amendment."""

    changed: tuple[tuple[Entry, Facts], ...]
    last: int


async def plan_bulk(
    work: CatalogueWork, actor: Actor, shop_id: int, chosen: Chosen, deed: BulkDeed, number: int = 0
) -> BulkPlan:
    """What it would change; what cannot be so is left out. `number`: a ration (0: none), or basis points.

    Raises NotFound, BadFact.
    """
    await my_shop(work, actor, shop_id)
    _must_be_fit(deed, number)
    last = await work.amendments.last(shop_id)
    changed: list[tuple[Entry, Facts]] = []
    for entry in await entries_of(work, shop_id, chosen):
        try:
            facts = changed_facts(entry, _told(entry, deed, number))
        except DomainError:
            continue
        if changes(entry.facts, facts):
            changed.append((entry, facts))
    return BulkPlan(tuple(changed), last)


async def do_bulk(
    work: CatalogueWork,
    actor: Actor,
    shop_id: int,
    chosen: Chosen,
    deed: BulkDeed,
    number: int = 0,
    *,
    last: int,
) -> Amendment | None:
    """Does as planned; None where nothing would change.

    Raises NotFound, BadFact, and StaleVersion where the shop's goods were changed since they were looked at.
    """
    await hold_shop(work, actor, shop_id)
    planned = await plan_bulk(work, actor, shop_id, chosen, deed, number)
    if planned.last != last:
        raise StaleVersion
    if not planned.changed:
        return None
    kind = Deed.PRICED if deed is BulkDeed.PRICE else Deed.PUT
    amendment = await work.amendments.open(shop_id, actor.identity_id, kind)
    await change_all(work, amendment, planned.changed)
    await work.audit.record(actor, AuditAction.SHOP_GOODS, f"shop:{shop_id}")
    await work.happened(Amended(amendment, changed=len(planned.changed)))
    return amendment


async def entries_of(work: CatalogueWork, shop_id: int, chosen: Chosen) -> list[Entry]:
    """The chosen products that the shop keeps, by name."""
    if chosen.product_ids:
        found = await work.entries.these(sorted(set(chosen.product_ids))[:MOST_CHOSEN])
        own = [each for each in found if each.is_kept and each.product.shop_id == shop_id]
        return sorted(own, key=lambda each: (each.product.names.in_("en"), each.product.id))
    every: list[Entry] = []
    while len(page := await _page(work, shop_id, chosen.category_id, len(every))) == AT_ONCE:
        every += page
    return [*every, *page]


def _told(entry: Entry, deed: BulkDeed, number: int) -> Facts:
    """What is said of one of them."""
    match deed:
        case BulkDeed.OUT:
            return {"is_out": True, "out_until": None}
        case BulkDeed.BACK:
            return {"is_out": False}
        case BulkDeed.HIDE | BulkDeed.SHOW:
            return {"is_listed": deed is BulkDeed.SHOW}
        case BulkDeed.MOST:
            return {"most_per_day": number * (KILO if entry.product.is_weighed else 1) or None}
        case BulkDeed.PRICE:
            return {"price": moved_price(entry, number).price}


def _must_be_fit(deed: BulkDeed, number: int) -> None:
    if deed is BulkDeed.MOST and not 0 <= number <= MOST_RATION:
        raise BadFact(fact=Fact.MOST_PER_DAY)
    if deed is BulkDeed.PRICE and (not number or not MOST_DOWN <= number <= MOST_UP):
        raise BadFact(fact=Fact.PRICE)


async def _page(work: CatalogueWork, shop_id: int, category_id: int | None, offset: int) -> Sequence[Entry]:
    return (await work.entries.page(shop_id, category_id, offset=offset, limit=AT_ONCE))[0]
