"""Settling: an order's payment goes where the order went."""

from domain.money.events import PaymentMoved
from domain.money.payment import PaymentState
from domain.money.work import MoneyWork
from domain.orders.events import Moved
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
