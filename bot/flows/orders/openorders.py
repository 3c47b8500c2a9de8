"""Open orders: in private, those of all shops at whose counters somebody works.

listed ─▶ page ─▶ (an order's lines)
"""

from __future__ import annotations

from bot import open_orders
from bot.chat import Chat, Flow, MenuEntry, Screen, show, tap
from bot.paging import page_of
from domain.orders.board import board
from domain.policy import Action

flow = Flow("openorders")


@flow.command("open", menu=MenuEntry(69, Action.WORK_COUNTER))
@flow.screen
async def listed(chat: Chat) -> Screen:
    """The open orders, by their turn."""
    return await _listed(chat, 0)


@flow.screen
async def page(chat: Chat, number: int) -> Screen:
    """More of them."""
    return await _listed(chat, number)


async def _listed(chat: Chat, number: int) -> Screen:
    found = await board.of_own_shops(chat.work, chat.actor)
    leaf = page_of(found, number)
    return show(
        "openorders-listed",
        *([tap(".order", "picking.lines", each.order.id, **open_orders.entry(each))] for each in leaf.shown),
        leaf.ways(page),
        [tap(".shop", "keeping.shops")],
        count=len(found),
        orders=open_orders.entries(leaf.shown, has_shops=True),
        page=leaf.number + 1,
        pages=leaf.pages,
    )
