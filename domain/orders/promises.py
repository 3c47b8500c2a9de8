"""By when shops would bring what is ordered from them now."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from domain.catalogue.about.promise import MOST_AHEAD, promised
from domain.catalogue.shop import Shop, Trading
from domain.orders.work import OrderWork
from domain.shopping.nearby import ShopNearby


async def promises_of(work: OrderWork, shops: Iterable[Shop]) -> dict[int, datetime]:
    """When each of these would bring it: by its lead time, how busy it is, and what waits there already."""
    asked = [*shops]
    ahead = await work.orders.ahead([shop.id for shop in asked], most=MOST_AHEAD)
    return {shop.id: promised(work.now, shop.minutes_to_door, ahead[shop.id]) for shop in asked}


async def promises_around(work: OrderWork, shops: Iterable[ShopNearby]) -> dict[int, datetime]:
    """The same of those in a list that are open and deliver there."""
    there = [near.shop for near in shops if near.distance and near.is_reached]
    return await promises_of(work, [shop for shop in there if shop.trading is Trading.OPEN])
