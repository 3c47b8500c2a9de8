"""Reports: how a shop did, and how a day of it is put away."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from domain.catalogue.shop import Shop
from domain.catalogue.shopkeeping import my_shops
from domain.errors import NotFound
from domain.money.reporting.report import DayClose, Report, ReportSpan, days_of
from domain.money.reporting.tally import DayTally
from domain.money.work import MoneyWork
from domain.orders.keeping import FIRST_DAY
from domain.people import Actor
from domain.policy import Action, may

TOP = 10
"""So many products are named."""


async def report(work: MoneyWork, actor: Actor, shop_id: int, span: ReportSpan) -> Report:
    """How a shop did in these days, for its owner and who runs the platform. Raises NotFound."""
    shop = await _seen(work, actor, shop_id)
    days = days_of(span, _today(work, shop))
    found = await work.tallies.days(shop_id, days[0], days[-1])
    top = await work.tallies.top(shop_id, days[0], days[-1], most=TOP)
    return Report(shop, span, tuple((day, found.get(day, DayTally())) for day in days), tuple(top))


async def shops_to_report(work: MoneyWork, actor: Actor) -> list[Shop]:
    """The shops of which the actor may read how they did: their own."""
    return await my_shops(work, actor)


async def day_close(work: MoneyWork, actor: Actor, shop_id: int, day: date | None = None) -> DayClose:
    """A day as it is put away (None: today; one to come is today), for the same. Raises NotFound."""
    shop = await _seen(work, actor, shop_id)
    today = _today(work, shop)
    meant = min(max(day or today, FIRST_DAY), today)
    zone = ZoneInfo(shop.time_zone)
    since, until = (datetime.combine(meant + timedelta(days=each), time(), zone) for each in (0, 1))
    found = await work.tallies.days(shop_id, meant, meant)
    return DayClose(
        shop=shop,
        day=meant,
        is_over=meant < today,
        tally=found.get(meant, DayTally()),
        sums=dict(await work.ledger.of_shop(shop_id, since=since, until=until)),
        money=tuple(await work.tallies.money(shop_id, since, until)),
        couriers=tuple(await work.tallies.couriers(shop_id, since, until)),
        bills=await work.tallies.billed(shop_id, since, until),
        tabs=await work.tallies.tabs(shop_id, until),
    )


async def _seen(work: MoneyWork, actor: Actor, shop_id: int) -> Shop:
    if not may(actor, Action.KEEP_SHOP, shop_id) and not may(actor, Action.RUN_PLATFORM):
        raise NotFound
    return await work.shops.get(shop_id)


def _today(work: MoneyWork, shop: Shop) -> date:
    return work.now.astimezone(ZoneInfo(shop.time_zone)).date()
