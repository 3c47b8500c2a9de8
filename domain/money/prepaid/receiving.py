"""Money comes in by a provider's word: the order it is for is placed, or it is given back."""

from __future__ import annotations

from datetime import timedelta

from domain.errors import NotFound
from domain.kinds import DueKind
from domain.money import refunds, settling
from domain.money.errors import PaymentOver
from domain.money.gateway import Callback, CallbackKind
from domain.money.payment import Payment, PaymentMethod, PaymentState
from domain.money.prepaid.placing import payment_asked
from domain.money.refund import RefundState
from domain.money.standing import standing
from domain.money.work import MoneyWork
from domain.orders.life import carry_out
from domain.orders.order import Move, Order, OrderState
from domain.people import Actor
from domain.values import Money

PATIENCE = timedelta(minutes=5)
"""From the word that it may be paid until the money is there: the order waits so long at least."""


async def must_be_payable(work: MoneyWork, actor: Actor, reference: str, amount: Money) -> None:
    """Whether this person may pay this now: the last word before money is taken.

    Goods and slot are held since the order was made, at the price that was agreed; it must still be so, and
    stay so until the money is there. Raises NotFound for somebody else's, PaymentOver.
    """
    payment = await work.payments.get(await work.ids.payment(reference))
    await work.payments.hold(payment.order_id)
    order = await work.orders.get(payment.order_id)
    if order.identity_id != actor.identity_id:
        raise NotFound
    asked = await payment_asked(work, order)
    shop = await work.shops.get(order.shop_id)
    is_held = all(line.held == line.ordered for line in order.lines)
    is_in_time = order.slot is None or order.slot.ends > work.now
    if asked is None or asked.id != payment.id or asked.amount != amount:
        raise PaymentOver(number=str(order.number))
    if not (is_held and is_in_time and shop.takes_orders):
        raise PaymentOver(number=str(order.number))
    await work.due.drop(DueKind.ORDER_LAPSE, order.id)
    ends = order.placed_at + timedelta(seconds=work.rules.payment_timeout_s)
    await work.due.at(max(ends, work.now + PATIENCE), DueKind.ORDER_LAPSE, order.id)


async def receive(
    work: MoneyWork, method: PaymentMethod, reference: str, charge_id: str, amount: Money
) -> Order:
    """So much has arrived under this charge; once however often it is said, and whatever says it.

    Where the order is over by now, or was paid before, it is given back. Raises NotFound for what is unknown.
    """
    payment = await work.payments.get(await work.ids.payment(reference))
    await work.payments.hold(payment.order_id)
    if await work.payments.with_charge(method, charge_id) is None:
        payment = await _meant(work, await work.payments.get(payment.id), method, amount)
        await settling.take_in(work, payment.id, charge_id=charge_id)
    return await _place(work, await work.orders.get(payment.order_id))


async def _meant(work: MoneyWork, payment: Payment, method: PaymentMethod, amount: Money) -> Payment:
    """The payment that the money is: the one that was asked for; or one of its own, where that is paid."""
    if payment.amount.currency != amount.currency:
        raise ValueError("a provider has taken another currency than was asked for")
    is_asked = payment.method is method and not payment.is_taken
    if is_asked and payment.amount == amount:
        return payment
    if is_asked and await work.payments.restate(payment.id, amount):
        return payment
    order = await work.orders.get(payment.order_id)
    if pending := standing(order, await work.payments.of_order(order.id)).pending:
        await work.payments.move(pending.id, PaymentState.FAILED)
    return await work.payments.add(payment.order_id, method, amount)


async def _place(work: MoneyWork, order: Order) -> Order:
    """Its shop gets an order that is paid."""
    if order.state is not OrderState.AWAITING_PAYMENT:
        return order
    if standing(order, await work.payments.of_order(order.id)).due.minor > 0:
        return order
    return await carry_out(work, None, order, Move.PAY)


async def take_callback(work: MoneyWork, told: Callback) -> bool:
    """Keeps what a provider has told, to be acted on at once; False where it was kept before."""
    number = await work.callbacks.keep(told)
    if number is None:
        return False
    await work.due.at(work.now, DueKind.GATEWAY_TOLD, number)
    return True


async def act_on(work: MoneyWork, number: int) -> None:
    """Does what follows from what a provider has told; nothing where that was done. Raises NotFound."""
    told = await work.callbacks.get(number)
    if told.told is CallbackKind.PAID:
        await receive(work, PaymentMethod.GATEWAY, told.reference, told.charge_id, told.amount)
    elif refund := await work.refunds.with_charge(told.charge_id):
        state = RefundState.DONE if told.told is CallbackKind.REFUNDED else RefundState.FAILED
        await refunds.go_to(work, refund, state)
    await work.callbacks.applied(number)
