"""Payments: what is paid, or to be paid, for one's own orders."""

from domain.payments import Payment
from domain.people import Actor
from domain.usecases.ordering import own_order
from domain.work import Work


async def mine(work: Work, actor: Actor, *, after: int, most: int) -> list[Payment]:
    """The actor's payments, newest first; `after` is the id of the last one seen (0: from the newest)."""
    return await work.payments.page_of(actor.identity_id, after=after, most=most)


async def of_order(work: Work, actor: Actor, order_id: int) -> Payment:
    """The payment of one of the actor's orders. Raises NotFound."""
    return await work.payments.of_order((await own_order(work, actor, order_id)).id)
