"""What happens to an order. What follows from it stands in `domain.reactions`."""

from dataclasses import dataclass

from domain.catalogue.shop import Shop
from domain.orders.order import Move, Order, OrderState
from domain.people import Actor


@dataclass(frozen=True, slots=True)
class Placed:
    """A new order, by its customer."""

    shop: Shop
    order: Order
    by: Actor


@dataclass(frozen=True, slots=True)
class Moved:
    """`order`, as it was before, went to `state`. `by` is None for the clock."""

    shop: Shop
    order: Order
    move: Move
    state: OrderState
    by: Actor | None

    @property
    def version(self) -> int:
        """The order's version from now on."""
        return self.order.version + 1
