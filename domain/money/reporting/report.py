"""What a span of days, and one day, came to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from domain.catalogue.shop import Shop
from domain.money.accounts import Account
from domain.money.billing.series import Series
from domain.money.reporting.tally import BillSpan, CourierDay, DayTally, MoneyMoved, Sold
from domain.values import Money


class ReportSpan(StrEnum):
    """So many days up to today."""

    TODAY = "today"
    WEEK = "week"
    MONTH = "month"


DAYS = {ReportSpan.TODAY: 1, ReportSpan.WEEK: 7, ReportSpan.MONTH: 30}


@dataclass(frozen=True, slots=True)
class Report:
    """Days of a shop, the last one last, with what brought most in them."""

    shop: Shop
    span: ReportSpan
    days: tuple[tuple[date, DayTally], ...]
    top: tuple[Sold, ...]

    @property
    def whole(self) -> DayTally:
        """All days as one."""
        return sum((tally for _, tally in self.days), DayTally())

    @property
    def taken(self) -> Money:
        """What was handed over and paid."""
        return Money(self.whole.taken, self.shop.currency)

    @property
    def average(self) -> Money:
        """What one order came to."""
        return Money(self.whole.average, self.shop.currency)


@dataclass(frozen=True, slots=True)
class DayClose:
    """A day of a shop as it is put away: what was sold, what the bills say, where the money is.

    `sums` are what was posted to the accounts of what was sold. `tabs` are those open at its end, and
    what stood on them together, in minor units.
    """

    shop: Shop
    day: date
    is_over: bool
    tally: DayTally
    sums: dict[Account, int]
    money: tuple[MoneyMoved, ...]
    couriers: tuple[CourierDay, ...]
    bills: dict[Series, BillSpan]
    tabs: tuple[int, int]


def days_of(span: ReportSpan, today: date) -> list[date]:
    """Its days, the last one last."""
    return [today - timedelta(days=back) for back in reversed(range(DAYS[span]))]


FIRST_DAY_OF_ALL = date(1970, 1, 1)
DAYS_TOLD_APART = 100_000


def day_subject(shop_id: int, day: date) -> int:
    """A shop's day as one number, as a message has one subject."""
    return shop_id * DAYS_TOLD_APART + (day - FIRST_DAY_OF_ALL).days


def of_subject(subject: int) -> tuple[int, date]:
    """The shop and the day of such a number."""
    shop_id, days = divmod(subject, DAYS_TOLD_APART)
    return shop_id, FIRST_DAY_OF_ALL + timedelta(days=days)
