"""Wishes: what somebody wants to be told of as soon as a shop that reaches them has it.

(goods) ─▶ missed (paged), what was not found in an owner's shop
(search: found, shelf: card) ─▶ wish / wish_product ─▶ mine (paged) ─▶ drop ─▶ dropped ─▶ again ─▶ mine
"""

from typing import Any

from bot.chat import Chat, Flow, Goto, MenuEntry, Screen, Tap, Typed, go, show, tap
from bot.paging import page_of
from domain.policy import Action, may
from domain.shopping import wishes
from domain.shopping.wish import MOST_WISHES, Awaited

flow = Flow("wishes")


@flow.command("wishes", menu=MenuEntry(22))
@flow.screen
async def mine(chat: Chat) -> Screen:
    """What the person waits for, a button each."""
    return await _page(chat, 0)


@flow.screen
async def page(chat: Chat, number: int) -> Screen:
    """More of it."""
    return await _page(chat, number)


async def _page(chat: Chat, number: int) -> Screen:
    found = await wishes.wishes(chat.work, chat.actor)
    leaf = page_of(found, number)
    return show(
        "wishes-mine",
        *([tap(".wish", drop, wish.id, **_told(wish))] for wish in leaf.shown),
        leaf.ways(page),
        [tap(".shops", "shops.nearby"), tap(".cart", "cart.lines")],
        count=len(found),
        most=MOST_WISHES,
    )


@flow.act
async def wish(chat: Chat, words: Typed) -> Goto:
    """One more: something with these words."""
    await wishes.wish_for(chat.work, chat.actor, words)
    return go(mine).says("wishes-kept")


@flow.act
async def wish_product(chat: Chat, product_id: int) -> Goto:
    """One more: this very product."""
    await wishes.wish_for_product(chat.work, chat.actor, product_id)
    return go(mine).says("wishes-kept")


@flow.act
async def drop(chat: Chat, wish_id: int) -> Goto:
    """One less."""
    await wishes.drop_wish(chat.work, chat.actor, wish_id)
    return go(dropped, wish_id)


@flow.screen
async def dropped(chat: Chat, wish_id: int) -> Screen:
    """What is not waited for any more, with a way back."""
    wish = await wishes.one_wish(chat.work, chat.actor, wish_id)
    ways: list[Tap] = [tap(".undo", again, wish_id), tap(".back", mine)]
    return show("wishes-dropped", ways, **_told(wish))


@flow.act
async def again(chat: Chat, wish_id: int) -> Goto:
    """It is waited for again."""
    await wishes.wish_again(chat.work, chat.actor, wish_id)
    return go(mine).says("wishes-kept")


@flow.screen
async def missed(chat: Chat, shop_id: int, number: int) -> Screen:
    """What was searched for and not found in the owner's shop, counted without who."""
    found = await wishes.missed(chat.work, chat.actor, shop_id)
    leaf, shop = page_of(found, number), await chat.work.shops.get(shop_id)
    return show(
        "wishes-missed",
        leaf.ways(missed, shop_id),
        [tap(".add", "newgoods.name", shop_id), tap(".back", "goods.shelves", shop_id)]
        if may(chat.actor, Action.KEEP_SHOP, shop_id)
        else [tap(".back", "overseeing.shop", shop_id)],
        shop=shop.names,
        count=len(found),
        searches=[{"words": each.words, "times": each.count} for each in leaf.shown],
        page=leaf.number + 1,
        pages=leaf.pages,
    )


def _told(wish: Awaited) -> dict[str, Any]:
    return {"words": wish.names or wish.words}
