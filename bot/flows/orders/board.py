"""Board: a counter's open orders on one message, and as a list in which each leads to its card.

board (drawn by itself)
listed ─▶ page ─▶ bring (the order's card comes anew)
"""

from __future__ import annotations

from bot import open_orders
from bot.chat import Chat, Flow, Goto, Screen, Typed, go, show, stay, tap
from bot.paging import page_of
from domain.orders.board import board as boards

flow = Flow("board", in_group=True)


@flow.screen
async def board(chat: Chat) -> Screen:
    """All open orders by how far they have come; it stays, and is drawn anew as they go on."""
    found = await boards.at_counter(chat.work, chat.actor, chat.id)
    return show("board-board", **open_orders.columns(found, chat.id))


@flow.command("open", menu=None)
@flow.act
async def open_list(chat: Chat, words: Typed) -> Goto:
    """Whatever stands behind the command: the list. Nobody but whoever works here is answered."""
    await boards.at_counter(chat.work, chat.actor, chat.id)
    return go(listed)


@flow.screen
async def listed(chat: Chat) -> Screen:
    """The open orders, a button each."""
    return await _listed(chat, 0)


@flow.screen
async def page(chat: Chat, number: int) -> Screen:
    """More of them."""
    return await _listed(chat, number)


async def _listed(chat: Chat, number: int) -> Screen:
    found = await boards.at_counter(chat.work, chat.actor, chat.id)
    leaf = page_of(found, number)
    return show(
        "board-listed",
        *([tap(".order", bring, each.order.id, **open_orders.entry(each))] for each in leaf.shown),
        leaf.ways(page),
        count=len(found),
        orders=open_orders.entries(leaf.shown, chat.id, has_shops=open_orders.are_of_several(found)),
        page=leaf.number + 1,
        pages=leaf.pages,
    )


@flow.act
async def bring(chat: Chat, order_id: int) -> Goto:
    """The order's card comes below everything else."""
    order = await boards.bring_card(chat.work, chat.actor, chat.id, order_id)
    return stay().says("board-brought", number=str(order.number))
