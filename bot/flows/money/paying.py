"""Paying: by UPI to the shop's own id, or in cash after all.

(order) ─▶ upi ─▶ due (a message when the order is packed) ─▶ code (typed) / said ─▶ due
                   └─▶ cash ─▶ (order)
"""

from bot.chat import Chat, Flow, Goto, Screen, Tap, below, copy, go, show, tap
from bot.payments import copied
from domain.kinds import MessageKind
from domain.money import paying
from domain.money.payee import MOST_BY_PICTURE
from domain.money.paying import PAYABLE, Payable
from domain.money.payment import PaymentMethod, PaymentState

flow = Flow("paying")


@flow.act
async def upi(chat: Chat, order_id: int) -> Goto:
    """By UPI, from now on."""
    payment = await paying.choose(chat.work, chat.actor, order_id, PaymentMethod.UPI)
    return go(due, payment.id)


@flow.act
async def cash(chat: Chat, order_id: int) -> Goto:
    """In cash after all."""
    await paying.choose(chat.work, chat.actor, order_id, PaymentMethod.CASH)
    return go("orders.detail", order_id).says("paying-cash")


@flow.screen
async def due(chat: Chat, payment_id: int) -> Screen:
    """What to pay and where to, to be copied; when the order is packed, that one has paid."""
    seen = await paying.payable(chat.work, chat.actor, payment_id)
    payment, order, payee = seen.payment, seen.order, seen.payee
    is_asked = payment.state is PaymentState.PENDING and payment.method is PaymentMethod.UPI
    can_pay = is_asked and payee is not None and order.state in PAYABLE
    return show(
        "paying-due",
        *(_copied(seen, payee.upi_id) if can_pay and payee else []),
        [tap(".picture", picture, payment_id)] if can_pay and payment.amount.minor <= MOST_BY_PICTURE else [],
        [tap(".paid", code, payment_id)] if can_pay else [],
        [tap(".cash", cash, order.id)] if is_asked else [],
        [below(tap(".order", "orders.detail", order.id, number=str(order.number)))],
        number=str(order.number),
        shop=seen.shop.names,
        amount=payment.amount,
        id=payee.upi_id if payee else None,
        stands=_stands(seen, can_pay),
        link=payee.link(seen.shop.names.in_("en"), payment.amount, f"Order {order.number}")
        if payee and payee.is_verified
        else None,
    )


def _copied(seen: Payable, upi_id: str) -> list[list[Tap]]:
    amount, number = copied(seen.payment.amount), str(seen.order.number)
    return [
        [copy(".id", upi_id, id=upi_id)],
        [
            copy(".amount", amount, amount=seen.payment.amount),
            copy(".number", f"Order {number}", number=number),
        ],
    ]


def _stands(seen: Payable, can_pay: bool) -> str:
    if can_pay:
        return "asked"
    if seen.payment.state is PaymentState.PENDING:
        return "later" if seen.payment.method is PaymentMethod.UPI else "gone"
    return seen.payment.state.value


@flow.act
async def picture(chat: Chat, payment_id: int) -> Goto:
    """What to scan with another phone comes as a picture."""
    seen = await paying.payable(chat.work, chat.actor, payment_id)
    await chat.work.outbox.tell(MessageKind.PAYMENT_DUE, seen.payment.id, chat.id)
    return go(due, payment_id)


@flow.screen
async def code(chat: Chat, payment_id: int) -> Screen:
    """Asks what the payer's app calls it."""
    seen = await paying.payable(chat.work, chat.actor, payment_id)
    return show(
        "paying-code",
        [tap(".without", said, payment_id)],
        [tap(".back", due, payment_id)],
        awaits=called,
        number=str(seen.order.number),
    )


@flow.correctable
@flow.answer
async def called(chat: Chat, typed: str, payment_id: int) -> Goto:
    """So it is called, and paid."""
    await paying.claim(chat.work, chat.actor, payment_id, typed)
    return go(due, payment_id)


@flow.act
async def said(chat: Chat, payment_id: int) -> Goto:
    """It is paid; a second time that changes nothing."""
    await paying.claim(chat.work, chat.actor, payment_id)
    return go(due, payment_id)
