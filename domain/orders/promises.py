"""By when shops would bring what is ordered from them now; the time that an accepted order has."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from domain.catalogue.about.promise import (
    LONGEST_LEAD_MINUTES,
    MOST_AHEAD,
    SHORTEST_LEAD_MINUTES,
    from_now,
    promised,
)
from domain.catalogue.reaching.serving import bad_lead
from domain.catalogue.shop import Shop, Trading
from domain.orders.order import Order, OrderState
from domain.orders.work import OrderWork
from domain.shopping.nearby import ShopNearby

MINUTES_OFFERED = (20, 40, 60)
"""What stands beside Accept."""
DELAYS_OFFERED = (10, 20, 30)
"""How much later it may be, by one press."""
ASKED_BEFORE = timedelta(minutes=10)
"""So long before the time is over the counter is asked whether it holds."""
TOLD_BEFORE = timedelta(minutes=3)
"""Where the counter says nothing, the customer is told so long before."""
OVER = timedelta(minutes=30)
"""So late, and nobody has to wait any longer."""
AWAITED = frozenset({OrderState.ACCEPTED, OrderState.PICKING, OrderState.READY})
"""States in which an order is still at its shop."""


async def promises_of(work: OrderWork, shops: Iterable[Shop]) -> dict[int, datetime]:
    """When each of these would bring it: by its lead time, how busy it is, and what waits there already."""
    asked = [*shops]
    ahead = await work.orders.ahead([shop.id for shop in asked], most=MOST_AHEAD)
    return {shop.id: promised(work.now, shop.minutes_to_door, ahead[shop.id]) for shop in asked}


async def promises_around(work: OrderWork, shops: Iterable[ShopNearby]) -> dict[int, datetime]:
    """The same of those in a list that are open and deliver there."""
    there = [near.shop for near in shops if near.distance and near.is_reached]
    return await promises_of(work, [shop for shop in there if shop.trading is Trading.OPEN])


def is_awaited(order: Order) -> bool:
    """Whether its time still runs: one that is collected is there once it is ready."""
    return order.state in AWAITED and not (order.is_pickup and order.state is OrderState.READY)


def accepted_by(order: Order, shop: Shop, now: datetime, minutes: int | None) -> datetime | None:
    """What is promised with the acceptance: in so many minutes, else what was promised as it was placed.

    Where that is nearly over, in what an order takes the shop. A slot stands as it is. Raises BadLead.
    """
    if order.slot or (minutes is None and _still_holds(order, shop, now)):
        return order.promised_at
    return from_now(now, checked(shop.minutes_to_door if minutes is None else minutes))


def _still_holds(order: Order, shop: Shop, now: datetime) -> bool:
    half = timedelta(minutes=shop.minutes_to_door) / 2
    return order.promised_at is not None and order.promised_at - now >= half


def later_by(order: Order, now: datetime, minutes: int) -> datetime:
    """The time so many minutes later than was promised, and than now where that is over. Raises BadLead."""
    return from_now(max(order.promised_at or now, now), checked(minutes))


def checked(minutes: int) -> int:
    """Raises BadLead for what no order takes."""
    if not SHORTEST_LEAD_MINUTES <= minutes <= LONGEST_LEAD_MINUTES:
        raise bad_lead()
    return minutes


def free_from(order: Order) -> datetime | None:
    """From when on it may be called off free of charge; None where nothing was accepted.

    What counts is the time that was promised first: who only says ever later keeps nobody waiting.
    """
    return order.agreed_at + OVER if order.agreed_at else None


def is_free_to_leave(order: Order, now: datetime) -> bool:
    """Whether its customer may call it off: it is over by so much, or will be as its shop says itself."""
    since = free_from(order)
    if since is None or not is_awaited(order):
        return False
    return now >= since or (order.promised_at is not None and order.promised_at >= since)
