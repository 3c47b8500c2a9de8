"""Settling: an order's payment goes where the order went."""

from domain.money.events import PaymentMoved
from domain.money.payment import PaymentState
from domain.money.work import MoneyWork
from domain.orders.events import Changed, Moved
from domain.orders.order import OrderState

FOLLOWS = {
    OrderState.DELIVERED: PaymentState.CAPTURED,
    OrderState.COLLECTED: PaymentState.CAPTURED,
    OrderState.REJECTED: PaymentState.FAILED,
    OrderState.CANCELLED: PaymentState.FAILED,
    OrderState.EXPIRED: PaymentState.FAILED,
}


async def settle(work: MoneyWork, event: Moved) -> None:
    """Moves the payment as far as its own life allows it."""
    state = FOLLOWS.get(event.state)
    if state and await work.payments.move(event.order.id, state):
        await work.happened(PaymentMoved(event, state))


async def follow(work: MoneyWork, event: Changed) -> None:
    """What is to be paid is what the order comes to."""
    if event.order.total != event.before.total:
        await work.payments.restate(event.order.id, event.order.total)
