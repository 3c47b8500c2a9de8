"""Slots: in which windows of the week a shop hands orders over; what is typed is read, and holds at once.

(hours) ─▶ week (typed, or a button) ─┬─▶ day (typed, or a button) ─▶ week
                                      ├─▶ capacity (typed, or a button) ─▶ week
                                      ├─▶ cut_off (typed, or a button) ─▶ week
                                      └─▶ without? ─▶ forget ─▶ week
"""

from typing import Any

from bot.chat import Chat, Flow, Goto, Screen, Tap, go, show, tap
from domain.catalogue import shopkeeping
from domain.catalogue.about.hours import clocks
from domain.catalogue.about.timetable import WEEK
from domain.catalogue.about.typed_hours import windows_of_day
from domain.catalogue.trading import slotting
from domain.errors import StaleButton
from domain.values import Weekday

flow = Flow("slots")
OFFERED = ("9-11, 17-19", "8-10, 18-20", "17-20")
CAPACITIES = (3, 5, 10, 20, 30, 50)
CUT_OFFS = (0, 30, 60, 120, 12 * 60, 24 * 60)
"""In minutes."""
WEEKDAYS = tuple(Weekday)
IN_A_ROW, NUMBERS_IN_A_ROW = 4, 3
EVERY_DAY = WEEK
"""Where a weekday stands: all of them."""


@flow.screen
async def week(chat: Chat, shop_id: int) -> Screen:
    """The week, a button for each day; what is usual, where nothing was said."""
    shop = await shopkeeping.my_shop(chat.work, chat.actor, shop_id)
    kept = shop.slots
    days = [tap(".day", day, shop_id, at, day=WEEKDAYS[at]) for at in range(WEEK)]
    return show(
        "slots-week",
        *([] if not kept.is_empty else _offered(shop_id, EVERY_DAY)),
        days[:IN_A_ROW],
        days[IN_A_ROW:],
        [
            tap(".capacity", capacity, shop_id, capacity=kept.capacity),
            tap(".cut-off", cut_off, shop_id, **_cut_off(kept.cut_off)),
        ],
        [] if kept.is_empty else [tap(".forget", without, shop_id)],
        [tap(".back", "hours.week", shop_id)],
        awaits=typed_week,
        within=shop_id,
        name=shop.names,
        kept=not kept.is_empty,
        days=[{"day": WEEKDAYS[at], "windows": clocks(each)} for at, each in enumerate(kept.week) if each],
        capacity=kept.capacity,
        **_cut_off(kept.cut_off),
    )


def _offered(shop_id: int, weekday: int) -> list[list[Tap]]:
    """Windows that many shops have, a button each."""
    return [
        [tap("slots-week.windows", choose, shop_id, weekday, at, windows=clocks(windows_of_day(each)))]
        for at, each in enumerate(OFFERED)
    ]


def _cut_off(minutes: int) -> dict[str, Any]:
    """How long before it begins, in hours where those are whole."""
    hours, rest = divmod(minutes, 60)
    return {"hours": 0 if rest else hours, "minutes": minutes}


@flow.correctable
@flow.answer
async def typed_week(chat: Chat, typed: str, shop_id: int) -> Goto:
    """Windows by weekday, as people write them."""
    await slotting.say_windows(chat.work, chat.actor, shop_id, typed)
    return go(week, shop_id).says("slots-kept")


@flow.screen
async def day(chat: Chat, shop_id: int, weekday: int) -> Screen:
    """One weekday."""
    shop = await shopkeeping.my_shop(chat.work, chat.actor, shop_id)
    if weekday not in range(WEEK):
        raise StaleButton
    windows = shop.slots.week[weekday]
    return show(
        "slots-day",
        *_offered(shop_id, weekday),
        [tap(".everyday", everyday, shop_id, weekday)] if windows else [],
        [tap(".none", no_windows, shop_id, weekday)] if windows else [],
        [tap(".back", week, shop_id)],
        awaits=typed_day,
        name=shop.names,
        day=WEEKDAYS[weekday],
        windows=clocks(windows) if windows else None,
    )


@flow.act
async def choose(chat: Chat, shop_id: int, weekday: int, number: int) -> Goto:
    """The windows of a button, on one day or on all."""
    if number not in range(len(OFFERED)) or weekday not in range(EVERY_DAY + 1):
        raise StaleButton
    on = None if weekday == EVERY_DAY else weekday
    await slotting.set_windows(chat.work, chat.actor, shop_id, windows_of_day(OFFERED[number]), weekday=on)
    return go(week, shop_id).says("slots-kept")


@flow.act
async def everyday(chat: Chat, shop_id: int, weekday: int) -> Goto:
    """Every day as this one."""
    shop = await shopkeeping.my_shop(chat.work, chat.actor, shop_id)
    if weekday not in range(WEEK):
        raise StaleButton
    await slotting.set_windows(chat.work, chat.actor, shop_id, shop.slots.week[weekday])
    return go(week, shop_id).says("slots-kept")


@flow.act
async def no_windows(chat: Chat, shop_id: int, weekday: int) -> Goto:
    """None on this day."""
    if weekday not in range(WEEK):
        raise StaleButton
    await slotting.set_windows(chat.work, chat.actor, shop_id, (), weekday=weekday)
    return go(week, shop_id).says("slots-kept")


@flow.correctable
@flow.answer
async def typed_day(chat: Chat, typed: str, shop_id: int, weekday: int) -> Goto:
    """Windows of the weekday, as people write them."""
    if weekday not in range(WEEK):
        raise StaleButton
    await slotting.set_windows(chat.work, chat.actor, shop_id, windows_of_day(typed), weekday=weekday)
    return go(week, shop_id).says("slots-kept")


@flow.screen
async def capacity(chat: Chat, shop_id: int) -> Screen:
    """How many orders there are in each."""
    shop = await shopkeeping.my_shop(chat.work, chat.actor, shop_id)
    offered = [tap(".orders", orders, shop_id, each, orders=each) for each in CAPACITIES]
    return show(
        "slots-capacity",
        *(offered[at : at + NUMBERS_IN_A_ROW] for at in range(0, len(offered), NUMBERS_IN_A_ROW)),
        [tap(".back", week, shop_id)],
        awaits=typed_orders,
        name=shop.names,
        capacity=shop.slots.capacity,
    )


@flow.act
async def orders(chat: Chat, shop_id: int, number: int) -> Goto:
    """So many."""
    await slotting.set_capacity(chat.work, chat.actor, shop_id, number)
    return go(week, shop_id).says("slots-kept")


@flow.correctable
@flow.answer
async def typed_orders(chat: Chat, typed: str, shop_id: int) -> Goto:
    """The same, typed."""
    await slotting.say_capacity(chat.work, chat.actor, shop_id, typed)
    return go(week, shop_id).says("slots-kept")


@flow.screen
async def cut_off(chat: Chat, shop_id: int) -> Screen:
    """Until when one may order for a slot."""
    shop = await shopkeeping.my_shop(chat.work, chat.actor, shop_id)
    offered = [tap("slots-cut-off.until", until, shop_id, each, **_cut_off(each)) for each in CUT_OFFS]
    return show(
        "slots-cut-off",
        *(offered[at : at + IN_A_ROW // 2] for at in range(0, len(offered), IN_A_ROW // 2)),
        [tap(".back", week, shop_id)],
        awaits=typed_cut_off,
        name=shop.names,
        **_cut_off(shop.slots.cut_off),
    )


@flow.act
async def until(chat: Chat, shop_id: int, minutes: int) -> Goto:
    """So many minutes before it begins."""
    await slotting.set_cut_off(chat.work, chat.actor, shop_id, minutes)
    return go(week, shop_id).says("slots-kept")


@flow.correctable
@flow.answer
async def typed_cut_off(chat: Chat, typed: str, shop_id: int) -> Goto:
    """The same, for a time as people write it."""
    await slotting.say_cut_off(chat.work, chat.actor, shop_id, typed)
    return go(week, shop_id).says("slots-kept")


@flow.screen
async def without(chat: Chat, shop_id: int) -> Screen:
    """Asks again before they go."""
    shop = await shopkeeping.my_shop(chat.work, chat.actor, shop_id)
    yes, no = tap(".yes", forget, shop_id), tap(".back", week, shop_id)
    return show("slots-without", [yes], [no], name=shop.names)


@flow.act
async def forget(chat: Chat, shop_id: int) -> Goto:
    """There are none any more."""
    await slotting.forget_slots(chat.work, chat.actor, shop_id)
    return go(week, shop_id).says("slots-kept")
