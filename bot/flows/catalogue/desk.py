"""Desk: what an owner types, "onion 32", "atta out", "milk +20", shown with what it does and done with a tap.

(goods, typed) ─▶ found (paged) ─▶ priced / counted / out / back / listed ─▶ (history: done)
             └─▶ about (one product)         └─▶ (goods: card), (pricing: preview)
"""

from bot import goods
from bot.chat import Chat, Flow, Goto, Screen, Tap, Typed, go, show, tap
from bot.paging import page_of
from domain.catalogue import products
from domain.catalogue.desk import typing
from domain.catalogue.entry import Entry, Facts
from domain.catalogue.search import Match
from domain.shopping import searching
from domain.typed.desk import DeskLine, DeskVerb, desk_line
from domain.values import Money, Price

flow = Flow("desk")
LABELS = {
    DeskVerb.OUT: (".out", "goods.out"),
    DeskVerb.BACK: (".in", "goods.back"),
}
LISTED = {DeskVerb.HIDE: (".hide", 0), DeskVerb.SHOW: (".show", 1)}


@flow.screen
async def found(chat: Chat, shop_id: int, page: int, words: Typed) -> Screen:
    """The goods that were meant, each a button that does it."""
    line = desk_line(words)
    result = await searching.search_own(chat.work, chat.actor, shop_id, line.goods)
    hits = result.hits if result.match in (Match.ALL, Match.CORRECTED) else []
    leaf = page_of(hits, page)
    entries = {
        each.product.id: each
        for each in await chat.work.entries.these([hit.product.id for hit in leaf.shown])
    }
    kinds = await typing.shelves_meant(chat.work, chat.actor, shop_id, line)
    return show(
        "desk-found",
        *([_shelf(shop_id, kind.id, line, name=kind.names, emoji=kind.emoji)] for kind in kinds),
        *([_button(entries[hit.product.id], line)] for hit in leaf.shown),
        leaf.ways(found, shop_id, after=(words,)),
        [tap(".add", "newgoods.name", shop_id)] if not hits else [],
        [tap(".back", "goods.shelves", shop_id)],
        awaits=typed,
        words=words,
        goods=line.goods,
        verb=line.verb,
        any=bool(hits or kinds),
        page=leaf.number + 1,
        pages=leaf.pages,
    )


@flow.correctable
@flow.answer
async def typed(chat: Chat, words: str, shop_id: int) -> Goto:
    """Something else."""
    return goods.desk(words, shop_id)


@flow.screen
async def about(chat: Chat, product_id: int, words: Typed) -> Screen:
    """The same for the product that one looks at: its name need not be typed."""
    entry = await products.entry(chat.work, chat.actor, product_id)
    line = desk_line(words)
    return show(
        "desk-found",
        [_button(entry, line)],
        [tap(".back", "goods.card", product_id)],
        awaits=typed_again,
        words=words,
        goods=line.goods,
        verb=line.verb,
        any=True,
        page=1,
        pages=1,
    )


@flow.correctable
@flow.answer
async def typed_again(chat: Chat, words: str, product_id: int) -> Goto:
    """Something else about it."""
    return go(about, product_id, words.strip())


@flow.act
async def priced(chat: Chat, product_id: int, minor: int, version: int) -> Goto:
    """It costs so much from now on."""
    entry = await products.hold_entry(chat.work, chat.actor, product_id)
    if entry.product.version != version:
        return go("goods.card", product_id).says("details-moved")
    told: Facts = {"price": Money(minor, entry.product.price.money.currency)}
    return goods.done(product_id, await products.change(chat.work, chat.actor, product_id, told))


def _button(entry: Entry, line: DeskLine) -> Tap:
    """The product with what would be done to it; where that cannot be, the product alone."""
    product, told = entry.product, goods.line(entry)
    meant = typing.meant(entry, line)
    match meant:
        case Money():
            new = Price(meant, product.price.per)
            return tap(".priced", priced, product.id, meant.minor, product.version, new=new, **told)
        case int():
            was, now = typing.there(product), product.quantity(meant)
            return tap(
                ".counted",
                "details.count",
                product.id,
                was,
                meant,
                new=now,
                was=product.quantity(was),
                **told,
            )
    if line.verb in (DeskVerb.PRICE, DeskVerb.PERCENT) and product.mrp:
        return tap(".over", "goods.card", product.id, mrp=product.mrp, **told)
    if line.verb in LABELS:
        label, target = LABELS[line.verb]
        return tap(label, target, product.id, **told)
    if line.verb in LISTED:
        label, is_listed = LISTED[line.verb]
        return tap(label, "goods.listed", product.id, is_listed, **told)
    return tap(".product", "goods.card", product.id, **told)


def _shelf(shop_id: int, category_id: int, line: DeskLine, **told: object) -> Tap:
    """A whole shelf whose prices move."""
    return tap(".shelf", "pricing.preview", shop_id, category_id, line.basis_points, 0, **told)
