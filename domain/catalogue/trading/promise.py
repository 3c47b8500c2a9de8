"""When an order is promised that is placed now."""

from __future__ import annotations

from datetime import timedelta

from domain.catalogue.shop import Shop
from domain.values import Ahead


def promised(shop: Shop, lead: timedelta | None) -> Ahead | None:
    """By when it is there: a lead time from when the shop opens, and what it takes longer while busy.

    None where the shop promises nothing, or nobody knows when it opens.
    """
    opens = shop.door.opens(shop.time_zone) if shop.is_open else None
    if lead is None or opens is None:
        return None
    return shop.door.told(opens + lead + shop.door.extra, shop.time_zone)
