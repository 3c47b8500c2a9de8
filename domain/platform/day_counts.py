"""Orders of a day, counted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Protocol

from domain.values import Money

NOTHING = Money(0)


@dataclass(frozen=True, slots=True)
class DayCount:
    """What was ordered on a day of the platform's own zone, and what became of it by now.

    `value` is of all that did not come to nothing, in rupees; what is sold in another money is not in it.
    `accept_s`: how long all that were accepted took together, in seconds.
    """

    day: date
    orders: int = 0
    customers: int = 0
    value: Money = NOTHING
    expired: int = 0
    accepted: int = 0
    accept_s: int = 0

    @property
    def minutes(self) -> int | None:
        """How many minutes it took to accept one, on average, rounded up; None where none was."""
        return -(-self.accept_s // (60 * self.accepted)) if self.accepted else None


class Statistics(Protocol):
    """What is counted of orders."""

    async def days(self, since: datetime, offset: timedelta) -> list[DayCount]:
        """The days with orders since then, of a zone so far from UTC."""

    async def customers(self, since: datetime) -> int:
        """How many people have ordered since then."""

    async def people(self) -> int:
        """How many people there are."""
