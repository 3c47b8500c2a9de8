"""Giving back: what was paid and is not owed any more goes back the way it came."""

from __future__ import annotations

from domain.errors import NotFound
from domain.money.books.entries import post_refund, post_refund_done
from domain.money.errors import NothingToGiveBack
from domain.money.events import RefundMoved
from domain.money.payment import Payment, PaymentMethod, PaymentState
from domain.money.refund import CREDITS, Refund, RefundReason, RefundState
from domain.money.work import MoneyWork
from domain.people import Actor
from domain.values import Money


async def give_back(
    work: MoneyWork, payment: Payment, amount: Money, reason: RefundReason, *, by: Actor | None = None
) -> Refund:
    """So much of a payment is owed back from now on. Raises NothingToGiveBack where it is not left of it.

    Whoever calls it holds the order (`Payments.hold`), or has moved it.
    """
    is_credit = reason in CREDITS
    if amount.minor <= 0 or not await work.payments.give_back(payment.id, amount, is_credit=is_credit):
        raise NothingToGiveBack(number=str(payment.order_number))
    refund = await work.refunds.add(payment.id, amount, reason)
    order, shop = await work.orders.get(refund.order_id), await work.shops.get(refund.shop_id)
    await post_refund(work, shop, order, refund)
    await work.happened(RefundMoved(shop=shop, order=order, refund=refund, state=RefundState.DUE, by=by))
    if refund.method is PaymentMethod.KHATA:
        return await go_to(work, refund, RefundState.DONE, by=by)
    return refund


async def go_to(
    work: MoneyWork,
    refund: Refund,
    state: RefundState,
    *,
    by: Actor | None = None,
    charge_id: str | None = None,
) -> Refund:
    """Moves a refund, once however often it is asked for; gives it as it is now."""
    if not await work.refunds.move(refund.id, state, by=by, charge_id=charge_id):
        return await work.refunds.get(refund.id)
    moved = await work.refunds.get(refund.id)
    order, shop = await work.orders.get(refund.order_id), await work.shops.get(refund.shop_id)
    if state is RefundState.DONE:
        await post_refund_done(work, shop, moved)
        await _close(work, moved)
    await work.happened(RefundMoved(shop=shop, order=order, refund=moved, state=state, by=by))
    return moved


async def _close(work: MoneyWork, refund: Refund) -> None:
    """A payment is refunded when all of it is back with its customer."""
    back = [
        each.amount.minor
        for each in await work.refunds.of_payment(refund.payment_id)
        if each.state is RefundState.DONE
    ]
    if sum(back) == (await work.payments.get(refund.payment_id)).amount.minor:
        await work.payments.move(refund.payment_id, PaymentState.REFUNDED)


async def of_own_order(work: MoneyWork, actor: Actor, order_id: int) -> list[Refund]:
    """What is given back of one of the actor's orders. Raises NotFound."""
    if (await work.orders.get(order_id)).identity_id != actor.identity_id:
        raise NotFound
    return await work.refunds.of_order(order_id)
