"""Keeping shop: its orders, those of today, and what they came to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from domain.catalogue.shopkeeping import my_shop
from domain.errors import NotFound
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
) -> list[Order]:
    """A shop's orders, newest first, from below the id `after` (0: the newest).

    For whoever works there, and for whoever runs the platform. Raises NotFound.
    """
    if not may(actor, Action.DELIVER, shop_id) and not may(actor, Action.RUN_PLATFORM):
        raise NotFound
    shop = await work.shops.get(shop_id)
    since = _midnight(work.now, shop.time_zone) if only_today else None
    return await work.orders.page_of_shop(shop_id, after=after, most=most, since=since, only_open=only_open)


def _midnight(now: datetime, time_zone: str) -> datetime:
    return now.astimezone(ZoneInfo(time_zone)).replace(hour=0, minute=0, second=0, microsecond=0)
