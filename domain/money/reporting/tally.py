"""What is counted of a shop's orders as they end, by day: no report has to read them all again."""

from __future__ import annotations

from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Protocol

from domain.money.accounts import Account
from domain.money.billing.series import Series
from domain.values import Money, Names, Quantity


@dataclass(frozen=True, slots=True)
class DayTally:
    """Of one day on a shop's clock, or of several: orders that reached their person, and what they came to.

    Beside them those that the shop said no to, let expire, and those that were called off; how many were
    accepted, and how long that took in all; lines in whose place something else came, and those of which
    nothing did. Amounts are minor units in the shop's currency.
    """

    came: int = 0
    taken: int = 0
    rejected: int = 0
    expired: int = 0
    cancelled: int = 0
    accepted: int = 0
    accept_s: int = 0
    replaced: int = 0
    missing: int = 0

    def __add__(self, other: DayTally) -> DayTally:
        return DayTally(*(getattr(self, each.name) + getattr(other, each.name) for each in fields(self)))

    @property
    def missed(self) -> int:
        """Orders that the shop could have had."""
        return self.rejected + self.expired

    @property
    def minutes(self) -> int | None:
        """To accept one on average, rounded half up; None where none was."""
        return (self.accept_s * 2 // self.accepted + 60) // 120 if self.accepted else None

    @property
    def average(self) -> int:
        """What one came to, rounded half up."""
        return (self.taken * 2 + self.came) // (2 * self.came) if self.came else 0


@dataclass(frozen=True, slots=True)
class Sold:
    """How much of a product was handed over, and for how much."""

    names: Names
    quantity: Quantity
    taken: Money


@dataclass(frozen=True, slots=True)
class MoneyMoved:
    """What came in by one way of paying, and went out again, in minor units."""

    account: Account
    came_in: int
    went_out: int


@dataclass(frozen=True, slots=True)
class CourierDay:
    """Cash that a courier took at doors and handed in, and what they had then, in minor units."""

    name: str
    carried: int
    handed_in: int
    held: int


@dataclass(frozen=True, slots=True)
class BillSpan:
    """Bills, or credit notes, of some time: how many, the first and the last number, what they came to."""

    count: int
    first: str
    last: str
    total: Money


class Tallies(Protocol):
    """What shops have sold, by day."""

    async def count(self, shop_id: int, day: date, more: DayTally) -> None:
        """So much more of that day."""

    async def sell(self, shop_id: int, day: date, order_id: int) -> None:
        """What came of an order was sold on that day."""

    async def days(self, shop_id: int, first: date, last: date) -> dict[date, DayTally]:
        """Days of which something was counted, the last one too."""

    async def top(self, shop_id: int, first: date, last: date, *, most: int) -> list[Sold]:
        """What brought most in these days, the most first."""

    async def money(self, shop_id: int, since: datetime, until: datetime) -> list[MoneyMoved]:
        """What moved on the accounts of money, since and before `until`."""

    async def couriers(self, shop_id: int, since: datetime, until: datetime) -> list[CourierDay]:
        """Couriers with cash since and before `until`, or who still had some then; by name."""

    async def tabs(self, shop_id: int, until: datetime) -> tuple[int, int]:
        """How many tabs were open then, and what stood on them together."""

    async def billed(self, shop_id: int, since: datetime, until: datetime) -> dict[Series, BillSpan]:
        """Bills and credit notes made out since and before `until`, by series."""

    async def wants_morning_word(self, shop_id: int) -> bool:
        """Whether the shop's group reads every morning how the day before went."""

    async def set_morning_word(self, shop_id: int, is_wanted: bool) -> None:
        """So it is from now on."""
