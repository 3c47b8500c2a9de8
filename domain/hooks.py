"""Hooks: other systems' addresses that are told what becomes of a shop's orders, and what was sent there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol
from urllib.parse import urlsplit

from domain.orders import OrderState
from domain.payments import PaymentState

MOST_HOOKS = 5
"""Per shop."""
PAUSES_S = (10, 60, 300, 1_800, 7_200, 28_800)
"""Before each further try; the first one comes at once. After the last of them a delivery is given up."""
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
    **{state: f"order.{state}" for state in OrderState},
    PaymentState.AUTHORISED: "order.authorised",
    PaymentState.CAPTURED: "order.paid",
    PaymentState.FAILED: "order.payment_failed",
    PaymentState.REFUNDED: "order.refunded",
}
"""What a move of an order or of its payment is called outside."""


class DeliveryState(StrEnum):
    """How far a delivery has come."""

    WAITING = "waiting"
    DELIVERED = "delivered"
    GIVEN_UP = "given-up"


class Trouble(StrEnum):
    """Why a try failed."""

    REFUSED = "refused"
    TIMEOUT = "timeout"
    UNREACHABLE = "unreachable"
    CERTIFICATE = "certificate"
    NOT_PUBLIC = "not-public"
    SWITCHED_OFF = "switched-off"


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
    """One event for one hook. Its public id is the same at every try, so that the receiver takes it once."""

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

    @property
    def is_waiting(self) -> bool:
        """Whether it will be tried, or is being tried now."""
        return self.state is DeliveryState.WAITING


@dataclass(frozen=True, slots=True)
class Tried:
    """What came of one try: an HTTP status, or none where there was no answer."""

    status: int | None
    trouble: Trouble | None = None


class Hooks(Protocol):
    """Hooks, with their sealed secrets."""

    async def of(self, shop_id: int) -> list[Hook]:
        """A shop's, by their age."""

    async def get(self, hook_id: int) -> Hook:
        """Raises NotFound."""

    async def by_public_id(self, public_id: str) -> Hook:
        """Raises NotFound."""

    async def add(self, shop_id: int, url: str, secret_until: datetime) -> tuple[Hook, str]:
        """A new one and its secret; raises HookKnown, TooManyHooks."""

    async def renew_secret(self, hook_id: int, secret_until: datetime) -> str:
        """Another secret; the one before signs beside it for a day."""

    async def secrets(self, hook_id: int) -> tuple[str, ...]:
        """Those that sign now, the newest first. Raises NotFound."""

    async def hide_secret(self, hook_id: int) -> None:
        """The chat shows it no more."""

    async def hold(self, hook_id: int) -> bool:
        """Nobody else changes it until the commit; False where it is gone."""

    async def switch(self, hook_id: int, is_active: bool) -> bool:
        """On, with a clean slate, or off; False where it was so already."""

    async def remove(self, hook_id: int) -> None:
        """With all its deliveries."""

    async def failed(self, hook_id: int) -> int:
        """One more given up; how many one after another."""

    async def succeeded(self, hook_id: int) -> None:
        """The run of failures is over."""


class HookDeliveries(Protocol):
    """What hooks are told, and the sender's side of it."""

    async def note(self, shop_id: int, order_id: int, version: int, events: Sequence[str]) -> None:
        """One for each event and active hook of the shop, to be sent now; once however often it is noted."""

    async def ping(self, hook_id: int) -> HookDelivery:
        """A test; one that still waits stands for both."""

    async def page(self, hook_id: int, *, after: int, most: int) -> list[HookDelivery]:
        """A hook's, newest first, from below the id `after` (0: the newest)."""

    async def get(self, delivery_id: int) -> HookDelivery:
        """Raises NotFound."""

    async def by_public_id(self, public_id: str) -> HookDelivery:
        """Raises NotFound."""

    async def again(self, delivery_id: int) -> bool:
        """To be sent once more, under the same public id; False where it waits anyway."""

    async def drop_waiting(self, hook_id: int) -> None:
        """The hook was switched off: what waits is given up."""

    async def is_due(self) -> bool:
        """Whether anything may be sent now."""

    async def claim(self, holder: str, *, most: int, lease_s: int) -> list[int]:
        """The oldest due one of each hook of which none is held, now held."""

    async def release(self, holder: str) -> None:
        """Frees what this holder still holds."""

    async def delivered(self, delivery_id: int, status: int) -> bool:
        """Counts the try that went well; False where it waits no more."""

    async def later(self, delivery_id: int, tried: Tried, when: datetime) -> bool:
        """Counts a try and waits; False where it waits no more."""

    async def given_up(self, delivery_id: int, tried: Tried) -> bool:
        """Counts the last try; False where it waits no more."""
