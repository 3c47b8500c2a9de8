"""Search: what is typed where nothing else is asked is looked for, in this shop or in all around.

(any screen, typed) ─▶ found (paged) ─▶ (shelf: card)
                         ├── everywhere ─▶ found
                         └── (wishes: wish)
"""

from typing import Any

from bot import facts
from bot.chat import Chat, Flow, Goto, Screen, Tap, Typed, show, tap
from bot.looking import EVERYWHERE, looked_for
from bot.paging import page_of
from domain.catalogue.search import Match
from domain.shopping import nearby, searching

flow = Flow("search")
MOST_SHOPS = 3
"""Of shops that are called so, above what is sold."""
MOST_BYTES = 36
"""Of what was typed so much goes into a button beside the shop and the page."""


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
    leaf, named = page_of(result.hits, page), []
    if not leaf.number:
        named = (await nearby.shops_named(chat.work, chat.actor, words))[:MOST_SHOPS]
    return show(
        "search-found",
        *([tap("shops-nearby.shop", "shops.shop", near.shop.id, **facts.nearby(near))] for near in named),
        *([_hit(hit, shop_id)] for hit in leaf.shown),
        leaf.ways(found, shop_id, after=(_fitting(words),)),
        [] if named or _is_there(result) else [tap(".wish", "wishes.wish", _fitting(words))],
        [tap(".everywhere", found, EVERYWHERE, 0, _fitting(words))] if shop_id else [],
        [tap(".shops", "shops.nearby"), tap(".cart", "cart.lines")],
        within=shop_id,
        words=words,
        match=result.match,
        shops=len(named),
        here=shop_id != EVERYWHERE,
        shop=result.hits[0].shop.names if result.hits else "",
        page=leaf.number + 1,
        pages=leaf.pages,
    )


def _is_there(result: searching.Found) -> bool:
    """Whether somebody could order what was looked for."""
    is_it = result.match in (Match.ALL, Match.CORRECTED)
    return is_it and any(hit.product.can_be_had for hit in result.hits)


def _hit(hit: searching.Hit, shop_id: int) -> Tap:
    product = hit.product
    told: dict[str, Any] = {
        "name": product.names,
        **facts.packed(product.pack, product.is_weighed),
        "price": product.price,
        "stock": product.available >= product.step,
        "trading": hit.shop.trading,
        "opens_at": hit.shop.opens_at,
        "here": shop_id != EVERYWHERE,
        "shop": hit.shop.names,
    }
    return tap(".product", "shelf.card", product.id, **told)


def _fitting(words: str) -> str:
    """As many of the words as a button holds; of a single long one its beginning, which finds it too."""
    if len(words.encode()) <= MOST_BYTES:
        return words
    cut = words.encode()[:MOST_BYTES].decode(errors="ignore")
    return cut.rpartition(" ")[0] or cut
