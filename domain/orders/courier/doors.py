"""In which order doors are called at: always the nearest next, from the shop on."""

from collections.abc import Iterable

from domain.orders.order import Order
from domain.values import Place


def in_order_of_doors(start: Place, orders: Iterable[Order]) -> list[Order]:
    """The nearest to the start first, then the nearest to that one; those without a pin at the end."""
    ahead = list(orders)
    unpinned = [order for order in ahead if order.place is None]
    pinned = {order.id: order.place for order in ahead if order.place}
    by_id, found, here = {order.id: order for order in ahead}, list[Order](), start
    while pinned:
        nearest = min(pinned, key=lambda each: (here.metres_to(pinned[each]), each))
        here = pinned.pop(nearest)
        found.append(by_id[nearest])
    return found + unpinned
