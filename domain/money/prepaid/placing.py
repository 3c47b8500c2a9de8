"""Placing orders that are paid first."""

from __future__ import annotations

from domain.kinds import MessageKind
from domain.money.errors import PaymentWayClosed
from domain.money.gateway import ErrandKind
from domain.money.payment import Payment, PaymentMethod
from domain.money.prepaid import ways
from domain.money.standing import standing
from domain.money.work import MoneyWork
from domain.orders import checkout
from domain.orders.order import Checkout, Order, OrderState
from domain.orders.own_orders import own_order
from domain.people import Actor


async def place_prepaid(
    work: MoneyWork,
    actor: Actor,
    way: PaymentMethod | None,
    *,
    cart_id: int,
    cart_version: int,
    total: int,
    when: int | None = 0,
) -> Checkout:
    """The same as `place_order`, and each order waits to be paid in this way; once however often it is asked.

    None: in the handiest way that takes all of them.
    Raises PaymentWayClosed, and what `place_order` raises but for CashAtDoor and PhoneUnproved.
    """
    made = await checkout.place_order(
        work,
        actor,
        cart_id=cart_id,
        cart_version=cart_version,
        total=total,
        when=when,
        is_paid_first=True,
    )
    if way is None:
        way = next(iter(ways.ways_for(work, actor, [order.total for order in made.orders])), None)
    for order in made.orders:
        if order.state is OrderState.AWAITING_PAYMENT:
            await _ask_to_pay(work, actor, order, way)
    return made


async def _ask_to_pay(work: MoneyWork, actor: Actor, order: Order, way: PaymentMethod | None) -> None:
    """Its payment goes this way, where that was not said before."""
    pending = standing(order, await work.payments.of_order(order.id)).pending
    if pending is None or pending.method in ways.BOUNDS:
        return
    if way not in ways.ways_for(work, actor, [order.total]):
        raise PaymentWayClosed
    await work.payments.choose(pending.id, way)
    if way is PaymentMethod.GATEWAY:
        await work.gateway_errands.add(ErrandKind.LINK, pending.id)
    else:
        await work.outbox.tell(MessageKind.ORDER_PAY, order.id, actor.telegram_id)


async def payment_asked(work: MoneyWork, order: Order) -> Payment | None:
    """By which payment an order is to be paid now; None where nothing of it is waited for."""
    if order.state is not OrderState.AWAITING_PAYMENT:
        return None
    return standing(order, await work.payments.of_order(order.id)).pending


async def ask_again(work: MoneyWork, actor: Actor, order_id: int) -> bool:
    """Sends the customer what is to be paid once more; False where nothing is waited for. Raises NotFound."""
    order = await own_order(work, actor, order_id)
    payment = await payment_asked(work, order)
    if payment is None:
        return False
    if payment.method is PaymentMethod.GATEWAY and await work.payment_links.of(payment.id) is None:
        return True  # it comes by itself, as soon as there is a page
    await work.outbox.tell(MessageKind.ORDER_PAY, order.id, actor.telegram_id)
    return True
