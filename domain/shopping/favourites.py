"""Favourites: the shops that somebody wants to see first, and the one that they ordered from last."""

from __future__ import annotations

from domain.catalogue.shop import Shop
from domain.people import Actor
from domain.policy import must_have_agreed
from domain.shopping import browse
from domain.shopping.work import ShoppingWork


async def star(work: ShoppingWork, actor: Actor, shop_id: int) -> Shop:
    """From now on it comes first in the person's list; of very many the eldest gives way.

    Raises NotFound, ShopUnavailable, ConsentNeeded.
    """
    must_have_agreed(actor)
    found = await browse.shop(work, shop_id)
    await work.favourites.add(actor.identity_id, shop_id)
    return found


async def unstar(work: ShoppingWork, actor: Actor, shop_id: int) -> Shop:
    """It comes in its turn again. Raises NotFound."""
    found = await work.shops.get(shop_id)
    await work.favourites.remove(actor.identity_id, shop_id)
    return found


async def is_favourite(work: ShoppingWork, actor: Actor, shop_id: int) -> bool:
    """Whether the person has starred it."""
    return shop_id in await work.favourites.of(actor.identity_id)


async def favourites(work: ShoppingWork, actor: Actor) -> list[Shop]:
    """The shops that the person has starred and that customers may see, the last one first."""
    starred = await work.favourites.of(actor.identity_id)
    by_id = {shop.id: shop for shop in await work.shops.these(starred)}
    return [by_id[each] for each in starred if each in by_id]
