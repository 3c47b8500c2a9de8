"""Times: when an order comes that is not wanted as soon as possible: one of its shop's free slots.

(review) ─▶ shops (paged, where several have slots) ─▶ day (paged by days) ─▶ pick / soon ─▶ (review)
"""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from itertools import groupby

from bot.chat import Chat, Flow, Goto, Screen, go, show, tap
from bot.paging import page_of
from domain.catalogue.about.slots import Slot
from domain.catalogue.about.timetable import zone_of
from domain.catalogue.shop import Shop, Trading
from domain.errors import StaleButton
from domain.orders import checkout, slots
from domain.orders.errors import SlotGone

flow = Flow("times")
IN_A_ROW = 2
LATEST = 10**8
"""In minutes since 1970: nobody orders for the year 2160."""


@flow.screen
async def shops(chat: Chat) -> Screen:
    """Of which shop, where several in the cart have slots."""
    return await _shops(chat, 0)


@flow.screen
async def more(chat: Chat, number: int) -> Screen:
    """Those behind them."""
    return await _shops(chat, number)


async def _shops(chat: Chat, number: int) -> Screen:
    offer = await checkout.quote(chat.work, chat.actor)
    slotted = [part.shop for part in offer.basket.parts if not part.shop.slots.is_empty]
    leaf = page_of(slotted, number)
    return show(
        "times-shops",
        *([tap(".shop", day, each.id, 0, name=each.names)] for each in leaf.shown),
        leaf.ways(more),
        [tap(".back", "checkout.review")],
    )


@flow.screen
async def day(chat: Chat, shop_id: int, number: int) -> Screen:
    """The free slots of a day, a button each."""
    shop, free = await slots.slots_of(chat.work, shop_id)
    days = _by_day(shop, [each.slot for each in free])
    soon_too = [tap(".soon", soon, shop_id)] if shop.trading is Trading.OPEN else []
    if not days:
        return show("times-none", soon_too, [tap(".back", "checkout.review")], name=shop.names)
    leaf = page_of(days, number, size=1)
    [found] = leaf.shown
    taps = [
        tap(".slot", pick, shop_id, int(each.starts.timestamp()) // 60, slot=each.told(shop.time_zone, seen))
        for seen in (shop.door.seen_at,)
        for each in found
    ]
    return show(
        "times-day",
        *(taps[at : at + IN_A_ROW] for at in range(0, len(taps), IN_A_ROW)),
        leaf.ways(day, shop_id),
        soon_too,
        [tap(".back", "checkout.review")],
        name=shop.names,
        date=found[0].starts.astimezone(zone_of(shop.time_zone)).date(),
    )


def _by_day(shop: Shop, free: Sequence[Slot]) -> list[list[Slot]]:
    there = zone_of(shop.time_zone)
    return [[*each] for _, each in groupby(free, lambda slot: slot.starts.astimezone(there).date())]


@flow.act
async def pick(chat: Chat, shop_id: int, minute: int) -> Goto:
    """It comes in this slot; where that has filled meanwhile, the next ones are shown."""
    if not 0 <= minute <= LATEST:
        raise StaleButton
    starts = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(minutes=minute)
    try:
        await slots.choose(chat.work, chat.actor, shop_id, starts)
    except SlotGone as error:
        return go(day, shop_id, 0).says(f"error-{error.code}", **error.facts)
    return go("checkout.review")


@flow.act
async def soon(chat: Chat, shop_id: int) -> Goto:
    """It comes as soon as it can."""
    await slots.choose(chat.work, chat.actor, shop_id, None)
    return go("checkout.review")
