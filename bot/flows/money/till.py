"""Till: what the counter looks for in its own app, and what it gives back by hand.

(a message asks) look ─▶ came / cash / none ─▶ look
(a message asks) owed ─▶ given ─▶ owed

Every link begins with the order: an owner who stands in for the counter is looked up by it.
"""

from bot.chat import Chat, Flow, Goto, Screen, show, stay, tap
from domain.money import giving_back, paying
from domain.money.payment import PaymentMethod, PaymentState

flow = Flow("till", in_group=True)


@flow.screen
async def look(chat: Chat, order_id: int, payment_id: int) -> Screen:
    """A customer says that they have paid, or an order has come to one who has not said so."""
    payment, order, shop = await paying.to_look_at(chat.work, chat.actor, payment_id, group=chat.id)
    is_open = payment.state in (PaymentState.CLAIMED, PaymentState.PENDING)
    is_upi = payment.method is PaymentMethod.UPI
    return show(
        "till-look",
        [tap(".came", came, order_id, payment_id)] if is_open and is_upi else [],
        [tap(".none", none, order_id, payment_id)] if payment.state is PaymentState.CLAIMED else [],
        [tap(".cash", cash, order_id, payment_id)]
        if payment.state is PaymentState.PENDING and is_upi
        else [],
        number=str(order.number),
        shop=shop.names,
        amount=payment.amount,
        state=payment.state,
        method=payment.method,
        reference=payment.reference,
        by=payment.confirmed_by,
    )


@flow.act
async def came(chat: Chat, order_id: int, payment_id: int) -> Goto:
    """It has come by UPI."""
    await paying.arrived(chat.work, chat.actor, payment_id, group=chat.id)
    return stay()


@flow.act
async def cash(chat: Chat, order_id: int, payment_id: int) -> Goto:
    """It was paid in cash instead."""
    await paying.arrived(chat.work, chat.actor, payment_id, group=chat.id, method=PaymentMethod.CASH)
    return stay()


@flow.act
async def none(chat: Chat, order_id: int, payment_id: int) -> Goto:
    """It has not come."""
    await paying.not_there(chat.work, chat.actor, payment_id, group=chat.id)
    return stay()


@flow.screen
async def owed(chat: Chat, order_id: int, refund_id: int) -> Screen:
    """What is to be given back, until somebody has done so."""
    refund, shop = await giving_back.to_give_back(chat.work, chat.actor, refund_id, group=chat.id)
    return show(
        "till-owed",
        [tap(".given", given, order_id, refund_id)] if refund.is_task else [],
        number=str(refund.order_number),
        shop=shop.names,
        amount=refund.amount,
        method=refund.method,
        why=refund.reason,
        state=refund.state,
        by=refund.done_by,
    )


@flow.act
async def given(chat: Chat, order_id: int, refund_id: int) -> Goto:
    """It is with its customer."""
    await giving_back.given(chat.work, chat.actor, refund_id, group=chat.id)
    return stay()
