"""A customer asks to have an order cancelled that its shop has taken, and the counter says yes or no."""

from __future__ import annotations

from domain.audit_actions import AuditAction
from domain.kinds import MessageKind
from domain.orders import counter
from domain.orders.errors import NotYourCounter, TooLateToCancel
from domain.orders.life import carry_out, overtaken
from domain.orders.order import Move, Order, OrderState, Reason
from domain.orders.own_orders import own_order
from domain.orders.promises import AWAITED
from domain.orders.work import OrderWork
from domain.people import Actor
from domain.policy import Action, may


def may_ask(order: Order) -> bool:
    """Whether its customer may ask: once, while it is at its shop."""
    return order.state in AWAITED and order.cancel_asked_at is None


async def ask_to_cancel(work: OrderWork, actor: Actor, order_id: int) -> Order:
    """The counter is asked whether it can still be cancelled; once is enough.

    Raises NotFound, TooLateToCancel, OrderMoved.
    """
    order = await own_order(work, actor, order_id)
    if order.asks_to_cancel:
        return order
    if not may_ask(order):
        raise TooLateToCancel(number=str(order.number))
    if not await work.orders.ask_to_cancel(order):
        raise overtaken(await work.orders.get(order_id))
    await work.audit.record(actor, AuditAction.ORDER_CANCEL_ASKED, f"order:{order.number}")
    if desk := await counter.read_in(work, await work.shops.get(order.shop_id)):
        await work.outbox.tell(MessageKind.ORDER_CANCEL_ASKED, order_id, desk)
    return await work.orders.get(order_id)


async def answer_at_counter(work: OrderWork, actor: Actor, group: int, order_id: int, yes: bool) -> Order:
    """The counter where the actor stands says yes or no. Raises what `answer` does."""
    order, shop = await counter.order_at_counter(work, actor, group, order_id)
    if group != shop.counter_chat:
        await counter.must_stand_in(work, actor, order_id)
    return await _answer(work, actor, order, yes)


async def answer(work: OrderWork, actor: Actor, order_id: int, yes: bool) -> Order:
    """Yes cancels it, and what was packed goes back on the shelf; no leaves it as it is.

    Raises NotFound, NotYourCounter, OrderMoved where nobody asks any more.
    """
    return await _answer(work, actor, await counter.order_to_move(work, actor, order_id), yes)


async def _answer(work: OrderWork, actor: Actor, order: Order, yes: bool) -> Order:
    if not may(actor, Action.WORK_COUNTER, order.shop_id):
        raise NotYourCounter
    if yes and order.state is OrderState.CANCELLED and order.handler_id == actor.identity_id:
        return order.at_the_counter()  # by the same press
    if not order.asks_to_cancel:
        if not yes and order.cancel_asked_at:
            return order
        raise overtaken(order)
    if yes:
        why = Reason.CUSTOMER_ASKED
        done = await carry_out(work, actor, order, Move.CANCEL, reason=why, restock=True)
        return done.at_the_counter()
    return await _refuse(work, actor, order)


async def _refuse(work: OrderWork, actor: Actor, order: Order) -> Order:
    if not await work.orders.refuse_to_cancel(order):
        raise overtaken(await work.orders.get(order.id))
    await work.audit.record(actor, AuditAction.ORDER_CANCEL_REFUSED, f"order:{order.number}")
    if customer := await work.people.chat_for(order.identity_id, order.ordered_in):
        await work.outbox.tell(MessageKind.ORDER_CANCEL_REFUSED, order.id, customer)
    return (await work.orders.get(order.id)).at_the_counter()
