"""Pricing: the prices of a whole shelf, up or down by a part.

(goods: shelf) ─▶ choose ─▶ preview (paged) ─▶ apply ─▶ moved ─▶ undo ─▶ moved
                     └── said (typed) ─▶ preview
"""

from bot import goods
from bot.chat import Chat, Flow, Goto, Screen, go, show, tap
from bot.paging import page_of
from domain.catalogue import undoing
from domain.catalogue.desk import pricing, shelves
from domain.catalogue.errors import BadFact
from domain.catalogue.fact import Fact
from domain.errors import StaleVersion
from domain.typed.desk import DeskVerb, desk_line
from domain.values import Price

flow = Flow("pricing")
PARTS = (500, 1_000, -500, -1_000)
"""Basis points."""


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
    line = desk_line(typed if "%" in typed else f"{typed.strip()}%")
    if line.verb is not DeskVerb.PERCENT or line.goods:
        raise BadFact(fact=Fact.PRICE)
    return go(preview, shop_id, category_id, line.basis_points, 0)


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
