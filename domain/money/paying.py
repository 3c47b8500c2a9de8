"""Paying by UPI: a customer pays the shop's own id, says so, and the shop looks.

Nobody tells us when it has arrived: plain UPI calls no one back.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass

from domain.catalogue.shop import Shop
from domain.errors import NotFound
from domain.money import settling, telling
from domain.money.errors import NotPackedYet, NoUpi, PaymentGone
from domain.money.events import PaymentMoved
from domain.money.payee import Payee, reference
from domain.money.payment import Payment, PaymentMethod, PaymentState
from domain.money.refund import RefundReason
from domain.money.standing import Dues, standing
from domain.money.work import MoneyWork
from domain.orders import counter
from domain.orders.errors import NotYourCounter
from domain.orders.order import Order, OrderState
from domain.orders.own_orders import own_order
from domain.people import Actor
from domain.policy import Action, may

PAYABLE = frozenset(
    {
        OrderState.READY,
        OrderState.OUT_FOR_DELIVERY,
        OrderState.UNDELIVERED,
        OrderState.DELIVERED,
        OrderState.COLLECTED,
    }
)
"""States in which what an order comes to is final."""
CHOSEN = (PaymentMethod.CASH, PaymentMethod.UPI)
"""Ways of paying the shop itself."""


@dataclass(frozen=True, slots=True)
class Payable:
    """What somebody sees who is to pay: their order, how it stands, the payment, and where UPI goes."""

    order: Order
    shop: Shop
    dues: Dues
    payment: Payment
    payee: Payee | None


async def take_upi(work: MoneyWork, shop_ids: Iterable[int]) -> bool:
    """Whether each of these shops does."""
    return all([await work.payees.of(each) is not None for each in shop_ids])


async def choose_for_new(work: MoneyWork, actor: Actor, orders: Iterable[Order]) -> None:
    """Orders that were just placed are paid by UPI; what has come further stays as it is. Raises NoUpi."""
    for order in orders:
        with suppress(PaymentGone):
            await choose(work, actor, order.id, PaymentMethod.UPI)


async def payable(work: MoneyWork, actor: Actor, payment_id: int) -> Payable:
    """What is to be paid by one of the actor's payments. Raises NotFound."""
    payment = await work.payments.get(payment_id)
    order = await own_order(work, actor, payment.order_id)
    return await _payable(work, order, payment)


async def payable_of(work: MoneyWork, actor: Actor, order_id: int) -> Payable:
    """The same by the order, of the payment that matters now. Raises NotFound."""
    order = await own_order(work, actor, order_id)
    return await _payable(work, order, standing(order, await work.payments.of_order(order_id)).current)


async def _payable(work: MoneyWork, order: Order, payment: Payment) -> Payable:
    shop = await work.shops.get(order.shop_id)
    dues = standing(order, await work.payments.of_order(order.id))
    payee = await work.payees.of(shop.id)
    return Payable(order=order, shop=shop, dues=dues, payment=payment, payee=payee)


async def choose(work: MoneyWork, actor: Actor, order_id: int, method: PaymentMethod) -> Payment:
    """What is still to be paid of one's order is paid in cash or by UPI; the same again changes nothing.

    Raises NotFound, NoUpi, PaymentGone.
    """
    await own_order(work, actor, order_id)
    await work.payments.hold(order_id)
    stands = await payable_of(work, actor, order_id)
    if stands.payment.state is PaymentState.PENDING and stands.payment.method is method:
        return stands.payment
    if stands.payment.state is not PaymentState.PENDING or {method, stands.payment.method} - {*CHOSEN}:
        raise PaymentGone(number=str(stands.order.number))
    if method is PaymentMethod.UPI and stands.payee is None:
        raise NoUpi(shop=stands.shop.names)
    await work.payments.choose(stands.payment.id, method)
    await telling.redraw(work, stands.shop, stands.order)
    return await work.payments.get(stands.payment.id)


async def claim(work: MoneyWork, actor: Actor, payment_id: int, typed: str = "") -> Payment:
    """Its customer says that they have paid; a second time, and when it has arrived, it changes nothing.

    `typed` is what their app calls it, if they say that: another one puts the first right until somebody has
    looked. Raises NotFound, NotPackedYet, PaymentGone,
    BadReference.
    """
    given = reference(typed)
    seen = await payable(work, actor, payment_id)
    await work.payments.hold(seen.order.id)
    order, payment = await work.orders.get(seen.order.id), await work.payments.get(payment_id)
    if payment.state is PaymentState.FAILED or payment.method is not PaymentMethod.UPI:
        raise PaymentGone(number=str(order.number))
    if payment.state is PaymentState.CLAIMED and given and given != payment.reference:
        await work.payments.refer(payment_id, given)
        await telling.look_again(work, seen.shop, payment_id)
        return await work.payments.get(payment_id)
    if payment.state is not PaymentState.PENDING:
        return payment
    if order.state not in PAYABLE:
        raise NotPackedYet(number=str(order.number))
    await work.payments.move(payment_id, PaymentState.CLAIMED, reference=given)
    return await _happened(work, seen.shop, order, payment, PaymentState.CLAIMED, actor)


async def at_the_door(work: MoneyWork, actor: Actor, order_id: int) -> Payable:
    """Whoever brings an order shows a code, by which what is still to be paid of it is paid by UPI.

    Again, it changes nothing. Raises NotFound, NotYourCounter, NotPackedYet, NoUpi, PaymentGone.
    """
    order = await counter.order_to_move(work, actor, order_id)
    await work.payments.hold(order_id)
    if order.state not in PAYABLE:
        raise NotPackedYet(number=str(order.number))
    payment = standing(order, await work.payments.of_order(order_id)).current
    stands = await _payable(work, order, payment)
    if stands.payee is None:
        raise NoUpi(shop=stands.shop.names)
    if payment.state is not PaymentState.PENDING or payment.method not in CHOSEN:
        raise PaymentGone(number=str(order.number))
    if payment.method is PaymentMethod.CASH:
        await work.payments.choose(payment.id, PaymentMethod.UPI)
        await telling.redraw(work, stands.shop, order)
    return await _payable(work, order, await work.payments.get(payment.id))


async def code_shown(work: MoneyWork, actor: Actor, payment_id: int) -> Payable:
    """A payment, for whoever shows its code at the door. Raises NotFound, NotYourCounter."""
    payment = await work.payments.get(payment_id)
    return await _payable(work, await counter.order_to_move(work, actor, payment.order_id), payment)


async def to_look_at(
    work: MoneyWork, actor: Actor, payment_id: int, *, group: int | None = None
) -> tuple[Payment, Order, Shop]:
    """A payment that somebody at its shop looks for; `group`: where they stand.

    Raises NotFound, NotYourCounter.
    """
    payment = await work.payments.get(payment_id)
    order = await work.orders.get(payment.order_id)
    if group is not None:
        await counter.order_at_counter(work, actor, group, order.id)
    else:
        await counter.order_to_move(work, actor, order.id)
    if not may(actor, Action.WORK_COUNTER, order.shop_id):
        raise NotYourCounter
    return payment, order.at_the_counter(), await work.shops.get(order.shop_id)


async def arrived(
    work: MoneyWork,
    actor: Actor,
    payment_id: int,
    *,
    group: int | None = None,
    method: PaymentMethod | None = None,
) -> Payment:
    """Somebody at the shop sees the money in their own app, or has been given it in cash, as `method` says.

    Again, it changes nothing. Raises NotFound, NotYourCounter, PaymentGone.
    """
    payment, order, shop = await to_look_at(work, actor, payment_id, group=group)
    if payment.is_taken:
        return payment
    _must_be_by_hand(payment, method)
    await work.payments.hold(order.id)
    if method and method is not payment.method:
        if payment.state is PaymentState.CLAIMED:
            await not_there(work, actor, payment_id, group=group)
        if not await work.payments.choose(payment_id, method):
            raise PaymentGone(number=str(order.number))
    done = await settling.take_in(work, payment_id, by=actor)
    await telling.look_again(work, shop, payment_id)
    return done


async def not_there(work: MoneyWork, actor: Actor, payment_id: int, *, group: int | None = None) -> Payment:
    """Somebody at the shop has looked, and it has not come: it is asked for again.

    Raises NotFound, NotYourCounter.
    """
    payment, order, shop = await to_look_at(work, actor, payment_id, group=group)
    await work.payments.hold(order.id)
    payment, order = await work.payments.get(payment_id), await work.orders.get(order.id)
    if payment.state is not PaymentState.CLAIMED:
        return payment
    dues = standing(order, await work.payments.of_order(order.id))
    target = PaymentState.FAILED if dues.pending or order.came_to_nothing else PaymentState.PENDING
    await work.payments.move(payment_id, target)
    await settling.balance(
        work, shop, order, settling.WHY.get(order.state, RefundReason.PAID_TWICE), by=actor
    )
    return await _happened(work, shop, order, payment, target, actor)


async def _happened(
    work: MoneyWork, shop: Shop, order: Order, payment: Payment, state: PaymentState, by: Actor
) -> Payment:
    await work.happened(PaymentMoved(shop=shop, order=order, payment=payment, state=state, by=by))
    return await work.payments.get(payment.id)


def _must_be_by_hand(payment: Payment, method: PaymentMethod | None) -> None:
    """What a provider takes in, nobody at the shop can see. Raises PaymentGone, NotFound."""
    if payment.state is PaymentState.FAILED or payment.method not in CHOSEN:
        raise PaymentGone(number=str(payment.order_number))
    if method is not None and method not in CHOSEN:
        raise NotFound
