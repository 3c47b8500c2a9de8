"""Wishes: "tell me when a shop has it", for what was not found and for what is out. Each is told once."""

from __future__ import annotations

from domain.catalogue.errors import ShopUnavailable
from domain.catalogue.product import Product
from domain.catalogue.search import sought_in
from domain.catalogue.shop import Shop
from domain.catalogue.shopkeeping import my_shop
from domain.errors import NotFound, WordsPlease
from domain.kinds import MessageKind
from domain.people import Actor
from domain.policy import Action, may, must_have_agreed
from domain.shopping import browse, searching
from domain.shopping.wish import (
    FEWEST_MISSED,
    MOST_LOOKED,
    MOST_SHOWN,
    Awaited,
    MissedSearch,
    may_be_counted,
    wished_words,
)
from domain.shopping.work import ShoppingWork


async def wish_for(work: ShoppingWork, actor: Actor, typed: str) -> Awaited:
    """Has the person told when a shop that reaches them has something with these words; and those shops.

    The same again is the one that is there; of very many the eldest gives way. Raises WordsPlease,
    ConsentNeeded.
    """
    must_have_agreed(actor)
    words = wished_words(typed)
    if not sought_in(words, work.rules.alike):
        raise WordsPlease
    await count_missed(work, await searching.shops_around_person(work, actor), words)
    return await _kept(work, actor, words, None)


async def wish_for_product(work: ShoppingWork, actor: Actor, product_id: int) -> Awaited:
    """Has the person told when this very product is there again.

    Raises NotFound, ShopUnavailable, ConsentNeeded.
    """
    must_have_agreed(actor)
    entry = await browse.product(work, product_id)
    return await _kept(work, actor, "", entry.product.id)


async def wishes(work: ShoppingWork, actor: Actor) -> list[Awaited]:
    """What the person waits for, the last one first."""
    return await work.wishes.of(actor.identity_id)


async def one_wish(work: ShoppingWork, actor: Actor, wish_id: int) -> Awaited:
    """One of them, also one that was dropped. Raises NotFound."""
    return await work.wishes.get(actor.identity_id, wish_id)


async def drop_wish(work: ShoppingWork, actor: Actor, wish_id: int) -> Awaited:
    """The person does not wait for it any more; for a day that can be undone. Raises NotFound."""
    wish = await one_wish(work, actor, wish_id)
    await work.wishes.set_dropped(wish.id, True)
    return wish


async def wish_again(work: ShoppingWork, actor: Actor, wish_id: int) -> Awaited:
    """Undoes that. Raises NotFound, ConsentNeeded."""
    must_have_agreed(actor)
    wish = await one_wish(work, actor, wish_id)
    await work.wishes.set_dropped(wish.id, False)
    return wish


async def count_missed(work: ShoppingWork, shops: list[Shop], typed: str) -> None:
    """Counts what was not found in these shops, without who; what may say who it was is not counted."""
    words = " ".join(wished_words(typed).casefold().split())
    if shops and may_be_counted(words) and sought_in(words, work.rules.alike):
        await work.missed_searches.add(sorted(shop.id for shop in shops), words)


async def missed(work: ShoppingWork, actor: Actor, shop_id: int) -> list[MissedSearch]:
    """What was searched for and not found in a shop, the most wanted first, for its owner and for admins.

    Raises NotFound.
    """
    if not may(actor, Action.RUN_PLATFORM):
        await my_shop(work, actor, shop_id)
    return await work.missed_searches.of(shop_id, least=FEWEST_MISSED, most=MOST_SHOWN)


async def look(work: ShoppingWork, shop_id: int) -> None:
    """A shop may have something new: tells whoever waited for it and can order it from there."""
    try:
        shop = await browse.shop(work, shop_id)
    except (NotFound, ShopUnavailable):
        return
    known: dict[str, Product | None] = {}
    for wish in await work.wishes.waiting(shop_id, most=MOST_LOOKED):
        key = f"{wish.product_id}:{wish.words}"
        if key not in known:
            known[key] = await _fulfils(work, shop, wish)
        product = known[key]
        if product and await _reaches(work, shop, wish.identity_id):
            await _tell(work, wish, product)


async def _kept(work: ShoppingWork, actor: Actor, words: str, product_id: int | None) -> Awaited:
    number = await work.wishes.add(actor.identity_id, words, product_id)
    return await work.wishes.get(actor.identity_id, number)


async def _fulfils(work: ShoppingWork, shop: Shop, wish: Awaited) -> Product | None:
    """What the shop has of it now: with the very words, since who waits wants that and nothing near it."""
    if wish.product_id is not None:
        found = await work.products.these([wish.product_id])
    else:
        sought = sought_in(wish.words, work.rules.alike)
        found = await work.search.products([shop.id], sought, is_whole=True, most=1)
    return next((each for each in found if each.can_be_had), None)


async def _reaches(work: ShoppingWork, shop: Shop, identity_id: int) -> bool:
    place = (await work.carts.current(identity_id)).place
    return place is None or shop.delivers_to(place)


async def _tell(work: ShoppingWork, wish: Awaited, product: Product) -> None:
    if chat := await work.people.chat_for(wish.identity_id, None):
        await work.outbox.tell(MessageKind.WISH_FOUND, product.id, chat, priority=2)
    await work.wishes.set_dropped(wish.id, True)
