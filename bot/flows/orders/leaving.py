"""Leaving: a customer waits no longer for an order that its shop has taken.

(orders) ─▶ sure ─▶ call_off ─▶ (orders)
       └──▶ may_i ─▶ ask ─▶ (orders)
"""

from bot.chat import Chat, Flow, Goto, Screen, go, show, tap
from domain.orders.own_orders import own_order
from domain.orders.promise import delaying, parting
from domain.orders.promises import is_free_to_leave

flow = Flow("leaving")


@flow.screen
async def sure(chat: Chat, order_id: int) -> Screen:
    """Asks again before an order that is late is cancelled; says so where that cannot be done by now."""
    order = await own_order(chat.work, chat.actor, order_id)
    is_free = is_free_to_leave(order, chat.work.now)
    return show(
        "leaving-sure",
        [tap(".yes", call_off, order_id)] if is_free else [],
        [tap(".no" if is_free else ".order", "orders.detail", order_id)],
        number=str(order.number),
        state=order.state,
        free=is_free,
    )


@flow.act
async def call_off(chat: Chat, order_id: int) -> Goto:
    """The order is cancelled: it is too late."""
    order = await delaying.leave(chat.work, chat.actor, order_id)
    return go("orders.detail", order_id).says("orders-withdrawn", number=str(order.number))


@flow.screen
async def may_i(chat: Chat, order_id: int) -> Screen:
    """Asks again before the shop is asked whether the order can still be cancelled."""
    order = await own_order(chat.work, chat.actor, order_id)
    can_ask = parting.may_ask(order)
    return show(
        "leaving-may-i",
        [tap(".yes", ask, order_id)] if can_ask else [],
        [tap(".no" if can_ask else ".order", "orders.detail", order_id)],
        number=str(order.number),
        state=order.state,
        can=can_ask,
    )


@flow.act
async def ask(chat: Chat, order_id: int) -> Goto:
    """The shop is asked."""
    order = await parting.ask_to_cancel(chat.work, chat.actor, order_id)
    return go("orders.detail", order_id).says("leaving-asked", number=str(order.number))
