"""A refund and its life: what is given back of a payment, and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from domain.money.payment import PaymentMethod
from domain.values import Money


class RefundState(StrEnum):
    """How far it has come: owed, asked of the provider, with its customer, or refused by the provider."""

    DUE = "due"
    SENT = "sent"
    DONE = "done"
    FAILED = "failed"


class RefundReason(StrEnum):
    """Why something is given back."""

    LESS_CAME = "less_came"
    CANCELLED = "cancelled"
    REJECTED = "rejected"
    EXPIRED = "expired"
    PAID_TWICE = "paid_twice"
    COMPLAINT = "complaint"
    DELAYED = "delayed"


R = RefundState


LIFE: dict[RefundState, frozenset[RefundState]] = {
    R.DUE: frozenset({R.SENT, R.DONE}),
    R.SENT: frozenset({R.DONE, R.FAILED}),
    R.FAILED: frozenset({R.SENT, R.DONE}),
    R.DONE: frozenset(),
}
"""What is owed stays owed until it is done: a failed one is tried again, or given by hand."""
CREDITS = frozenset({RefundReason.COMPLAINT})
"""Reasons for which what was sold costs less afterwards; the others give back what was too much."""
BY_HAND = frozenset({PaymentMethod.CASH, PaymentMethod.UPI, PaymentMethod.TELEGRAM})
"""Ways of paying by which somebody gives it back, and says so.

Telegram gives nothing back but stars: that is done on its provider's own page.
"""


@dataclass(frozen=True, slots=True)
class Refund:
    """So much of a payment that is given back. `charge_id` is the provider's number for it."""

    id: int
    public_id: str
    payment_id: int
    payment_public_id: str
    order_id: int
    order_public_id: str
    order_number: int
    shop_id: int
    method: PaymentMethod
    amount: Money
    reason: RefundReason
    state: RefundState
    at: datetime
    moved_at: datetime
    done_by: str | None = None
    charge_id: str | None = None

    @property
    def is_task(self) -> bool:
        """Whether somebody at the shop is to hand it over."""
        return self.state is not RefundState.DONE and self.method in BY_HAND
