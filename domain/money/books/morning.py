"""The morning word: how the day before went, to the shop's group, where its owner wants that."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from domain.catalogue.shop import Shop
from domain.catalogue.shopkeeping import hold_shop, my_shop
from domain.kinds import DueKind, MessageKind
from domain.money.work import MoneyWork
from domain.orders import counter
from domain.people import Actor

AT = time(8)
"""By the clock on the shop's wall."""


async def wants_word(work: MoneyWork, actor: Actor, shop_id: int) -> bool:
    """Whether it comes. Raises NotFound."""
    return await work.tallies.wants_morning_word((await my_shop(work, actor, shop_id)).id)


async def want_word(work: MoneyWork, actor: Actor, shop_id: int, *, is_wanted: bool) -> None:
    """It comes from the next morning on, or no more; the same again changes nothing. Raises NotFound."""
    shop = await hold_shop(work, actor, shop_id)
    if is_wanted is await work.tallies.wants_morning_word(shop.id):
        return
    await work.tallies.set_morning_word(shop.id, is_wanted)
    if is_wanted:
        await work.due.at(_next(work, shop), DueKind.SHOP_MORNING, shop.id)
    else:
        await work.due.drop(DueKind.SHOP_MORNING, shop.id)


async def say(work: MoneyWork, shop_id: int) -> None:
    """Says it, and comes again the next morning."""
    shop = await work.shops.get(shop_id)
    if not await work.tallies.wants_morning_word(shop.id):
        return
    if desk := await counter.read_in(work, shop):
        await work.outbox.tell(MessageKind.MORNING_WORD, shop.id, desk)
    await work.due.at(_next(work, shop), DueKind.SHOP_MORNING, shop.id)


def _next(work: MoneyWork, shop: Shop) -> datetime:
    zone = ZoneInfo(shop.time_zone)
    now = work.now.astimezone(zone)
    today = datetime.combine(now.date(), AT, zone)
    return today if now < today else datetime.combine(now.date() + timedelta(days=1), AT, zone)
