"""Who is told of money: the customer what to pay and what became of it, the counter what to look for."""

from __future__ import annotations

from dataclasses import replace

from domain.audit_actions import AuditAction
from domain.catalogue.shop import Shop
from domain.kinds import MessageKind
from domain.money.events import PaymentMoved, RefundMoved
from domain.money.payment import PaymentMethod, PaymentState
from domain.money.refund import RefundState
from domain.money.standing import standing
from domain.money.work import MoneyWork
from domain.orders import counter
from domain.orders.events import Moved
from domain.orders.order import REACHED, Order, OrderState

ANSWERED = {PaymentState.CAPTURED: AuditAction.PAYMENT_SEEN, PaymentState.PENDING: AuditAction.PAYMENT_UNSEEN}
"""What a customer hears after the shop has looked, by what came of the payment."""


async def ask_for_money(work: MoneyWork, event: Moved) -> None:
    """UPI is asked for when the total is final; where the order has come without it, the counter looks."""
    if event.state is not OrderState.READY and event.state not in REACHED:
        return
    order = replace(event.order, state=event.state)
    pending = standing(order, await work.payments.of_order(order.id)).pending
    if pending is None or pending.method is not PaymentMethod.UPI:
        return
    if event.state is OrderState.READY:
        await _tell_customer(work, MessageKind.PAYMENT_DUE, pending.id, order)
    else:
        await _tell_counter(work, MessageKind.PAYMENT_CLAIMED, pending.id, event.shop)


async def tell_payment(work: MoneyWork, event: PaymentMoved) -> None:
    """What a customer says to have paid is looked for at the counter, and they hear what came of it."""
    if event.payment.method is not PaymentMethod.UPI:
        return
    if event.state is PaymentState.CLAIMED:
        await _tell_counter(work, MessageKind.PAYMENT_CLAIMED, event.payment.id, event.shop)
    else:
        await look_again(work, event.shop, event.payment.id)
    await redraw(work, event.shop, event.order)
    if (action := ANSWERED.get(event.state)) and event.by:
        await work.audit.record(event.by, action, f"order:{event.order.number}")
        await _tell_customer(work, MessageKind.PAYMENT_NEWS, event.payment.id, event.order)


async def tell_refund(work: MoneyWork, event: RefundMoved) -> None:
    """What is given back by hand is a task for the counter until it is ticked off; customers read both."""
    refund = event.refund
    if event.state is RefundState.DUE and refund.is_task:
        await _tell_counter(work, MessageKind.REFUND_TASK, refund.id, event.shop)
    elif event.state is RefundState.DONE:
        await _retell_counter(work, MessageKind.REFUND_TASK, refund.id, event.shop)
        await work.audit.record(event.by, AuditAction.REFUND_DONE, f"order:{event.order.number}")
    if event.state in (RefundState.DUE, RefundState.DONE):
        await _tell_customer(work, MessageKind.REFUND_NEWS, refund.id, event.order)


async def look_again(work: MoneyWork, shop: Shop, payment_id: int) -> None:
    """What the counter was asked about a payment says what came of it."""
    await _retell_counter(work, MessageKind.PAYMENT_CLAIMED, payment_id, shop)


async def redraw(work: MoneyWork, shop: Shop, order: Order) -> None:
    """The card says how the order is paid."""
    if desk := await counter.read_in(work, shop):
        await work.outbox.tell(MessageKind.ORDER_CARD, order.id, desk)


async def _tell_customer(work: MoneyWork, kind: MessageKind, subject: int, order: Order) -> None:
    if chat := await work.people.chat_for(order.identity_id, order.ordered_in):
        await work.outbox.tell(kind, subject, chat)


async def _tell_counter(work: MoneyWork, kind: MessageKind, subject: int, shop: Shop) -> None:
    if desk := await counter.read_in(work, shop):
        await work.outbox.tell(kind, subject, desk)


async def _retell_counter(work: MoneyWork, kind: MessageKind, subject: int, shop: Shop) -> None:
    """What stands there is as it is now; where nothing does, nothing is said."""
    desk = await counter.read_in(work, shop)
    if desk and await work.outbox.has_told(kind, subject, desk):
        await work.outbox.tell(kind, subject, desk)
