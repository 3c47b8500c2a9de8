"""What follows for an order's courier from a move of the order, whoever made it and wherever."""

from domain.orders.counter import DELIVERING
from domain.orders.delivering import trips
from domain.orders.events import Moved
from domain.orders.work import OrderWork
from domain.people import Role


async def go_with(work: OrderWork, event: Moved) -> None:
    """A courier who says at the counter that an order is on its way, or how that went, is who brings it.

    Raises OrderTaken where it goes with somebody else. Staff say it for whoever it goes with.
    """
    by = event.by
    if by and event.move in DELIVERING and by.shops.get(event.shop.id) is Role.COURIER:
        await trips.carry(work, by, event.order)
