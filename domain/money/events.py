"""What happens to payments, refunds and complaints. What follows from it stands in `domain.reactions`."""

from dataclasses import dataclass

from domain.catalogue.shop import Shop
from domain.money.aftercare.complaint import Complaint
from domain.money.payment import Payment, PaymentState
from domain.money.refund import Refund, RefundState
from domain.orders.order import Order
from domain.people import Actor


@dataclass(frozen=True, slots=True)
class PaymentMoved:
    """`payment`, as it was before, went to `state`; of an order as it stands now.

    `by` is None for the clock and for a provider.
    """

    shop: Shop
    order: Order
    payment: Payment
    state: PaymentState
    by: Actor | None


@dataclass(frozen=True, slots=True)
class RefundMoved:
    """`refund` came to `state`, the first of which is that it is owed. `by` is None for the clock."""

    shop: Shop
    order: Order
    refund: Refund
    state: RefundState
    by: Actor | None


@dataclass(frozen=True, slots=True)
class ComplaintMoved:
    """`complaint` was made, or somebody answered it, or its month is over; as it stands now."""

    shop: Shop
    complaint: Complaint
