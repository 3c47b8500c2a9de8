"""A provider of payments: what it is asked for, and what it tells."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol

from domain.retry import Retry
from domain.values import Money

RETRY = Retry((2, 10, 60, 300, 1800, 7200), most=12, spread=0.2)
"""Between two tries to reach the provider, which may be away."""
LINK_LASTS = timedelta(minutes=20)
"""A link is open a little longer than its order waits: what is paid late is given back."""


class GatewayAway(Exception):
    """It cannot be reached, or has too much to do: the same may work later."""


class GatewayRefused(Exception):
    """It does not want to do so, and will not later either. Says why, in a word of its own."""


@dataclass(frozen=True, slots=True)
class LinkAsked:
    """A page on which so much is paid, until then. `reference` is our own name for the payment."""

    reference: str
    order_number: int
    amount: Money
    until: datetime


@dataclass(frozen=True, slots=True)
class PaymentLink:
    """The page, by the provider's id of it."""

    id: str
    url: str


@dataclass(frozen=True, slots=True)
class RefundAsked:
    """So much of a charge goes back. `reference` is our own name for the refund: once for each."""

    reference: str
    charge_id: str
    amount: Money


class Gateway(Protocol):
    """The provider, over the network. Raises GatewayAway, GatewayRefused."""

    async def link(self, asked: LinkAsked) -> PaymentLink:
        """The page, and the same one however often it is asked for."""

    async def refund(self, asked: RefundAsked) -> str:
        """The provider's id of the refund, and the same one however often it is asked for."""


class CallbackKind(StrEnum):
    """What a provider tells."""

    PAID = "paid"
    REFUNDED = "refunded"
    REFUND_FAILED = "refund_failed"


@dataclass(frozen=True, slots=True)
class Callback:
    """What it has told of a charge or a refund (`charge_id`), once signed, under an id of its own.

    `reference` is our name for the payment, where it is about one.
    """

    event_id: str
    told: CallbackKind
    charge_id: str
    amount: Money
    reference: str = ""


class ErrandKind(StrEnum):
    """What a provider is to be asked for."""

    LINK = "link"
    REFUND = "refund"


@dataclass(frozen=True, slots=True)
class GatewayErrand:
    """Something that a provider is to be asked for: about a payment, or a refund, by its id."""

    id: int
    kind: ErrandKind
    subject: int
    tries: int
