"""Keeping shop: its orders, those of a day, and what they came to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from domain.catalogue.shop import Shop
from domain.catalogue.shopkeeping import my_shop
from domain.errors import NotFound
from domain.orders.counter import placed_order
from domain.orders.order import REACHED, Order
from domain.orders.work import OrderWork
from domain.people import Actor
from domain.policy import Action, may
from domain.values import Money


@dataclass(frozen=True, slots=True)
class Takings:
    """What orders came to: handed over and paid, still to be brought, and come to nothing.

    An undelivered one is still to be brought, until the shop gives it up.
    """

    taken: Money
    open: Money
    lost: Money

    @classmethod
    def of(cls, orders: Sequence[Order], currency: str) -> Takings:
        """All in the shop's currency."""
        taken = [order.total for order in orders if order.state in REACHED]
        under_way = [order.total for order in orders if order.is_open]
        lost = [order.total for order in orders if order.came_to_nothing]
        return cls(*(Money.total(each, currency) for each in (taken, under_way, lost)))


FIRST_DAY = date(2020, 1, 1)
"""Nothing was ordered before it."""


@dataclass(frozen=True, slots=True)
class Daybook:
    """What was ordered in a shop on a day of its own clock, without lines, the newest first."""

    shop: Shop
    day: date
    today: date
    orders: Sequence[Order]

    @property
    def takings(self) -> Takings:
        """What it came to."""
        return Takings.of(self.orders, self.shop.currency)


async def daybook(work: OrderWork, actor: Actor, shop_id: int, day: date | None = None) -> Daybook:
    """The orders of a day (None: today; one to come is today), for its owner and who runs the platform.

    Raises NotFound.
    """
    if not may(actor, Action.KEEP_SHOP, shop_id) and not may(actor, Action.RUN_PLATFORM):
        raise NotFound
    shop = await work.shops.get(shop_id)
    today = work.now.astimezone(ZoneInfo(shop.time_zone)).date()
    meant = min(max(day or today, FIRST_DAY), today)
    since, until = _bounds(meant, shop.time_zone)
    return Daybook(shop, meant, today, await work.orders.of_shop(shop_id, since=since, until=until))


async def order_of_own_shop(work: OrderWork, actor: Actor, order_id: int) -> tuple[Order, Shop]:
    """An order of a shop of the actor's, with its lines, as the counter may see it; with the shop.

    Raises NotFound.
    """
    order = await placed_order(work, order_id)
    return order.at_the_counter(), await my_shop(work, actor, order.shop_id)


async def todays_orders(work: OrderWork, actor: Actor, shop_id: int) -> list[Order]:
    """What was ordered since midnight on the shop's clock. Raises NotFound."""
    shop = await my_shop(work, actor, shop_id)
    return await work.orders.of_shop(shop_id, since=_midnight(work.now, shop.time_zone))


async def orders_of_shop(
    work: OrderWork,
    actor: Actor,
    shop_id: int,
    *,
    after: int,
    most: int,
    only_open: bool = False,
    only_today: bool = False,
    day: date | None = None,
) -> list[Order]:
    """A shop's orders, newest first, from below the id `after` (0: the newest).

    Those of a `day`, where one is named. For whoever works there, and for whoever runs the platform.
    Raises NotFound.
    """
    if not may(actor, Action.DELIVER, shop_id) and not may(actor, Action.RUN_PLATFORM):
        raise NotFound
    shop = await work.shops.get(shop_id)
    since, until = _bounds(day, shop.time_zone) if day else (None, None)
    if only_today:
        midnight = _midnight(work.now, shop.time_zone)
        since = max(since, midnight) if since else midnight
    return await work.orders.page_of_shop(
        shop_id, after=after, most=most, since=since, until=until, only_open=only_open
    )


def _bounds(day: date, time_zone: str) -> tuple[datetime, datetime]:
    """Its midnight and the one after it, on that clock."""
    zone = ZoneInfo(time_zone)
    return datetime.combine(day, time(), zone), datetime.combine(day + timedelta(days=1), time(), zone)


def _midnight(now: datetime, time_zone: str) -> datetime:
    return now.astimezone(ZoneInfo(time_zone)).replace(hour=0, minute=0, second=0, microsecond=0)
