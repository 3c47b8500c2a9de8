"""The checklist of a shop: what its owner has not said yet, counted. It keeps nothing from being approved."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from domain.catalogue.shop import Shop
from domain.catalogue.work import CatalogueWork


class Missing(StrEnum):
    """Something that customers or the law would look for."""

    LEGAL_NAME = "legal-name"
    FSSAI = "fssai"
    HOURS = "hours"
    COUNTER = "counter"
    GOODS = "goods"


@dataclass(frozen=True, slots=True)
class Gap:
    """What is missing, and how often: of the shop itself once, of its goods as many as want it."""

    what: Missing
    count: int = 1


async def checklist(work: CatalogueWork, shop: Shop) -> list[Gap]:
    """What is missing, in the order in which it is best mended."""
    has_goods = any(count for _, count in await work.products.categories(shop.id))
    lacks = {
        Missing.LEGAL_NAME: shop.papers.legal_name is None,
        Missing.FSSAI: shop.papers.fssai is None,
        Missing.HOURS: shop.door.timetable.week is None,
        Missing.COUNTER: shop.unreachable is not None,
        Missing.GOODS: not has_goods,
    }
    return [Gap(what) for what, lacks_it in lacks.items() if lacks_it]
