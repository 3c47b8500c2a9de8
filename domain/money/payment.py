"""A payment and its life. Cash is captured at the door; an order may have several, one after another."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.values import Money


class PaymentState(StrEnum):
    """Where the money is. Claimed: its customer says so, and nobody has looked yet."""

    PENDING = "pending"
    CLAIMED = "claimed"
    AUTHORISED = "authorised"
    CAPTURED = "captured"
    FAILED = "failed"
    REFUNDED = "refunded"


class PaymentMethod(StrEnum):
    """How it is paid: UPI goes to the shop's own id, the gateway and Telegram are providers."""

    CASH = "cash"
    UPI = "upi"
    GATEWAY = "gateway"
    TELEGRAM = "telegram"
    KHATA = "khata"


P = PaymentState


LIFE: dict[PaymentState, frozenset[PaymentState]] = {
    P.PENDING: frozenset({P.CLAIMED, P.AUTHORISED, P.CAPTURED, P.FAILED}),
    P.CLAIMED: frozenset({P.PENDING, P.CAPTURED, P.FAILED}),
    P.AUTHORISED: frozenset({P.CAPTURED, P.FAILED}),
    P.CAPTURED: frozenset({P.REFUNDED}),
    P.FAILED: frozenset({P.PENDING, P.CAPTURED}),
    P.REFUNDED: frozenset(),
}
"""What was given up may still arrive: whoever has paid too late has paid all the same."""
UNDERWAY = frozenset({P.CLAIMED, P.AUTHORISED})
"""States of money that is perhaps there already: it is not asked for again meanwhile."""
TAKEN = frozenset({P.CAPTURED, P.REFUNDED})
"""States in which it has arrived."""
AT_THE_DOOR = frozenset({PaymentMethod.CASH, PaymentMethod.KHATA})
"""Ways of paying that are done when the goods change hands."""


@dataclass(frozen=True, slots=True)
class Payment:
    """Money for one order.

    Of `amount` the part `given_back` was given back or is to be; of that again `credited` is what the order
    costs less since it was sold. `charge_id` is the provider's number for it, `reference` what its customer
    typed of their own, `confirmed_by` who at the shop saw it arrive.
    """

    id: int
    public_id: str
    order_id: int
    order_public_id: str
    order_number: int
    method: PaymentMethod
    state: PaymentState
    amount: Money
    moved_at: datetime
    given_back: Money
    credited: Money
    charge_id: str | None = None
    reference: str | None = None
    confirmed_by: str | None = None

    @property
    def is_taken(self) -> bool:
        """Whether it has arrived, whatever became of it then."""
        return self.state in TAKEN

    @property
    def kept(self) -> Money:
        """What of it the shop has, and does not owe back."""
        kept = self.amount.minor - self.given_back.minor if self.is_taken else 0
        return Money(kept, self.amount.currency)
