"""Following one's own orders, and calling one off."""

from domain.errors import NotFound, TooLateToCancel
from domain.orders import Move, Order, OrderState
from domain.people import Actor
from domain.usecases.fulfil import carry_out
from domain.work import Work

MOST_SHOWN = 10


async def mine(work: Work, actor: Actor) -> list[Order]:
    """The actor's last orders."""
    return await work.orders.of(actor.identity_id, most=MOST_SHOWN)


async def page(work: Work, actor: Actor, *, after: int, most: int) -> list[Order]:
    """The actor's orders, newest first, from below the id `after` (0: the newest)."""
    return await work.orders.page_of(actor.identity_id, after=after, most=most)


async def own_order(work: Work, actor: Actor, order_id: int) -> Order:
    """One of the actor's orders; anybody else's is not found."""
    order = await work.orders.get(order_id)
    if order.identity_id != actor.identity_id:
        raise NotFound
    return order


async def withdraw(work: Work, actor: Actor, order_id: int) -> Order:
    """Calls an order off, until the shop accepts it. Raises NotFound, TooLateToCancel."""
    order = await own_order(work, actor, order_id)
    if order.state is OrderState.CANCELLED and order.reason is None:
        return order  # called off before, by the same press
    if not order.allows(Move.WITHDRAW):
        raise TooLateToCancel(number=str(order.number))
    return await carry_out(work, actor, order, Move.WITHDRAW)
