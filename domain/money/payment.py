"""A payment and its life. Cash on delivery is captured at the door."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.values import Money


class PaymentState(StrEnum):
    """Where the money is."""

    PENDING = "pending"
    AUTHORISED = "authorised"
    CAPTURED = "captured"
    FAILED = "failed"
    REFUNDED = "refunded"


class PaymentMethod(StrEnum):
    """How it is paid."""

    CASH = "cash"


P = PaymentState


LIFE: dict[PaymentState, frozenset[PaymentState]] = {
    P.PENDING: frozenset({P.AUTHORISED, P.CAPTURED, P.FAILED}),
    P.AUTHORISED: frozenset({P.CAPTURED, P.FAILED}),
    P.CAPTURED: frozenset({P.REFUNDED}),
    P.FAILED: frozenset({P.PENDING}),
    P.REFUNDED: frozenset(),
}


@dataclass(frozen=True, slots=True)
class Payment:
    """The money for one order."""

    id: int
    order_public_id: str
    order_number: int
    method: PaymentMethod
    state: PaymentState
    amount: Money
    moved_at: datetime
