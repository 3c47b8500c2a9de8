"""Open orders: in private, those of all shops at whose counters somebody works.

listed ─▶ page ─▶ (an order's lines)
(a card) ─▶ door (for whom it is, where the card does not say so)
"""

from __future__ import annotations

from bot import open_orders, order_card
from bot.chat import Chat, Flow, MenuEntry, Screen, show, tap
from bot.paging import page_of
from domain.orders import counter
from domain.orders.board import board
from domain.policy import Action, may

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
        orders=open_orders.entries(leaf.shown, has_shops=open_orders.are_of_several(found)),
        page=leaf.number + 1,
        pages=leaf.pages,
    )


@flow.screen
async def door(chat: Chat, order_id: int) -> Screen:
    """For whom an order is and where to: for who took it, or carries it, where its shop wants it so."""
    order = await counter.order_to_move(chat.work, chat.actor, order_id)
    told = order_card.told(order, await chat.work.shops.get(order.shop_id))
    packs = may(chat.actor, Action.WORK_COUNTER, order.shop_id)
    return show(
        "openorders-door",
        [tap(".lines", "picking.lines", order_id)] if packs else [],
        [tap(".words", "words.thread", order_id)],
        [tap(".back", listed)] if packs else [],
        number=told["number"],
        state=order.state,
        **{name: told[name] for name in ("customer", "phone", "address", "map", "delivery", "remark")},
    )
