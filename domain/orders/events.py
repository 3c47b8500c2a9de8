"""What happens to an order. What follows from it stands in `domain.reactions`."""

from dataclasses import dataclass

from domain.catalogue.shop import Shop
from domain.orders.line import OrderLine
from domain.orders.order import Move, Order, OrderState
from domain.people import Actor


@dataclass(frozen=True, slots=True)
class Placed:
    """A new order, by its customer."""

    shop: Shop
    order: Order
    by: Actor


@dataclass(frozen=True, slots=True)
class PaymentAwaited:
    """A new order, by its customer, that its shop gets once it is paid."""

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
    def is_known_to_shop(self) -> bool:
        """Whether its shop knows of it by now."""
        return self.order.state is not OrderState.AWAITING_PAYMENT or self.state is OrderState.PLACED

    @property
    def version(self) -> int:
        """The order's version from now on."""
        return self.order.version + 1


@dataclass(frozen=True, slots=True)
class Delayed:
    """An order, as it was `before`, comes later, as its shop says; `order` is how it is now."""

    shop: Shop
    before: Order
    order: Order
    by: Actor


@dataclass(frozen=True, slots=True)
class WordReported:
    """What one side of an order wrote was reported by the other."""

    word_id: int


@dataclass(frozen=True, slots=True)
class Changed:
    """Lines of an order, as it was `before`, were changed; `order` is how it is now.

    `by` is None for the clock.
    """

    shop: Shop
    before: Order
    order: Order
    by: Actor | None

    @property
    def is_told(self) -> bool:
        """Whether something else comes, or costs something else, than before."""
        return _bill(self.before) != _bill(self.order)

    @property
    def gives_back(self) -> bool:
        """Whether goods are free again that the order had held."""
        was = {line.product_id: line.held for line in self.before.lines}
        return any(line.held < was.get(line.product_id, 0) for line in self.order.lines)

    @property
    def asked(self) -> tuple[OrderLine, ...]:
        """The lines about which its customer is asked from now on."""
        before = {line.id for line in self.before.waiting}
        return tuple(line for line in self.order.waiting if line.id not in before)

    @property
    def answered(self) -> tuple[OrderLine, ...]:
        """The lines about which nobody is asked any more, as they were."""
        still = {line.id for line in self.order.waiting}
        return tuple(line for line in self.before.waiting if line.id not in still)


def _bill(order: Order) -> object:
    return order.total, {line.product_id: (line.held, line.charged) for line in order.lines}
