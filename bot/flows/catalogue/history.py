"""History: what was just done to a product, the way back from it, and all that changed before.

(goods), (details), (desk), (newgoods) ─▶ done ─▶ undo ─▶ done
(goods: card) ─▶ past (paged)               └── (typed) ─▶ (desk: found)
"""

from bot import goods
from bot.chat import Chat, Flow, Goto, Screen, go, show, tap
from bot.paging import FURTHEST, Page
from domain.catalogue import products, undoing
from domain.catalogue.fact import Fact

flow = Flow("history")
PAST = 6
"""Changes on a page."""


@flow.screen
async def done(chat: Chat, product_id: int, amendment_id: int) -> Screen:
    """What was done to a product, and the way back for a day; the next thing may be typed."""
    entry, deed, changed = await undoing.amended(chat.work, chat.actor, amendment_id, product_id)
    kinds, product = await goods.shelves_of(chat), entry.product
    undo_it = tap(".undo", undo, product_id, amendment_id)
    return show(
        "history-done",
        [undo_it] if deed.is_undoable(chat.work.now) else [],
        [tap(".product", "goods.card", product_id)] if entry.is_kept else [],
        [tap(".shelves", "goods.shelves", product.shop_id)],
        awaits=typed_next,
        deed=deed.deed,
        undone=deed.undone_at is not None,
        kept=entry.is_kept,
        changes=[goods.change(each, product, kinds) for each in changed if each.fact is not Fact.KEPT],
        **goods.line(entry),
    )


@flow.correctable
@flow.answer
async def typed_next(chat: Chat, words: str, product_id: int) -> Goto:
    """The next thing that is typed at the desk."""
    entry = await undoing.own_entry(chat.work, chat.actor, product_id)
    return goods.desk(words, entry.product.shop_id)


@flow.act
async def undo(chat: Chat, product_id: int, amendment_id: int) -> Goto:
    """It is as it was."""
    undone = await undoing.undo(chat.work, chat.actor, amendment_id)
    return go(done, product_id, undone.id)


@flow.screen
async def past(chat: Chat, product_id: int, page: int) -> Screen:
    """What changed, the newest first: who, when, from and to."""
    page = min(max(page, 0), FURTHEST)
    entry = await products.entry(chat.work, chat.actor, product_id)
    found, count = await products.history(chat.work, chat.actor, product_id, offset=page * PAST, limit=PAST)
    kinds = await goods.shelves_of(chat)
    who = await chat.work.people.names({each.amendment.by for each in found if each.amendment.by})
    leaf = Page(found, page, max(1, -(-count // PAST)))
    return show(
        "history-past",
        leaf.ways(past, product_id),
        [tap(".back", "goods.card", product_id)],
        changes=[
            goods.change(each.change, entry.product, kinds)
            | {"at": each.amendment.at, "who": who.get(each.amendment.by or 0, (None,))[0]}
            for each in found
        ],
        **goods.named(entry.product),
        count=count,
    )
