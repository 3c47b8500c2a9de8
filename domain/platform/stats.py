"""Stats: how the platform does, by day: shops, customers, orders, value, time to accept, expired."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from domain.catalogue.ports import ShopTally
from domain.people import Actor
from domain.platform.day_counts import DayCount
from domain.platform.work import PlatformWork
from domain.policy import Action, must
from domain.preferences import HOME_ZONE
from domain.values import Money

USUAL_DAYS, MOST_DAYS = 14, 92


@dataclass(frozen=True, slots=True)
class Stats:
    """The days, the last one last, with the shops and people that there are; `customers` ordered in them."""

    shops: ShopTally
    people: int
    customers: int
    days: tuple[DayCount, ...]

    @property
    def whole(self) -> DayCount:
        """All days as one, by the last of them."""
        return DayCount(
            day=self.days[-1].day,
            orders=sum(each.orders for each in self.days),
            customers=self.customers,
            value=Money.total(each.value for each in self.days),
            expired=sum(each.expired for each in self.days),
            accepted=sum(each.accepted for each in self.days),
            accept_s=sum(each.accept_s for each in self.days),
        )


@dataclass(frozen=True, slots=True)
class Bars:
    """A picture of the orders of each day: what stands below each bar, and how high it is."""

    labels: tuple[str, ...]
    heights: tuple[int, ...]


DrawBars = Callable[[Bars], bytes]
"""Makes a PNG of them."""


async def stats(work: PlatformWork, actor: Actor, *, days: int = USUAL_DAYS) -> Stats:
    """How the last days went, today with them. Raises NotAllowed."""
    must(actor, Action.RUN_PLATFORM)
    return await count_days(work, days=days)


async def count_days(work: PlatformWork, *, days: int = USUAL_DAYS) -> Stats:
    """The same for the machine itself."""
    zone = ZoneInfo(HOME_ZONE)
    today = work.now.astimezone(zone).date()
    wanted = [today - timedelta(days=back) for back in reversed(range(min(max(days, 1), MOST_DAYS)))]
    since = datetime.combine(wanted[0], time(), zone)
    found = {each.day: each for each in await work.statistics.days(since, since.utcoffset() or timedelta())}
    return Stats(
        shops=await work.shops.tally(),
        people=await work.statistics.people(),
        customers=await work.statistics.customers(since),
        days=tuple(found.get(day, DayCount(day)) for day in wanted),
    )


def bars_of(days: Sequence[DayCount]) -> Bars:
    """The orders of each day as a picture: its numbers are the same in every language."""
    return Bars(tuple(f"{each.day:%d.%m}" for each in days), tuple(each.orders for each in days))
