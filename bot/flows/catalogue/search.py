"""Search: what is typed where nothing else is asked is looked for, in this shop or in all around.

(any screen, typed) ─▶ found (paged) ─▶ (shelf: card)
                         ├── everywhere ─▶ found
                         └── (wishes: wish)
"""

from collections.abc import Sequence
from typing import Any

from bot import facts
from bot.chat import Chat, Flow, Goto, Screen, Tap, Typed, show, tap
from bot.looking import EVERYWHERE, fitting, looked_for
from bot.paging import Page, page_of
from domain.catalogue.product import Product
from domain.catalogue.search import Match
from domain.shopping import nearby, searching
from domain.shopping.searching import Hit
from domain.values import UnitPrice

flow = Flow("search")
MOST_SHOPS = 3
"""Of shops that are called so, above what is sold."""
SHOPS_A_PAGE, GOODS_A_SHOP = 3, 3
"""Where several shops have it: the rest of a shop's goods is behind its name."""


@flow.anywhere
@flow.correctable
@flow.answer
async def typed(chat: Chat, words: str, shop_id: int) -> Goto:
    """Looks for what was typed, or for a whole list: in this shop first, else in all of them."""
    return await looked_for(chat, words, shop_id)


@flow.screen
async def found(chat: Chat, shop_id: int, page: int, words: Typed) -> Screen:
    """What answers to it, a button each."""
    result = await searching.search(chat.work, chat.actor, words, shop_id or None)
    several = len({hit.shop.id for hit in result.hits}) > 1
    leaf, named = _leaf(result.hits, page, by_shop=several), []
    if not leaf.number:
        named = (await nearby.shops_named(chat.work, chat.actor, words))[:MOST_SHOPS]
    return show(
        "search-found",
        *([tap("shops-nearby.shop", "shops.shop", near.shop.id, **facts.nearby(near))] for near in named),
        *([each] for hits in leaf.shown for each in _shown(hits, words, by_shop=several)),
        leaf.ways(found, shop_id, after=(fitting(words),)),
        [] if named or _is_there(result) else [tap(".wish", "wishes.wish", fitting(words))],
        [tap(".everywhere", found, EVERYWHERE, 0, fitting(words))] if shop_id else [],
        [tap(".shops", "shops.nearby"), tap(".cart", "cart.lines")],
        within=shop_id,
        words=words,
        match=result.match,
        shops=len(named),
        here=bool(result.hits) and not several,
        shop=result.hits[0].shop.names if result.hits else "",
        page=leaf.number + 1,
        pages=leaf.pages,
    )


def _is_there(result: searching.Found) -> bool:
    """Whether somebody could order what was looked for."""
    is_it = result.match in (Match.ALL, Match.CORRECTED)
    return is_it and any(hit.product.can_be_had for hit in result.hits)


def _leaf(hits: Sequence[Hit], page: int, *, by_shop: bool) -> Page[Sequence[Hit]]:
    """A page of them: hit by hit, or shop by shop, the one with the best first."""
    if not by_shop:
        return page_of([[hit] for hit in hits], page)
    of_shop: dict[int, list[Hit]] = {}
    for hit in hits:
        of_shop.setdefault(hit.shop.id, []).append(hit)
    return page_of([*of_shop.values()], page, size=SHOPS_A_PAGE)


def _shown(hits: Sequence[Hit], words: str, *, by_shop: bool) -> list[Tap]:
    """The goods of one shop, below its name where there are others."""
    if not by_shop:
        return [*map(_hit, hits)]
    shop = hits[0].shop
    told = {"shop": shop.names, "count": len(hits), "trading": shop.trading, "opens_at": shop.opens_at}
    return [tap(".in-shop", found, shop.id, 0, fitting(words), **told), *map(_hit, hits[:GOODS_A_SHOP])]


def _hit(hit: Hit) -> Tap:
    product = hit.product
    told: dict[str, Any] = {
        "name": product.names,
        **facts.packed(product.pack, product.is_weighed),
        "price": product.price,
        "unit_price": _per_unit(product),
        "stock": product.available >= product.step,
        "trading": hit.shop.trading,
        "opens_at": hit.shop.opens_at,
    }
    return tap(".product", "shelf.card", product.id, **told)


def _per_unit(product: Product) -> UnitPrice | None:
    """What a kilogram, litre or piece comes to, unless the pack is just that."""
    per = product.unit_price
    return None if per is None or per.money == product.price.money else per
