"""Settling: an order's money goes where the order goes, and paid and due are always what it comes to."""

from __future__ import annotations

from dataclasses import replace

from domain.catalogue.shop import Shop
from domain.money import refunds
from domain.money.books.entries import post_payment, post_sale
from domain.money.events import PaymentMoved
from domain.money.payment import AT_THE_DOOR, Payment, PaymentMethod, PaymentState
from domain.money.refund import RefundReason
from domain.money.standing import standing
from domain.money.work import MoneyWork
from domain.orders.events import Changed, Moved
from domain.orders.order import REACHED, Order, OrderState
from domain.people import Actor

WHY: dict[OrderState, RefundReason] = {
    OrderState.REJECTED: RefundReason.REJECTED,
    OrderState.CANCELLED: RefundReason.CANCELLED,
    OrderState.EXPIRED: RefundReason.EXPIRED,
}
"""Why something is given back of an order that came to nothing."""


async def settle(work: MoneyWork, event: Moved) -> None:
    """What is paid at the door is paid when an order has come there; if it comes to nothing, nobody pays."""
    order = replace(event.order, state=event.state, version=event.version)
    if event.state in REACHED:
        await post_sale(work, event.shop, order)
        pending = standing(order, await work.payments.of_order(order.id)).pending
        if pending and pending.method in AT_THE_DOOR:
            await _capture(work, event.shop, order, pending, by=event.by)
    elif order.came_to_nothing:
        await balance(work, event.shop, order, WHY[event.state], by=event.by)


async def follow(work: MoneyWork, event: Changed) -> None:
    """What is to be paid is what the order comes to; what was paid too much is given back."""
    if event.order.total != event.before.total:
        await balance(work, event.shop, event.order, RefundReason.LESS_CAME, by=event.by)


async def take_in(
    work: MoneyWork, payment_id: int, *, by: Actor | None = None, charge_id: str | None = None
) -> Payment:
    """Money has arrived, by a provider's word or by that of whoever looked: once however often it is said.

    What arrives for an order that costs less by now, or nothing any more, is given back.
    Raises NotFound. Gives the payment as it is then.
    """
    seen = await work.payments.get(payment_id)
    await work.payments.hold(seen.order_id)
    order = await work.orders.get(seen.order_id)
    shop = await work.shops.get(order.shop_id)
    payment = await work.payments.get(payment_id)
    if await _capture(work, shop, order, payment, by=by, charge_id=charge_id):
        why = WHY.get(order.state, RefundReason.PAID_TWICE)
        await balance(work, shop, order, why, by=by)
    return await work.payments.get(payment_id)


async def balance(
    work: MoneyWork, shop: Shop, order: Order, why: RefundReason, *, by: Actor | None = None
) -> None:
    """Sees to it that what is pending is what is due, and that nobody has paid more than is owed.

    Whoever calls it holds the order (`Payments.hold`), or has moved or changed it.
    """
    stands = standing(order, await work.payments.of_order(order.id))
    asked, pending = stands.asked, stands.pending
    if pending is None:
        if asked.minor:
            await work.payments.add(order.id, PaymentMethod.CASH, asked)
    elif not asked.minor and (order.came_to_nothing or pending.amount.minor):
        await fail(work, shop, order, pending, by=by)
    elif asked != pending.amount:
        await work.payments.restate(pending.id, asked)
    for payment, amount in stands.too_much:
        await refunds.give_back(work, payment, amount, why, by=by)


async def fail(
    work: MoneyWork, shop: Shop, order: Order, payment: Payment, *, by: Actor | None = None
) -> bool:
    """Nothing is expected of this payment any more; False where its life does not allow it."""
    if not await work.payments.move(payment.id, PaymentState.FAILED):
        return False
    await work.happened(
        PaymentMoved(shop=shop, order=order, payment=payment, state=PaymentState.FAILED, by=by)
    )
    return True


async def _capture(
    work: MoneyWork,
    shop: Shop,
    order: Order,
    payment: Payment,
    *,
    by: Actor | None = None,
    charge_id: str | None = None,
) -> bool:
    if not await work.payments.move(payment.id, PaymentState.CAPTURED, by=by, charge_id=charge_id):
        return False
    await post_payment(work, shop, payment)
    await work.happened(
        PaymentMoved(shop=shop, order=order, payment=payment, state=PaymentState.CAPTURED, by=by)
    )
    return True
