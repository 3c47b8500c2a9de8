"""Orders that are paid in every way, for the walk through the storyboard."""

from domain.money import paying, refunds
from domain.money.payee import Payee
from domain.money.payment import Payment, PaymentMethod, PaymentState
from domain.money.refund import RefundReason, RefundState
from domain.orders.order import OrderState
from domain.people import Actor
from domain.unit_of_work import UnitOfWork
from domain.values import Money

BY_UPI = (OrderState.ACCEPTED, OrderState.READY, OrderState.OUT_FOR_DELIVERY, OrderState.UNDELIVERED)
Paid = tuple[list[tuple[int, int]], list[tuple[int, int]]]
"""Orders with their payments, and with their refunds."""


async def pay_some(
    work: UnitOfWork, asha: Actor, kiran: Actor, shop_id: int, orders: dict[OrderState, int]
) -> Paid:
    """By UPI: not asked for yet, asked for, looked for, and seen; some cash goes back."""
    await work.payees.put(Payee(shop_id, "lakshmi@okbank", is_verified=True))
    payments = [await paying.choose(work, asha, orders[state], PaymentMethod.UPI) for state in BY_UPI]
    for payment in payments[2:]:
        await paying.claim(work, asha, payment.id, "4123 & more")
    await paying.arrived(work, kiran, payments[3].id)
    paid = [await _captured(work, orders[state]) for state in (OrderState.DELIVERED, OrderState.COLLECTED)]
    back = [await refunds.give_back(work, each, Money(1_00), RefundReason.COMPLAINT) for each in paid]
    await refunds.go_to(work, back[1], RefundState.DONE, by=kiran)
    return (
        [(each.order_id, each.id) for each in (*payments, *paid)],
        [(each.order_id, each.id) for each in back],
    )


async def _captured(work: UnitOfWork, order_id: int) -> Payment:
    found = await work.payments.of_order(order_id)
    return next(each for each in found if each.state is PaymentState.CAPTURED)
