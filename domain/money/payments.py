"""Payments: what is paid, or to be paid, for one's own orders."""

from domain.errors import NotFound
from domain.money.payment import Payment
from domain.money.standing import Dues, standing
from domain.money.work import MoneyWork
from domain.orders.own_orders import own_order
from domain.people import Actor


async def own_payments(work: MoneyWork, actor: Actor, *, after: int, most: int) -> list[Payment]:
    """The actor's payments, newest first; `after` is the id of the last one seen (0: from the newest)."""
    return await work.payments.page_of(actor.identity_id, after=after, most=most)


async def own_payment(work: MoneyWork, actor: Actor, payment_id: int) -> Payment:
    """One of the actor's payments. Raises NotFound."""
    payment = await work.payments.get(payment_id)
    if (await work.orders.get(payment.order_id)).identity_id != actor.identity_id:
        raise NotFound
    return payment


async def own_dues(work: MoneyWork, actor: Actor, order_id: int) -> Dues:
    """What is paid and due of one of the actor's orders. Raises NotFound."""
    order = await own_order(work, actor, order_id)
    return standing(order, await work.payments.of_order(order.id))
