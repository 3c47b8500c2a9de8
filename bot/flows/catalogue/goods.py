"""Goods: what an owner's shop sells, shelf by shelf, and one product with its price, stock and history.

(keeping) ─▶ shelves (paged) ─▶ shelf (paged) ─▶ card ─▶ out / back / listed / delete ─▶ (history: done)
               │ (typed) ─▶ (desk: found)          └─▶ (details: price, stock, facts), (history: past)
               ├─▶ gaps ─▶ wanting (paged) ─▶ (details: fact), or card
               └─▶ (newgoods), (pricing)
"""

from typing import Any

from bot import drafting, goods
from bot.chat import Chat, Flow, Goto, Picture, Screen, Tap, go, show, tap
from bot.paging import Page, page_of
from domain.catalogue import products
from domain.catalogue.desk import shelves as own
from domain.catalogue.desk import today
from domain.catalogue.entry import Entry, Facts, Want
from domain.errors import StaleButton
from domain.typed.desk import DeskVerb, desk_line

flow = Flow("goods")


@flow.screen
async def shelves(chat: Chat, shop_id: int) -> Screen:
    """What kinds of goods the shop has."""
    return await _shelves(chat, shop_id, 0)


@flow.screen
async def more(chat: Chat, shop_id: int, number: int) -> Screen:
    """Further kinds."""
    return await _shelves(chat, shop_id, number)


async def _shelves(chat: Chat, shop_id: int, number: int) -> Screen:
    kept = await own.own_shelves(chat.work, chat.actor, shop_id)
    leaf, shop = page_of(kept, number), await chat.work.shops.get(shop_id)
    return show(
        "goods-shelves",
        *(
            [tap(".shelf", shelf, shop_id, kind.id, 0, emoji=kind.emoji, name=kind.names, count=count)]
            for kind, count in leaf.shown
        ),
        leaf.ways(more, shop_id),
        [tap(".add", "newgoods.name", shop_id)],
        [tap(".low", wanting, shop_id, Want.LOW.value, 0), tap(".gaps", gaps, shop_id)],
        [tap(".missed", "wishes.missed", shop_id, 0), tap(".back", "keeping.shop", shop_id)],
        awaits=typed,
        shop=shop.names,
        count=sum(count for _, count in kept),
    )


@flow.screen
async def shelf(chat: Chat, shop_id: int, category_id: int, page: int) -> Screen:
    """A page of one kind, hidden goods too."""
    found = await own.own_shelf(chat.work, chat.actor, shop_id, category_id, page)
    leaf = Page(found.entries, found.page, found.pages)
    return show(
        "goods-shelf",
        *([tap(".product", card, entry.product.id, **goods.line(entry))] for entry in leaf.shown),
        leaf.ways(shelf, shop_id, category_id),
        [
            tap(".prices", "pricing.choose", shop_id, category_id),
            tap(".several", "pricing.begin", shop_id, category_id),
        ]
        if found.entries
        else [],
        [tap(".back", shelves, shop_id), tap(".add", "newgoods.name", shop_id)],
        awaits=typed,
        emoji=found.category.emoji,
        name=found.category.names,
        page=found.page + 1,
        pages=found.pages,
    )


@flow.screen
async def gaps(chat: Chat, shop_id: int) -> Screen:
    """What nobody has said of how many goods."""
    wants = await own.goods_wants(chat.work, chat.actor, shop_id)
    facts = {each: wants[each] for each in Want if each is not Want.LOW and wants[each]}
    shop = await chat.work.shops.get(shop_id)
    return show(
        "goods-gaps",
        *(
            [tap(".want", wanting, shop_id, each.value, 0, fact=each.value, count=count)]
            for each, count in facts.items()
        ),
        [tap(".back", shelves, shop_id)],
        awaits=typed,
        shop=shop.names,
        count=len(facts),
    )


@flow.screen
async def wanting(chat: Chat, shop_id: int, word: str, page: int) -> Screen:
    """A page of the goods that run low, or of which this has not been said."""
    want = _want(word)
    found = await own.wanting(chat.work, chat.actor, shop_id, want, page)
    leaf, shop = Page(found.entries, found.page, found.pages), await chat.work.shops.get(shop_id)
    return show(
        "goods-wanting",
        *([_mend(each, want)] for each in leaf.shown),
        leaf.ways(wanting, shop_id, word),
        [tap(".back", shelves if want is Want.LOW else gaps, shop_id)],
        awaits=typed,
        shop=shop.names,
        fact=word,
        count=found.count,
    )


def _mend(entry: Entry, want: Want) -> Tap:
    if want is Want.LOW:
        return tap(".product", card, entry.product.id, **goods.line(entry))
    return tap(".product", "details.fact", entry.product.id, want.value, **goods.line(entry))


def _want(word: str) -> Want:
    if word not in set(Want):
        raise StaleButton
    return Want(word)


@flow.correctable
@flow.answer
async def typed(chat: Chat, words: str | Picture, shop_id: int) -> Goto:
    """Typed at the desk: "onion 32", "atta out", "milk +20", or a name. A photo is of something new."""
    if isinstance(words, Picture):
        return await drafting.begin_product(chat, words, shop_id)
    return goods.desk(words, shop_id)


@flow.screen
async def card(chat: Chat, product_id: int) -> Screen:
    """One product: all that customers see of it, and what is missing."""
    entry = await products.entry(chat.work, chat.actor, product_id)
    product = entry.product
    is_there = product.is_listed
    return show(
        "goods-card",
        [tap(".price", "details.price", product_id), tap(".stock", "details.stock", product_id)],
        [tap(".in", back, product_id) if product.is_out else tap(".out", out, product_id)],
        [tap(".edit", "details.facts", product_id), tap(".past", "history.past", product_id, 0)],
        [tap(".photos", "photos.album", product_id, count=len(entry.photos))],
        [
            tap(".hide", listed, product_id, 0) if is_there else tap(".show", listed, product_id, 1),
            tap(".delete", delete, product_id),
        ],
        [tap(".back", shelf, product.shop_id, product.category_id, 0)],
        awaits=typed_here,
        **goods.line(entry),
        **_told(entry),
    )


def _told(entry: Entry) -> dict[str, Any]:
    product = entry.product
    return {
        "mrp": product.mrp,
        "counted": product.is_counted,
        "on_hand": product.quantity(product.on_hand),
        "held": product.quantity(product.allocated),
        "has_held": product.allocated > 0,
        "until": product.out_until,
        "most": None if product.most_per_day is None else product.quantity(product.most_per_day),
        "missing": [{"fact": fact} for fact in entry.missing],
        "has_missing": bool(entry.missing),
    }


@flow.correctable
@flow.answer
async def typed_here(chat: Chat, words: str, product_id: int) -> Goto:
    """The same on a product's card, where its name may be left out."""
    entry = await products.entry(chat.work, chat.actor, product_id)
    line = desk_line(words)
    is_bare = not line.goods and line.verb is not DeskVerb.FIND
    return (
        go("desk.about", product_id, words.strip()) if is_bare else goods.desk(words, entry.product.shop_id)
    )


@flow.act
async def out(chat: Chat, product_id: int) -> Goto:
    """Nobody can order it until tomorrow."""
    return goods.done(product_id, await today.out_today(chat.work, chat.actor, product_id))


@flow.act
async def back(chat: Chat, product_id: int) -> Goto:
    """It is there again."""
    return goods.done(product_id, await today.back(chat.work, chat.actor, product_id))


@flow.act
async def listed(chat: Chat, product_id: int, is_listed: int) -> Goto:
    """Shows or hides it."""
    told: Facts = {"is_listed": bool(is_listed)}
    return goods.done(product_id, await products.change(chat.work, chat.actor, product_id, told))


@flow.act
async def delete(chat: Chat, product_id: int) -> Goto:
    """Takes it out of the shop."""
    return goods.done(product_id, await products.delete(chat.work, chat.actor, product_id))
