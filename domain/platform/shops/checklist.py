"""The checklist of a shop: what its owner has not said yet, counted. It keeps nothing from being approved."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from domain.catalogue.entry import Want
from domain.catalogue.shop import Shop
from domain.catalogue.work import CatalogueWork


class Missing(StrEnum):
    """Something that customers or the law would look for."""

    LEGAL_NAME = "legal-name"
    FSSAI = "fssai"
    HOURS = "hours"
    COUNTER = "counter"
    GOODS = "goods"
    MRP = "mrp"
    PACK = "pack"
    HSN = "hsn"
    ORIGIN = "origin"
    PACKER = "packer"


OF_GOODS = {Want(each.value): each for each in Missing if each.value in set(Want)}
"""What of this is said of goods, one by one (`Entry.missing`)."""


@dataclass(frozen=True, slots=True)
class Gap:
    """What is missing, and how often: of the shop itself once, of its goods as many as want it."""

    what: Missing
    count: int = 1

    @property
    def is_of_goods(self) -> bool:
        """Whether it is said product by product."""
        return self.what in OF_GOODS.values()


async def checklist(work: CatalogueWork, shop: Shop) -> list[Gap]:
    """What is missing, in the order in which it is best mended."""
    listed, wants = await work.entries.wants(shop.id)
    lacks = {
        Missing.LEGAL_NAME: shop.papers.legal_name is None,
        Missing.FSSAI: shop.papers.fssai is None,
        Missing.HOURS: shop.door.timetable.week is None,
        Missing.COUNTER: shop.unreachable is not None,
        Missing.GOODS: not listed,
    }
    of_goods = [Gap(what, wants[want]) for want, what in OF_GOODS.items() if wants[want]]
    return [Gap(what) for what, lacks_it in lacks.items() if lacks_it] + of_goods
