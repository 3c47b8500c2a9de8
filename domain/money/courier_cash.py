"""Cash that couriers have: what stands with one, and what was handed in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from domain.orders.courier.courier import Courier
from domain.people import Actor
from domain.values import Money

MOST_TOLD = 50
"""Of what a courier handed in on a day, the last so many are told."""


@dataclass(frozen=True, slots=True)
class HandedIn:
    """What was counted when a courier handed in their cash, and what they had by the ledger."""

    id: int
    expected: Money
    counted: Money
    taken_by: str | None
    at: datetime

    @property
    def difference(self) -> Money:
        """Below nought where something is missing: it stays with the courier."""
        return Money(self.counted.minor - self.expected.minor, self.counted.currency)


@dataclass(frozen=True, slots=True)
class Tally:
    """A courier's day: what they took at how many doors, what they have, what they handed in, last first."""

    courier: Courier
    doors: int
    taken: Money
    held: Money
    handed_in: Sequence[HandedIn]


class CourierCash(Protocol):
    """Couriers with cash, by the ledger."""

    async def held(self, shop_id: int) -> list[tuple[Courier, int]]:
        """Who has cash of the shop's, and how much, in minor units; by name."""

    async def of_person(self, identity_id: int) -> list[tuple[int, int]]:
        """The same of a person, by shop."""

    async def courier(self, shop_id: int, courier_id: int, *, hold: bool = False) -> Courier:
        """One of the shop's; held, nobody else hands in theirs until the commit. Raises NotFound."""

    async def taken(self, courier_id: int, since: datetime, until: datetime) -> tuple[int, int]:
        """At how many doors cash was taken, and how much."""

    async def note(self, courier_id: int, expected: Money, counted: Money, by: Actor) -> int:
        """It was handed in; the number under which that is kept."""

    async def handed_in(self, courier_id: int, since: datetime, until: datetime) -> list[HandedIn]:
        """What was, the last first: MOST_TOLD of it at most."""
