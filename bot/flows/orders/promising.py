"""Promising: the counter is asked whether an order's time holds, or whether it can still be cancelled.

(a message asks) ─▶ late ─▶ delay ─▶ late
(a message asks) ─▶ parting ─▶ answer ─▶ parting
"""

from datetime import UTC, datetime

from bot import facts
from bot.chat import Chat, Flow, Goto, Screen, Tap, go, show, tap
from domain.orders import counter
from domain.orders.promise import delaying
from domain.orders.promise import parting as partings
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


@flow.screen
async def parting(chat: Chat, order_id: int) -> Screen:
    """Its customer would like to cancel an order; where that is answered by now, how it stands."""
    order, _ = await counter.order_at_counter(chat.work, chat.actor, chat.id, order_id)
    answers = [tap(".yes", answer, order_id, 1), tap(".no", answer, order_id, 0)]
    return show(
        "promising-parting",
        answers if order.asks_to_cancel else [],
        number=str(order.number),
        state=order.state,
        asks=order.asks_to_cancel,
    )


@flow.act
async def answer(chat: Chat, order_id: int, yes: int) -> Goto:
    """Yes or no; the customer is told."""
    order = await partings.answer_at_counter(chat.work, chat.actor, chat.id, order_id, bool(yes))
    return go(parting, order_id).says("counter-moved", number=str(order.number), state=order.state)
