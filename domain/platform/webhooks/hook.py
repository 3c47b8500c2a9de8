"""Hooks: other systems' addresses that are told what becomes of a shop's orders, and what was sent there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from urllib.parse import urlsplit

from domain.catalogue.amendment import Deed
from domain.catalogue.shop import ShopMove
from domain.money.aftercare.complaint import ComplaintState
from domain.money.payment import PaymentState
from domain.money.refund import RefundState
from domain.orders.order import OrderState
from domain.retry import Retry

MOST_HOOKS = 5
"""Per shop."""
RETRY = Retry((10, 60, 300, 1_800, 7_200, 28_800), most=7, spread=0.2)
"""The first try comes at once."""
MOST_GIVEN_UP = 5
"""So many deliveries given up one after another switch a hook off."""
SECRET_SHOWN = timedelta(minutes=10)
"""How long a chat shows a new secret that nobody hides."""
OLD_SECRET_SIGNS = timedelta(hours=24)
"""How long a replaced secret goes on signing beside the new one."""
GONE = 410
"""The receiver wants no more (RFC 9110, 15.5.11): the hook is switched off at once."""

PING = "ping"
EVENTS: dict[OrderState | PaymentState, str] = {
    **{state: f"order.{state}" for state in OrderState if state is not OrderState.AWAITING_PAYMENT},
    **{state: f"payment.{state}" for state in PaymentState},
}
"""What a move of an order or of one of its payments is called outside."""
REFUNDS: dict[RefundState, str] = {state: f"refund.{state}" for state in RefundState}
COMPLAINTS: dict[ComplaintState, str] = {
    ComplaintState.OPEN: "complaint.opened",
    ComplaintState.REFUNDED: "complaint.answered",
    ComplaintState.REFUSED: "complaint.answered",
    ComplaintState.CLOSED: "complaint.closed",
}
"""What becomes of a complaint; that the admins are asked is between them and the owner."""
CHANGED = "order.changed"
"""Lines of an order are other than they were: missing, replaced, weighed."""
GOODS: dict[Deed, str] = {
    Deed.ADDED: "product.added",
    Deed.CHANGED: "product.changed",
    Deed.PUT: "product.put",
    Deed.PRICED: "product.priced",
    Deed.DELETED: "product.deleted",
    Deed.UNDONE: "product.undone",
}
HIDDEN, SHOWN = "product.hidden", "product.shown"
"""What is done to a shop's goods; many at once are one event."""
STOCK_LOW = "stock.low"
SHOPS: dict[ShopMove, str] = {move: f"shop.{move}" for move in ShopMove}
NAMES = (
    *EVENTS.values(),
    *REFUNDS.values(),
    *dict.fromkeys(COMPLAINTS.values()),
    CHANGED,
    *GOODS.values(),
    HIDDEN,
    SHOWN,
    STOCK_LOW,
    *SHOPS.values(),
    PING,
)
"""All that may be told."""


class DeliveryState(StrEnum):
    """How far a delivery has come."""

    WAITING = "waiting"
    DELIVERED = "delivered"
    GIVEN_UP = "given-up"


class Trouble(StrEnum):
    """Why a try failed. `UNPREPARED` is our own fault: nothing was sent."""

    REFUSED = "refused"
    TIMEOUT = "timeout"
    UNREACHABLE = "unreachable"
    CERTIFICATE = "certificate"
    NOT_PUBLIC = "not-public"
    SWITCHED_OFF = "switched-off"
    UNPREPARED = "unprepared"


@dataclass(frozen=True, slots=True)
class Hook:
    """An address that is told of one shop's orders.

    A chat shows its newest secret until `secret_until`. `failures`: deliveries given up since one went well.
    """

    id: int
    public_id: str
    shop_id: int
    url: str
    is_active: bool
    created_at: datetime
    secret_until: datetime
    failures: int

    @property
    def host(self) -> str:
        """What people know the address by."""
        return urlsplit(self.url).netloc


@dataclass(frozen=True, slots=True)
class HookDelivery:
    """One event for one hook. Its public id is the same at every try, so that the receiver takes it once.

    `facts` are of what is no order: the id of a product, payment, refund or complaint, or how many were
    added, changed and deleted.
    """

    id: int
    public_id: str
    hook_id: int
    event: str
    order_id: int | None
    order_number: int | None
    order_version: int
    state: DeliveryState
    tries: int
    next_at: datetime
    last_status: int | None
    last_error: Trouble | None
    at: datetime
    facts: Mapping[str, int]

    @property
    def is_waiting(self) -> bool:
        """Whether it will be tried, or is being tried now."""
        return self.state is DeliveryState.WAITING


@dataclass(frozen=True, slots=True)
class Tried:
    """What came of one try: an HTTP status, or none where there was no answer."""

    status: int | None
    trouble: Trouble | None = None
