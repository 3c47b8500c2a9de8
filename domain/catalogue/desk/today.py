"""What is out for today: until midnight on the shop's clock, when it comes back by itself."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from domain.catalogue.amendment import Amended, Amendment, Deed
from domain.catalogue.entry import Facts, changes
from domain.catalogue.products import change, change_all, changed_facts, hold_entry
from domain.catalogue.work import CatalogueWork
from domain.errors import NotFound
from domain.kinds import DueKind
from domain.people import Actor


async def out_today(work: CatalogueWork, actor: Actor, product_id: int) -> Amendment | None:
    """Nobody can order it until tomorrow; what is on the shelf stays as it is counted. Raises NotFound."""
    known = await hold_entry(work, actor, product_id)
    until = tomorrow(work.now, (await work.shops.get(known.product.shop_id)).time_zone)
    return await change(work, actor, product_id, {"is_out": True, "out_until": until})


async def back(work: CatalogueWork, actor: Actor, product_id: int) -> Amendment | None:
    """It can be had again. Raises NotFound."""
    return await change(work, actor, product_id, {"is_out": False})


async def come_back(work: CatalogueWork, product_id: int) -> None:
    """Its time is over; not where it is there already, or is out for longer by now."""
    try:
        known = await work.entries.get(product_id)
    except NotFound:
        return
    await work.shops.hold_to_change(known.product.shop_id)
    known = await work.entries.get(product_id)
    until = known.product.out_until
    if until is None or not known.product.is_out:
        return
    if until > work.now:
        await work.due.at(until, DueKind.PRODUCT_BACK, product_id)
        return
    told: Facts = {"is_out": False}
    amendment = await work.amendments.open(known.product.shop_id, None, Deed.CHANGED)
    facts = changed_facts(known, told)
    await change_all(work, amendment, [(known, facts)])
    await work.happened(Amended(amendment, product_id, changes(known.facts, facts), changed=1))


def tomorrow(now: datetime, time_zone: str) -> datetime:
    """The next midnight on a shop's clock."""
    day = now.astimezone(ZoneInfo(time_zone)).date() + timedelta(days=1)
    return datetime(day.year, day.month, day.day, tzinfo=ZoneInfo(time_zone)).astimezone(now.tzinfo)
