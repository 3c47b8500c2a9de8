"""Answering: a customer says what shall become of a line that is not there, or that weighs more.

(a message asks) ─▶ ask ─▶ take / leave ─▶ (orders)
                     └─▶ sure ─▶ cancel ─▶ (orders)
"""

from typing import Any

from bot import facts
from bot.chat import Chat, Flow, Goto, Screen, Tap, below, go, show, tap
from domain.orders import answering
from domain.orders.line import LineOffer, OrderLine
from domain.orders.order import Order

flow = Flow("answering")


@flow.screen
async def ask(chat: Chat, line_id: int) -> Screen:
    """What is asked, with a button for each offer; where it is decided by now, that."""
    order, line = await answering.asked(chat.work, chat.actor, line_id)
    told: dict[str, Any] = {"number": str(order.number), **facts.each_line([line])[0]}
    detail = below(tap(".order", "orders.detail", order.id))
    if not line.waits or not order.holds_stock:
        return show("answering-decided", [detail], **told)
    offers = [await _offer(chat, order, line, number, offer) for number, offer in enumerate(line.offers)]
    return show(
        "answering-ask",
        *([each] for each in offers),
        [below(tap(".as-ordered" if line.asks_weight else ".leave", leave, order.id, line_id))],
        [] if line.asks_weight else [below(tap(".cancel", sure, order.id, line_id))],
        weight=line.asks_weight,
        **told,
    )


async def _offer(chat: Chat, order: Order, line: OrderLine, number: int, offer: LineOffer) -> Tap:
    product = await chat.work.products.get(offer.product_id)
    label = ".weight" if line.asks_weight else ".take"
    return below(
        tap(
            label,
            take,
            order.id,
            line.id,
            number,
            name=product.names,
            quantity=product.quantity(offer.amount),
            price=offer.price,
            alike=False,
            cost=offer.cost,
            weighed=product.is_weighed,
            **facts.packed(product.pack, product.is_weighed),
        )
    )


@flow.act
async def take(chat: Chat, order_id: int, line_id: int, number: int) -> Goto:
    """Takes one of the offers, at what it costs there."""
    await answering.take_offer(chat.work, chat.actor, order_id, line_id, offer=number)
    return go("orders.detail", order_id).says("answering-taken")


@flow.act
async def leave(chat: Chat, order_id: int, line_id: int) -> Goto:
    """None of it."""
    await answering.refuse_offer(chat.work, chat.actor, order_id, line_id)
    return go("orders.detail", order_id).says("answering-left")


@flow.screen
async def sure(chat: Chat, order_id: int, line_id: int) -> Screen:
    """Asks again before everything is cancelled."""
    order, _ = await answering.asked(chat.work, chat.actor, line_id)
    return show(
        "answering-sure",
        [tap(".yes", cancel, order_id, line_id), tap(".no", ask, line_id)],
        number=str(order.number),
    )


@flow.act
async def cancel(chat: Chat, order_id: int, line_id: int) -> Goto:
    """Cancels the whole order."""
    await answering.call_off(chat.work, chat.actor, order_id, line_id)
    return go("orders.detail", order_id)
