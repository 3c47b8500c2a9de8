"""Tips: what somebody gives on top of an order that is on its way, if they like.

(order) ─▶ give ─▶ so_much (a button, or typed) / nothing ─▶ (order)
"""

from bot.chat import Chat, Flow, Goto, Screen, go, show, tap
from domain.orders import own_orders
from domain.orders.extras import tips
from domain.values import Money

flow = Flow("tips")
OFFERED = (10_00, 20_00, 50_00)
"""In minor units."""


@flow.screen
async def give(chat: Chat, order_id: int) -> Screen:
    """What is given now, and what is offered instead."""
    order = await own_orders.own_order(chat.work, chat.actor, order_id)
    offered = [Money(minor, order.total.currency) for minor in OFFERED]
    return show(
        "tips-give",
        [tap(".amount", so_much, order_id, each.minor, tip=each) for each in offered],
        [tap(".none", so_much, order_id, 0)] if order.tip.minor else [],
        [tap("common-back", "orders.detail", order_id)],
        awaits=typed,
        within=order_id,
        number=str(order.number),
        has_tip=order.tip.minor > 0,
        tip=order.tip,
    )


@flow.act
async def so_much(chat: Chat, order_id: int, minor: int) -> Goto:
    """So much from now on."""
    order = await tips.give(chat.work, chat.actor, order_id, minor)
    return _given(order_id, order.tip)


@flow.correctable
@flow.answer
async def typed(chat: Chat, given: str, order_id: int) -> Goto:
    """The same, for an amount as people write it."""
    order = await tips.type_tip(chat.work, chat.actor, order_id, given)
    return _given(order_id, order.tip)


def _given(order_id: int, tip: Money) -> Goto:
    return go("orders.detail", order_id).says("tips-given", tip=tip, has_tip=tip.minor > 0)
