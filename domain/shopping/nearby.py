"""Shops as somebody is shown them: around where they are, by their names, or those that are called so."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from domain.catalogue import spelling
from domain.catalogue.shop import Shop
from domain.people import Actor
from domain.shopping.browse import place_of
from domain.shopping.work import ShoppingWork
from domain.values import Distance, Place

MOST_NAMED = 50
"""Of shops that have the words that were typed; whoever typed so little types on."""
MOST_OTHERS = 8
"""Of those nearby that do not deliver there."""
MANY = 3
"""So many times as many are read to find those."""
_OTHER = "other:"


@dataclass(frozen=True, slots=True)
class ShopNearby:
    """A shop, how far it is where that is known, and whether it delivers there as far as is known.

    What follows it in a list of all is read from beyond its `spot`.
    """

    shop: Shop
    distance: Distance | None
    is_reached: bool
    is_favourite: bool = False
    spot: str = ""


@dataclass(frozen=True, slots=True)
class ShopsAround:
    """The first shops of somebody's list, and the place that they are around, where that is known.

    `out_of_reach` are favourites that do not deliver there.
    """

    place: Place | None
    shops: list[ShopNearby]
    out_of_reach: list[ShopNearby]


async def shops(work: ShoppingWork, actor: Actor, *, most: int) -> ShopsAround:
    """So many shops: the person's favourites, then the nearest that deliver where they are, or all by name
    before that is known; those that are closed for longer come last.

    Behind all that deliver there stand favourites that do not, and a few others nearby.
    """
    around = await shops_for(work, actor, most=most)
    if around.place is None or len(around.shops) >= most:
        return around
    had = {near.shop.id for near in around.out_of_reach}
    others = [near for near in await _others(work, around.place) if near.shop.id not in had]
    return replace(around, shops=[*around.shops, *around.out_of_reach, *others][:most])


async def shops_for(work: ShoppingWork, actor: Actor, *, most: int) -> ShopsAround:
    """The same without what stands behind."""
    place = await place_of(work, actor)
    starred = await work.favourites.of(actor.identity_id)
    liked = in_order(await work.shops.these(starred), place, actor.language, favourites=starred)
    first = [near for near in liked if near.is_reached]
    rest = await reached(work, place, most=most + len(first))
    found = [*first, *(near for near in rest if near.shop.id not in starred)]
    return ShopsAround(place, found[:most], [near for near in liked if not near.is_reached])


async def shops_from(
    work: ShoppingWork, place: Place | None, *, after: str = "", most: int
) -> list[ShopNearby]:
    """The same for anybody at this place, from beyond a spot."""
    is_behind = after.startswith(_OTHER)
    found = [] if is_behind else await reached(work, place, after=after, most=most)
    if place and len(found) < most:
        others = await _others(work, place)
        spots = [near.spot for near in others]
        found += others[spots.index(after) + 1 if after in spots else 0 :]
    return found[:most]


async def reached(work: ShoppingWork, place: Place | None, *, after: str = "", most: int) -> list[ShopNearby]:
    """Those that deliver to this place, the nearest first; all, by their names, where it is not known."""
    if place is None:
        listed = await work.shops.by_name(after, most=most)
    else:
        listed = await work.shops.reaching(place, after, most=most)
    return [_nearby(each.shop, place, spot=each.spot) for each in listed]


def in_order(
    shops: Iterable[Shop], place: Place | None, language: str, *, favourites: Collection[int] = ()
) -> list[ShopNearby]:
    """A few shops as they are shown to somebody at this place who likes these and speaks this language.

    Those that take no orders come last, and behind them those that do not deliver so far.
    """
    found = [_nearby(shop, place, is_favourite=shop.id in favourites) for shop in shops]

    def rank(near: ShopNearby) -> tuple[bool, bool, bool, int, str]:
        metres, name = near.distance.metres if near.distance else 0, near.shop.names.in_(language)
        return not near.is_reached, not near.is_favourite, not near.shop.takes_orders, metres, name

    return sorted(found, key=rank)


async def shops_named(work: ShoppingWork, actor: Actor, typed: str) -> list[ShopNearby]:
    """Shops whose names have words that begin like those that were typed, in any spelling; the first few."""
    if not (words := spelling.keys(typed)):
        return []
    place = await place_of(work, actor)
    starred = await work.favourites.of(actor.identity_id)
    found = await work.shops.named(words, most=MOST_NAMED)
    return in_order(found, place, actor.language, favourites=starred)


async def shops_named_from(
    work: ShoppingWork, place: Place | None, language: str, typed: str
) -> list[ShopNearby]:
    """The same, for somebody at this place who speaks this language."""
    words = spelling.keys(typed)
    return in_order(await work.shops.named(words, most=MOST_NAMED) if words else [], place, language)


async def _others(work: ShoppingWork, place: Place) -> list[ShopNearby]:
    """A few nearby that do not deliver there."""
    beside = await work.shops.beside(place, most=MANY * MOST_OTHERS)
    found = [_nearby(shop, place, spot=f"{_OTHER}{shop.id}") for shop in beside]
    return [near for near in found if not near.is_reached][:MOST_OTHERS]


def _nearby(shop: Shop, place: Place | None, *, is_favourite: bool = False, spot: str = "") -> ShopNearby:
    return ShopNearby(
        shop=shop,
        distance=Distance(place.metres_to(shop.place)) if place else None,
        is_reached=place is None or shop.delivers_to(place),
        is_favourite=is_favourite,
        spot=spot,
    )
