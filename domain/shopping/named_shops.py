"""Shops by their names, in any spelling of three scripts."""

from __future__ import annotations

from domain.catalogue import spelling
from domain.people import Actor
from domain.shopping.browse import ShopNearby, in_order
from domain.shopping.work import ShoppingWork
from domain.values import Place

MOST_NAMED = 50
"""Of shops that have the words that were typed; whoever typed so little types on."""


async def shops_named(work: ShoppingWork, actor: Actor, typed: str) -> list[ShopNearby]:
    """Shops whose names have words that begin like those that were typed, in any spelling; the first few."""
    if not (words := spelling.keys(typed)):
        return []
    place = (await work.carts.current(actor.identity_id)).place
    starred = await work.favourites.of(actor.identity_id)
    found = await work.shops.named(words, most=MOST_NAMED)
    return in_order(found, place, actor.language, favourites=starred)


async def shops_named_from(
    work: ShoppingWork, place: Place | None, language: str, typed: str
) -> list[ShopNearby]:
    """The same, for somebody at this place who speaks this language."""
    words = spelling.keys(typed)
    return in_order(await work.shops.named(words, most=MOST_NAMED) if words else [], place, language)
