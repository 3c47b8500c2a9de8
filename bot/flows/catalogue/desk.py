"""Desk: what an owner types, "onion 32", "atta out", "milk +20", shown with what it does and done with a tap.

(goods, typed) ─▶ found (paged) ─▶ priced / marked / counted / out / back / listed ─▶ (history: done)
             ├─▶ several ─▶ one_of ─▶ several / found (the rest)
             └─▶ about (one product)         └─▶ (goods: card), (pricing: preview)
"""

from collections.abc import Sequence

from bot import goods
from bot.chat import Chat, Flow, Goto, Screen, Tap, Typed, go, show, tap
from bot.paging import page_of
from domain.catalogue import products
from domain.catalogue.desk import typing
from domain.catalogue.entry import Entry, Facts
from domain.catalogue.fact import Fact
from domain.catalogue.search import Match
from domain.errors import StaleButton
from domain.shopping import searching
from domain.shopping.searching import Hit
from domain.typed.desk import DeskLine, DeskVerb, desk_line, desk_lines
from domain.values import Money, Price

flow = Flow("desk")
LABELS = {DeskVerb.OUT: (".out", "goods.out"), DeskVerb.BACK: (".in", "goods.back")}
OF_EACH = 2
"""Goods that one of several lines may mean, the likeliest."""
LISTED = {DeskVerb.HIDE: (".hide", 0), DeskVerb.SHOW: (".show", 1)}


@flow.screen
async def found(chat: Chat, shop_id: int, page: int, words: Typed) -> Screen:
    """The goods that were meant, each a button that does it; of several lines those of each."""
    if len(desk_lines(words)) > 1:
        return await _several(chat, shop_id, words)
    line = desk_line(words)
    hits = await _hits(chat, shop_id, line)
    leaf = page_of(hits, page)
    entries = await _entries(chat, leaf.shown)
    kinds = await typing.shelves_meant(chat.work, chat.actor, shop_id, line)
    return show(
        "desk-found",
        *([_shelf(shop_id, kind.id, line, name=kind.names, emoji=kind.emoji)] for kind in kinds),
        *([_button(each, line)] for each in entries),
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


async def _several(chat: Chat, shop_id: int, words: str) -> Screen:
    """What each of the lines means; what is done leaves the others."""
    rows: list[list[Tap]] = []
    missed: list[str] = []
    for at, told in enumerate(desk_lines(words)):
        line = desk_line(told)
        entries = await _entries(chat, (await _hits(chat, shop_id, line))[:OF_EACH])
        rows += [[_button(each, line, at)] for each in entries]
        missed += [] if entries else [line.goods]
    return show(
        "desk-several",
        *rows,
        [tap(".back", "goods.shelves", shop_id)],
        awaits=typed,
        words=words,
        any=bool(rows),
        missed=", ".join(missed) or None,
    )


async def _hits(chat: Chat, shop_id: int, line: DeskLine) -> list[Hit]:
    result = await searching.search_own(chat.work, chat.actor, shop_id, line.goods)
    return list(result.hits) if result.match in (Match.ALL, Match.CORRECTED) else []


async def _entries(chat: Chat, hits: Sequence[Hit]) -> list[Entry]:
    """In the order of the hits."""
    found = await chat.work.entries.these([hit.product.id for hit in hits])
    by_id = {each.product.id: each for each in found}
    return [by_id[hit.product.id] for hit in hits]


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
    return await _amounts(chat, product_id, Fact.PRICE, minor, version)


@flow.act
async def marked(chat: Chat, product_id: int, minor: int, version: int) -> Goto:
    """That is its MRP from now on."""
    return await _amounts(chat, product_id, Fact.MRP, minor, version)


@flow.act
async def one_of(chat: Chat, product_id: int, minor: int, version: int, at: int) -> Goto:
    """One of several lines is done, a price or an MRP: the others are left."""
    state = await chat.work.chats.get(chat.id, chat.actor.telegram_id)
    words = str(state.args[-1]) if state and state.screen == "desk.found" else ""
    lines = desk_lines(words)
    if state is None or len(lines) == 1 or not 0 <= at < len(lines):
        raise StaleButton
    fact = Fact.MRP if desk_line(lines[at]).verb is DeskVerb.MRP else Fact.PRICE
    done = await _amounts(chat, product_id, fact, minor, version)
    if done.screen == "goods.card" and done.saying != "goods-same":
        return done
    entry = await products.entry(chat.work, chat.actor, product_id)
    rest = ", ".join(line for number, line in enumerate(lines) if number != at)
    return go(found, state.args[0], 0, rest).says("desk-kept", name=entry.product.names)


async def _amounts(chat: Chat, product_id: int, fact: Fact, minor: int, version: int) -> Goto:
    entry = await products.hold_entry(chat.work, chat.actor, product_id)
    if entry.product.version != version:
        return go("goods.card", product_id).says("details-moved")
    money = Money(minor, entry.product.price.money.currency)
    told: Facts = {"mrp": money} if fact is Fact.MRP else {"price": money}
    return goods.done(product_id, await products.change(chat.work, chat.actor, product_id, told))


def _button(entry: Entry, line: DeskLine, at: int | None = None) -> Tap:
    """The product with what would be done to it; where that cannot be, the product alone.

    `at`: the line is that one of several.
    """
    product, told = entry.product, goods.line(entry)
    meant = typing.meant(entry, line)
    match meant:
        case Money():
            is_mrp = line.verb is DeskVerb.MRP
            label, new = (".marked", meant) if is_mrp else (".priced", Price(meant, product.price.per))
            which = (product.id, meant.minor, product.version)
            if at is not None:
                return tap(label, one_of, *which, at, new=new, **told)
            return tap(label, marked if is_mrp else priced, *which, new=new, **told)
        case int():
            there, told["new"] = typing.there(product), product.quantity(meant)
            told["was"] = product.quantity(there)
            return tap(".counted", "details.count", product.id, there, meant, **told)
    if line.verb is DeskVerb.MRP:
        return tap(".under", "goods.card", product.id, **told)
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
