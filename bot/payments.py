"""How an order is paid, as whoever reads of it is told; and what is copied to pay by UPI."""

from __future__ import annotations

from typing import Any

from bot.chat import Tap, tap
from domain.money.payment import PaymentMethod, PaymentState
from domain.money.standing import Dues, standing
from domain.money.work import MoneyWork
from domain.orders.order import Order
from domain.values import Money


async def dues_of(work: MoneyWork, order: Order) -> Dues:
    """What of it is paid and due."""
    return standing(order, await work.payments.of_order(order.id))


BY_NAME = {PaymentMethod.CASH, PaymentMethod.UPI, PaymentMethod.KHATA}
"""Ways of paying that are named where something was paid."""


async def paying(work: MoneyWork, order: Order) -> dict[str, Any]:
    """The facts for `order-paying`."""
    return told(await dues_of(work, order))


async def ways(work: MoneyWork, order: Order, dues: Dues) -> list[Tap]:
    """The way to pay it by UPI, where its shop takes that and it is not paid."""
    payment = dues.current
    if payment.is_taken or order.came_to_nothing:
        return []
    if payment.method is PaymentMethod.UPI:
        return [tap("paying-due.open", "paying.due", payment.id)]
    if payment.method is PaymentMethod.CASH and await work.payees.of(order.shop_id):
        return [tap("paying-due.upi", "paying.upi", order.id)]
    return []


def told(dues: Dues) -> dict[str, Any]:
    """The same of dues that were read."""
    return {"paying": _way(dues), "paid": dues.paid, "due": dues.due}


def _way(dues: Dues) -> str:
    if dues.paid.minor and dues.due.minor > 0:
        return "part"
    if dues.paid.minor:
        methods = {each.method for each in dues.payments if each.kept.minor}
        return f"paid-{methods.pop()}" if len(methods) == 1 and methods < BY_NAME else "paid"
    if dues.current.method is PaymentMethod.UPI:
        return "claimed" if dues.current.state is PaymentState.CLAIMED else "upi"
    return "khata" if dues.current.method is PaymentMethod.KHATA else "cash"


def copied(amount: Money) -> str:
    """An amount as a payer's app takes it."""
    return f"{amount.minor // 100}.{amount.minor % 100:02}"
