"""Pricing: the prices of a whole shelf, up or down by a part; and whatever else is done to several products.

(goods: shelf) ─▶ choose ─▶ preview (paged) ─▶ apply ─▶ moved ─▶ undo ─▶ moved
   │                 └── said (typed) ─▶ preview
   └─▶ begin ─▶ several (paged) ─▶ toggle / all / none ─▶ several
         └─▶ amount (a button, or typed) / intend ─▶ planned (paged) ─▶ carry_out ─▶ moved
"""

from typing import Any

from bot import goods
from bot.chat import Chat, Flow, Goto, Screen, Typed, go, show, tap
from bot.paging import Page, page_of
from domain.catalogue import undoing
from domain.catalogue.desk import bulk, pricing, shelves
from domain.catalogue.desk.bulk import BulkDeed, Chosen
from domain.catalogue.entry import Entry, Facts
from domain.catalogue.errors import BadFact
from domain.catalogue.fact import Fact
from domain.errors import StaleButton, StaleVersion
from domain.typed.desk import DeskVerb, desk_line
from domain.values import Price

flow = Flow("pricing")
PARTS = (500, 1_000, -500, -1_000)
"""Basis points."""
RATIONS = (1, 2, 3, 5, 10)
NONE, WHOLE = "-", "*"
"""No product, and all of the shelf, where else the chosen ones are listed."""


@flow.screen
async def choose(chat: Chat, shop_id: int, category_id: int) -> Screen:
    """By which part: a few to choose from, or typed."""
    shelf = await shelves.own_shelf(chat.work, chat.actor, shop_id, category_id, 0)
    return show(
        "pricing-choose",
        [tap(".part", preview, shop_id, category_id, each, 0, part=goods.part(each)) for each in PARTS],
        [tap(".back", "goods.shelf", shop_id, category_id, 0)],
        awaits=said,
        emoji=shelf.category.emoji,
        name=shelf.category.names,
    )


@flow.correctable
@flow.answer
async def said(chat: Chat, typed: str, shop_id: int, category_id: int) -> Goto:
    """A part that was typed. Raises BadFact."""
    return go(preview, shop_id, category_id, _part(typed), 0)


def _part(typed: str) -> int:
    """Basis points. Raises BadFact."""
    line = desk_line(typed if "%" in typed else f"{typed.strip()}%")
    if line.verb is not DeskVerb.PERCENT or line.goods:
        raise BadFact(fact=Fact.PRICE)
    return line.basis_points


@flow.screen
async def preview(chat: Chat, shop_id: int, category_id: int, part: int, page: int) -> Screen:
    """What each would cost, before anything is done."""
    planned = await pricing.plan_prices(chat.work, chat.actor, shop_id, category_id, part)
    category = await chat.work.products.category(category_id)
    leaf, count = page_of(planned.new, page), len(planned.new)
    return show(
        "pricing-preview",
        [tap(".apply", apply, shop_id, category_id, part, planned.last, count=count)] if count else [],
        leaf.ways(preview, shop_id, category_id, part),
        [tap(".back", "goods.shelf", shop_id, category_id, 0)],
        emoji=category.emoji,
        name=category.names,
        part=goods.part(part),
        count=count,
        prices=[
            goods.named(each.entry.product)
            | {
                "was": each.entry.product.price,
                "now": Price(each.price, each.entry.product.price.per),
                "capped": each.is_at_mrp,
            }
            for each in leaf.shown
        ],
        page=leaf.number + 1,
        pages=leaf.pages,
    )


@flow.act
async def apply(chat: Chat, shop_id: int, category_id: int, part: int, last: int) -> Goto:
    """They cost that from now on."""
    try:
        made = await pricing.move_prices(chat.work, chat.actor, shop_id, category_id, part, last=last)
    except StaleVersion:
        return go(preview, shop_id, category_id, part, 0).says("details-moved")
    if made is None:
        return go("goods.shelf", shop_id, category_id, 0).says("goods-same")
    return go(moved, category_id, made.id)


@flow.screen
async def moved(chat: Chat, category_id: int, amendment_id: int) -> Screen:
    """That it is done, and the way back for a day."""
    done, count = await undoing.amended_as_a_whole(chat.work, chat.actor, amendment_id)
    category = await chat.work.products.category(category_id)
    return show(
        "pricing-moved",
        [tap(".undo", undo, category_id, amendment_id)] if done.is_undoable(chat.work.now) else [],
        [tap(".shelf", "goods.shelf", done.shop_id, category_id, 0)],
        emoji=category.emoji,
        name=category.names,
        count=count,
        deed=done.deed,
        undone=done.undone_at is not None,
    )


@flow.act
async def undo(chat: Chat, category_id: int, amendment_id: int) -> Goto:
    """They cost what they did before."""
    undone = await undoing.undo(chat.work, chat.actor, amendment_id)
    return go(moved, category_id, undone.id)


@flow.act
async def begin(chat: Chat, shop_id: int, category_id: int) -> Goto:
    """Nothing is chosen yet."""
    await shelves.own_shelf(chat.work, chat.actor, shop_id, category_id, 0)
    return go(several, shop_id, category_id, 0, NONE)


@flow.screen
async def several(chat: Chat, shop_id: int, category_id: int, page: int, kept: Typed) -> Screen:
    """The shelf, to choose from, and what can be done to all that are chosen."""
    found = await shelves.own_shelf(chat.work, chat.actor, shop_id, category_id, page)
    leaf, chosen = Page(found.entries, found.page, found.pages), _chosen(category_id, kept)
    is_whole = kept == WHOLE
    return show(
        "pricing-several",
        *(
            [
                tap(
                    ".product",
                    toggle,
                    found.page,
                    each.product.id,
                    chosen=is_whole or each.product.id in chosen.product_ids,
                    **goods.line(each),
                )
            ]
            for each in leaf.shown
        ),
        leaf.ways(turn),
        [tap(".all", choose_all)] if kept == NONE else [tap(".none", choose_none)],
        *(_deeds() if kept != NONE else []),
        [tap(".back", "goods.shelf", shop_id, category_id, 0)],
        emoji=found.category.emoji,
        name=found.category.names,
        whole=is_whole,
        count=len(chosen.product_ids),
        page=found.page + 1,
        pages=found.pages,
    )


def _deeds() -> list[list[Any]]:
    return [
        [tap(".out", intend, "out", 0, 0), tap(".again", intend, "back", 0, 0)],
        [tap(".hide", intend, "hide", 0, 0), tap(".show", intend, "show", 0, 0)],
        [tap(".most", ask, "most"), tap(".price", ask, "price")],
    ]


@flow.act
async def turn(chat: Chat, page: int) -> Goto:
    """Another page of the shelf."""
    shop_id, category_id, kept = await _current(chat)
    return go(several, shop_id, category_id, page, kept)


@flow.act
async def toggle(chat: Chat, page: int, product_id: int) -> Goto:
    """One more, or one less."""
    shop_id, category_id, kept = await _current(chat)
    chosen = _chosen(category_id, kept)
    if kept == WHOLE:
        await shelves.own_shelf(chat.work, chat.actor, shop_id, category_id, 0)
        ids = {each.product.id for each in await bulk.entries_of(chat.work, shop_id, chosen)}
    else:
        ids = set(chosen.product_ids)
    return go(several, shop_id, category_id, page, _kept(ids ^ {product_id}))


@flow.act
async def choose_all(chat: Chat) -> Goto:
    """All of the shelf."""
    shop_id, category_id, _ = await _current(chat)
    return go(several, shop_id, category_id, 0, WHOLE)


@flow.act
async def choose_none(chat: Chat) -> Goto:
    """None, to begin again."""
    shop_id, category_id, _ = await _current(chat)
    return go(several, shop_id, category_id, 0, NONE)


@flow.act
async def ask(chat: Chat, word: str) -> Goto:
    """What is done to them wants a number."""
    shop_id, category_id, kept = await _current(chat)
    return go(amount, shop_id, category_id, word, kept)


@flow.screen
async def amount(chat: Chat, shop_id: int, category_id: int, word: str, kept: Typed) -> Screen:
    """By how much, or how many: a few to choose from; a part may be typed."""
    shelf = await shelves.own_shelf(chat.work, chat.actor, shop_id, category_id, 0)
    deed = _deed(word)
    if deed is BulkDeed.PRICE:
        offered = [tap(".part", intend, word, each, 0, part=goods.part(each)) for each in PARTS]
    else:
        offered = [tap(".ration", intend, word, each, 0, number=each) for each in RATIONS]
    return show(
        "pricing-amount",
        offered,
        [tap(".nothing", intend, word, 0, 0)] if deed is BulkDeed.MOST else [],
        [tap(".back", turn, 0)],
        awaits=said_part if deed is BulkDeed.PRICE else None,
        deed=deed,
        emoji=shelf.category.emoji,
        name=shelf.category.names,
    )


@flow.correctable
@flow.answer
async def said_part(chat: Chat, typed: str, shop_id: int, category_id: int, word: str, kept: Typed) -> Goto:
    """A part that was typed. Raises BadFact."""
    return go(planned, shop_id, category_id, word, _part(typed), 0, kept)


@flow.act
async def intend(chat: Chat, word: str, number: int, page: int) -> Goto:
    """This is to be done to all of them; a page of what it would do."""
    shop_id, category_id, kept = await _current(chat)
    return go(planned, shop_id, category_id, word, number, page, kept)


@flow.screen
async def planned(
    chat: Chat, shop_id: int, category_id: int, word: str, number: int, page: int, kept: Typed
) -> Screen:
    """What would change of each, before anything is done."""
    deed, chosen = _deed(word), _chosen(category_id, kept)
    found = await bulk.plan_bulk(chat.work, chat.actor, shop_id, chosen, deed, number)
    leaf, count = page_of(found.changed, page), len(found.changed)
    return show(
        "pricing-planned",
        [tap(".apply", carry_out, word, number, found.last, count=count)] if count else [],
        leaf.ways(intend, word, number),
        [tap(".back", turn, 0)],
        deed=deed,
        number=number,
        count=count,
        products=[_planned(*each) | {"deed": deed} for each in leaf.shown],
        page=leaf.number + 1,
        pages=leaf.pages,
    )


@flow.act
async def carry_out(chat: Chat, word: str, number: int, last: int) -> Goto:
    """So it is from now on."""
    shop_id, category_id, kept = await _current(chat)
    chosen = _chosen(category_id, kept)
    try:
        made = await bulk.do_bulk(chat.work, chat.actor, shop_id, chosen, _deed(word), number, last=last)
    except StaleVersion:
        return go(planned, shop_id, category_id, word, number, 0, kept).says("details-moved")
    if made is None:
        return go("goods.shelf", shop_id, category_id, 0).says("goods-same")
    return go(moved, category_id, made.id)


def _planned(entry: Entry, facts: Facts) -> dict[str, Any]:
    price = entry.product.price
    return goods.named(entry.product) | {"was": price, "now": Price(facts["price"], price.per)}


def _deed(word: str) -> BulkDeed:
    """Raises StaleButton."""
    if word not in set(BulkDeed):
        raise StaleButton
    return BulkDeed(word)


def _chosen(category_id: int, kept: str) -> Chosen:
    """Raises StaleButton."""
    if kept == WHOLE:
        return Chosen(category_id)
    numbers = [] if kept == NONE else kept.split(",")
    if not all(each.isdecimal() and each.isascii() for each in numbers):
        raise StaleButton
    return Chosen(None, tuple(int(each) for each in numbers))


def _kept(ids: set[int]) -> str:
    return ",".join(map(str, sorted(ids)[: bulk.MOST_CHOSEN])) or NONE


async def _current(chat: Chat) -> tuple[int, int, str]:
    """Shop, category and what is chosen, where the chat is; elsewhere raises StaleButton."""
    state = await chat.work.chats.get(chat.id, chat.actor.telegram_id)
    if state is None or state.screen not in {f"pricing.{each}" for each in ("several", "amount", "planned")}:
        raise StaleButton
    return int(state.args[0]), int(state.args[1]), str(state.args[-1])
