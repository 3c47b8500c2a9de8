"""Promising: the counter is asked whether an order's time holds, and says how much later it will be.

(a message asks) ─▶ late ─▶ delay ─▶ late
"""

from datetime import UTC, datetime

from bot import facts
from bot.chat import Chat, Flow, Goto, Screen, Tap, go, show, tap
from domain.orders import counter
from domain.orders.promise import delaying
from domain.orders.promises import DELAYS_OFFERED, is_awaited

flow = Flow("promising", in_group=True)


@flow.screen
async def late(chat: Chat, order_id: int) -> Screen:
    """By when an order is promised, and how much later it may be; where it has gone out, that."""
    order, shop = await counter.order_at_counter(chat.work, chat.actor, chat.id, order_id)
    at = order.promised_at
    delays = [_later(order_id, at, each) for each in DELAYS_OFFERED] if at and is_awaited(order) else []
    return show(
        "promising-late",
        delays,
        number=str(order.number),
        state=order.state,
        awaited=bool(delays),
        by=facts.on_the_wall(at, shop.time_zone),
    )


def _later(order_id: int, seen: datetime, minutes: int) -> Tap:
    return tap(".later", delay, order_id, int(seen.timestamp()), minutes, minutes=minutes)


@flow.act
async def delay(chat: Chat, order_id: int, seen: int, minutes: int) -> Goto:
    """The order comes so much later, and its customer is told."""
    promised = datetime.fromtimestamp(seen, UTC)
    order = await delaying.delay_at_counter(
        chat.work, chat.actor, chat.id, order_id, minutes, promised=promised
    )
    return go(late, order_id).says("promising-delayed", number=str(order.number))
