"""Searching for goods: in one shop, or in all those that somebody could order from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from domain.catalogue import shopkeeping
from domain.catalogue.product import Product
from domain.catalogue.search import FORMS, MOST_FOUND, MOST_SHOPS, Match, Sought, closeness, sought_in
from domain.catalogue.shop import Shop
from domain.people import Actor
from domain.shopping import browse, nearby
from domain.shopping.work import ShoppingWork
from domain.typed.lists import goods_in
from domain.values import Place

LEAST_BEGUN = 4
"""Letters of a key: who writes a list writes no shorter beginnings ("paper" is no "perugu")."""
MOST_TRIED = 4
"""Words of which fewer and fewer are looked for."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A product that was found, and where."""

    product: Product
    shop: Shop


@dataclass(frozen=True, slots=True)
class Found:
    """What was found, the best first, and by which words."""

    hits: list[Hit]
    match: Match
    words: tuple[Sought, ...] = ()


async def search(work: ShoppingWork, actor: Actor, text: str, shop_id: int | None = None) -> Found:
    """Goods whose names have the words of the text: in this shop, else in those around the person.

    Raises NotFound, ShopUnavailable for a shop that customers may not see.
    """
    if shop_id is not None:
        return await search_in(work, [await browse.shop(work, shop_id)], text)
    return await search_in(work, await shops_around_person(work, actor), text)


async def shops_around_person(work: ShoppingWork, actor: Actor) -> list[Shop]:
    """The first shops in somebody's list that deliver where they are."""
    return [near.shop for near in (await nearby.shops_for(work, actor, most=MOST_SHOPS)).shops]


async def shops_around(work: ShoppingWork, place: Place | None) -> list[Shop]:
    """The same for somebody at this place."""
    return [near.shop for near in await nearby.reached(work, place, most=MOST_SHOPS)]


async def search_own(work: ShoppingWork, actor: Actor, shop_id: int, text: str) -> Found:
    """The same in one of the actor's shops, hidden goods too. Raises NotFound."""
    shop = await shopkeeping.my_shop(work, actor, shop_id)
    return await search_in(work, [shop], text, and_hidden=True)


async def search_in(
    work: ShoppingWork,
    shops: Sequence[Shop],
    text: str,
    *,
    or_begun: bool = True,
    and_hidden: bool = False,
) -> Found:
    """The same in these shops: those that can be ordered from first, each with what it has in stock first.

    How much of it, and what is said around that, counts only where names have it ("2 kg onion, please").
    Without `or_begun`, words that only begin so count where no name has the very words.
    """
    alike, ids = work.rules.alike, [shop.id for shop in shops]
    words, which = sought_in(text, alike), {"or_begun": or_begun, "and_hidden": and_hidden}
    if not shops or not words:
        return Found([], Match.NONE)
    if products := await _with_all(work, ids, words, **which):
        return _found(shops, products, words, Match.ALL)
    bare = sought_in(goods_in(text), alike) or words
    if bare != words and (products := await _with_all(work, ids, bare, **which)):
        return _found(shops, products, bare, Match.ALL)
    known, match = await _known(work, ids, bare)
    if known and (products := await _with_all(work, ids, known, **which)):
        return _found(shops, products, known, match)
    for fewer in _fewer(known, [word for word in known if word in bare]):
        if products := await _with_all(work, ids, fewer, **which):
            return _found(shops, products, fewer, Match.SOME)
    return Found([], Match.NONE)


def _fewer(known: Sequence[Sought], words: Sequence[Sought]) -> Iterator[Sequence[Sought]]:
    """What is looked for where nothing has all the words: those as they were typed; then less of them.

    The last word says what it is, more often than not, in all three languages, so it is given up last.
    """
    if 0 < len(words) < len(known):
        yield words
    telling = [word for word in words if word.key not in FORMS]
    if 0 < len(telling) < len(words):
        yield telling
    yield from (words[at:] for at in range(1, min(len(words), MOST_TRIED)))
    yield from (words[:-end] for end in range(1, min(len(words), MOST_TRIED)))


def _found(
    shops: Sequence[Shop], products: Sequence[Product], words: Sequence[Sought], match: Match
) -> Found:
    return Found(_hits(shops, products, words), match, tuple(words))


async def _with_all(
    work: ShoppingWork, shops: Sequence[int], words: Sequence[Sought], *, or_begun: bool, and_hidden: bool
) -> list[Product]:
    """Those with the very words first, then those whose words begin so."""
    found = partial(work.search.products, shops, words, most=MOST_FOUND, and_hidden=and_hidden)
    whole = await found(is_whole=True)
    is_short = any(len(word.key) < LEAST_BEGUN for word in words)
    if len(whole) >= MOST_FOUND or (not or_begun and (whole or is_short)):
        return whole
    begun = await found(is_whole=False)
    had = {product.id for product in whole}
    return [*whole, *(product for product in begun if product.id not in had)][:MOST_FOUND]


async def _known(
    work: ShoppingWork, shops: Sequence[int], words: Sequence[Sought]
) -> tuple[list[Sought], Match]:
    """The words as these shops know them: misspelt ones put right, those that nothing comes near left out."""
    known: list[Sought] = []
    for word in words:
        if await work.search.has(shops, word):
            known.append(word)
        elif key := await work.search.nearest(shops, word.key):
            known.append(Sought(key, work.rules.alike.get(key, ())))
    return known, Match.CORRECTED if len(known) == len(words) else Match.SOME


def _hits(shops: Sequence[Shop], products: Sequence[Product], words: Sequence[Sought]) -> list[Hit]:
    by_id = {shop.id: shop for shop in shops}
    hits = [Hit(product, by_id[product.shop_id]) for product in products]

    def rank(hit: Hit) -> tuple[bool, bool, tuple[int, int]]:
        is_out = hit.product.available < hit.product.step
        return not hit.shop.takes_orders, is_out, closeness(hit.product.names, words)

    return sorted(hits, key=rank)
