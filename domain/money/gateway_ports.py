"""What is kept of a provider: pages to pay on, what it has told, what it is to be asked for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from domain.money.gateway import Callback, ErrandKind, GatewayErrand, PaymentLink
from domain.transport import Leases


class PaymentLinks(Protocol):
    """Pages on which payments are paid."""

    async def keep(self, payment_id: int, link: PaymentLink) -> None:
        """One for each payment; the first stands."""

    async def of(self, payment_id: int) -> PaymentLink | None:
        """The page of a payment, where there is one."""


class Callbacks(Protocol):
    """What a provider has told, as it came."""

    async def keep(self, told: Callback) -> int | None:
        """Its number; None where this event was kept before."""

    async def get(self, number: int) -> Callback:
        """Raises NotFound."""

    async def applied(self, number: int) -> bool:
        """It is done with; False where it was before."""


class GatewayErrands(Protocol):
    """What a provider is to be asked for, worked off one by one."""

    async def add(self, kind: ErrandKind, subject: int) -> None:
        """Once per kind and subject."""

    async def done(self, errand: GatewayErrand) -> None:
        """It is asked and answered, or nobody wants it any more."""

    async def put_off(self, errand: GatewayErrand, until: datetime) -> None:
        """The same again at that time."""

    async def waiting(self) -> int:
        """How many there are whose time has come, those included that somebody holds."""

    async def claim(self, holder: str, *, most: int, lease_s: int) -> Sequence[GatewayErrand]:
        """Some whose time has come and that nobody holds, now held for so long."""

    @property
    def leases(self) -> Leases:
        """On those that were claimed."""
