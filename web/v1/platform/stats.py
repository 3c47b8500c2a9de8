"""How the platform does, by day. For admins."""

from __future__ import annotations

from datetime import date

from pydantic import Field

from domain.platform import stats as cases
from domain.platform.day_counts import DayCount
from domain.platform.stats import MOST_DAYS, USUAL_DAYS
from web.routes import Call, Nothing, Section, Shape
from web.v1.shapes import MoneyShape, money

stats = Section("orders")


class StatsQuery(Shape):
    """Of how many days, today with them."""

    days: int = Field(default=USUAL_DAYS, ge=1, le=MOST_DAYS)


class DayShape(Shape):
    """Orders of a day of the platform's own zone.

    `value` is of all that did not come to nothing; `accept_s` how long it took to accept one, on average.
    """

    day: date
    orders: int
    customers: int
    value: MoneyShape
    expired: int
    accepted: int
    accept_s: int | None


class ShopCounts(Shape):
    """How many shops stand where."""

    live: int
    paused: int
    pending: int
    suspended: int


class StatsShape(Shape):
    """The days, the last one last; the shops and people that there are; how many ordered in those days."""

    shops: ShopCounts
    people: int
    customers: int
    days: list[DayShape] = Field(max_length=MOST_DAYS)


@stats.route("GET", "/v1/stats", query=StatsQuery, answer=StatsShape)
async def get_stats(call: Call[Nothing, StatsQuery]) -> Shape:
    """How the last days went: shops, customers, orders, value, time to accept, expired. For admins."""
    found = await cases.stats(call.work, call.actor, days=call.query.days)
    tally = found.shops
    return StatsShape(
        shops=ShopCounts(
            live=tally.live, paused=tally.paused, pending=tally.pending, suspended=tally.suspended
        ),
        people=found.people,
        customers=found.customers,
        days=[_shape(each) for each in found.days],
    )


def _shape(of: DayCount) -> DayShape:
    return DayShape(
        day=of.day,
        orders=of.orders,
        customers=of.customers,
        value=money(of.value),
        expired=of.expired,
        accepted=of.accepted,
        accept_s=of.accept_s // of.accepted if of.accepted else None,
    )
