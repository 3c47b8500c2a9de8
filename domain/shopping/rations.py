"""Rations: the most of a product that one customer gets in a day, over all carts and chats.

Another system is no person: it orders for many.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from domain.catalogue.product import Product
from domain.people import Actor, Role
from domain.shopping.cart import Basket
from domain.shopping.work import ShoppingWork


async def must_be_left(
    work: ShoppingWork, actor: Actor, products: Sequence[Product], amounts: Mapping[int, int]
) -> None:
    """Whether the actor may have so much of each, by its id, beside what they ordered today.

    Today begins at midnight on the shop's clock. Raises TooMuchADay.
    """
    rationed = [each for each in products if each.most_per_day is not None and amounts.get(each.id)]
    if Role.SERVICE in actor.roles:
        return
    for product in rationed:
        shop = await work.shops.get(product.shop_id)
        day = midnight(work.now, shop.time_zone)
        had = await work.rations.had(actor.identity_id, product.id, day)
        product.must_be_left(amounts[product.id], had)


async def must_be_within(work: ShoppingWork, actor: Actor, basket: Basket) -> None:
    """The same for all that is about to be ordered. Raises TooMuchADay."""
    amounts = {line.product.id: line.amount for line in basket.lines}
    await must_be_left(work, actor, [line.product for line in basket.lines], amounts)


def midnight(now: datetime, time_zone: str) -> datetime:
    """When today began on a shop's clock."""
    return now.astimezone(ZoneInfo(time_zone)).replace(hour=0, minute=0, second=0, microsecond=0)
