"""Addresses of other systems, and what each of them is told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Protocol

from domain.platform.webhooks.hook import Hook, HookDelivery, Tried
from domain.transport import Leases


class Hooks(Protocol):
    """Hooks, with their sealed secrets."""

    async def of(self, shop_id: int) -> list[Hook]:
        """A shop's, by their age."""

    async def get(self, hook_id: int) -> Hook:
        """Raises NotFound."""

    async def by_public_id(self, public_id: str) -> Hook:
        """Raises NotFound."""

    async def add(self, shop_id: int, url: str, secret_until: datetime, *, by: int) -> tuple[Hook, str]:
        """A new one and its secret, kept by this person; raises HookKnown, TooManyHooks."""

    async def renew_secret(self, hook_id: int, secret_until: datetime) -> str:
        """Another secret; the one before signs beside it for a day."""

    async def secrets(self, hook_id: int) -> tuple[str, ...]:
        """Those that sign now, the newest first. Raises NotFound."""

    async def hide_secret(self, hook_id: int) -> None:
        """The chat shows it no more."""

    async def hold(self, hook_id: int) -> bool:
        """Nobody else changes it until the commit; False where it is gone."""

    async def switch_on(self, hook_id: int, *, by: int) -> bool:
        """With a clean slate, and kept by this person from now on; False where it was on already."""

    async def switch_off(self, hook_id: int) -> bool:
        """False where it was off already."""

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

    async def tell(self, shop_id: int, event: str, facts: Mapping[str, int]) -> None:
        """The same of what is no order, each time anew; `facts` as in `HookDelivery`."""

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

    async def waiting(self) -> int:
        """How many are due, those included that somebody holds."""

    async def claim(self, holder: str, *, most: int, lease_s: int) -> list[int]:
        """The oldest due one of each hook of which none is held, now held."""

    @property
    def leases(self) -> Leases:
        """On those that were claimed."""

    async def delivered(self, delivery_id: int, status: int) -> bool:
        """Counts the try that went well; False where it waits no more."""

    async def later(self, delivery_id: int, tried: Tried, when: datetime) -> bool:
        """Counts a try and waits; False where it waits no more."""

    async def given_up(self, delivery_id: int, tried: Tried) -> bool:
        """Counts the last try; False where it waits no more."""
