"""What happens to a payment. What follows from it stands in `domain.reactions`."""

from dataclasses import dataclass

from domain.money.payment import PaymentState
from domain.orders.events import Moved


@dataclass(frozen=True, slots=True)
class PaymentMoved:
    """An order's payment went to `state`, because of what became of the order."""

    cause: Moved
    state: PaymentState
