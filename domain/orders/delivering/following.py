"""What follows for an order's courier from a move of the order, whoever made it and wherever."""

from domain.kinds import MessageKind
from domain.orders.counter import DELIVERING
from domain.orders.delivering import trips
from domain.orders.events import Moved
from domain.orders.order import Move, OrderState
from domain.orders.work import OrderWork
from domain.people import Role


async def go_with(work: OrderWork, event: Moved) -> None:
    """A courier who says at the counter that an order is on its way, or how that went, is who brings it.

    Raises OrderTaken where it goes with somebody else, ProofNeeded. Staff say it for whoever it goes with.
    """
    by, order = event.by, event.order
    if by is None or event.move not in DELIVERING:
        return
    if by.shops.get(event.shop.id) is Role.COURIER:
        trip = await trips.carry(work, by, order)
        if event.move is Move.DELIVER:
            await trips.must_be_proved(work, order, trip)


async def stop_map(work: OrderWork, event: Moved) -> None:
    """Whoever waits at a door sees no more where the courier is, once they have been there."""
    order = event.order
    if order.state is not OrderState.OUT_FOR_DELIVERY or await work.trips.of(order.id) is None:
        return
    if chat := await work.people.chat_for(order.identity_id, order.ordered_in):
        await work.outbox.tell(MessageKind.ORDER_MAP, order.id, chat)
