"""Hours: when a shop is open, by weekday and for dates; what is typed is read, and holds at once.

(keeping) ─▶ week (typed) ─┬─▶ day (typed, or a button) ─▶ everyday ─▶ week
                           ├─▶ dates (paged; typed) ─▶ date (typed) ─▶ usual ─▶ dates
                           ├─▶ (slots)
                           └─▶ without? ─▶ forget ─▶ week
"""

from datetime import date as Date

from bot.chat import Chat, Flow, Goto, Screen, go, show, tap
from bot.paging import page_of
from domain.catalogue import shopkeeping
from domain.catalogue.about.hours import clocks
from domain.catalogue.about.timetable import MOST_DATES, WEEK
from domain.catalogue.about.typed_hours import hours_of_day
from domain.catalogue.errors import BadDate
from domain.catalogue.trading import timekeeping
from domain.errors import StaleButton
from domain.values import Weekday

flow = Flow("hours")
OFFERED = ("8-21", "7-22", "8-13, 16-21", "closed")
WEEKDAYS = tuple(Weekday)
IN_A_ROW = 4


@flow.screen
async def week(chat: Chat, shop_id: int) -> Screen:
    """The week, a button for each day."""
    shop = await shopkeeping.my_shop(chat.work, chat.actor, shop_id)
    kept = shop.door.timetable
    days = [tap(".day", day, shop_id, at, day=WEEKDAYS[at]) for at in range(WEEK)]
    return show(
        "hours-week",
        days[:IN_A_ROW],
        days[IN_A_ROW:],
        [tap(".dates", dates, shop_id, count=len(kept.dates))],
        [tap(".slots", "slots.week", shop_id)],
        [tap(".forget", without, shop_id)] if kept.week else [],
        [tap(".back", "keeping.shop", shop_id)],
        awaits=typed_week,
        name=shop.names,
        days=[{"day": WEEKDAYS[at], "hours": clocks(each)} for at, each in enumerate(kept.week or ())],
        kept=kept.week is not None,
        trading=shop.trading,
        opens_at=shop.opens_at,
        closes_at=shop.closes_at,
    )


@flow.correctable
@flow.answer
async def typed_week(chat: Chat, typed: str, shop_id: int) -> Goto:
    """Hours by weekday, as people write them; a date leads to its own."""
    that = await timekeeping.say_hours(chat.work, chat.actor, shop_id, typed)
    return go(date, shop_id, that.toordinal()) if that else go(week, shop_id).says("hours-kept")


@flow.screen
async def day(chat: Chat, shop_id: int, weekday: int) -> Screen:
    """One weekday."""
    shop = await shopkeeping.my_shop(chat.work, chat.actor, shop_id)
    kept, at, offered = shop.door.timetable.week, _weekday(weekday), enumerate(map(hours_of_day, OFFERED))
    hours = None if kept is None else kept[at]
    return show(
        "hours-day",
        *([tap(".hours", choose, shop_id, weekday, at, hours=clocks(each))] for at, each in offered),
        [tap(".everyday", everyday, shop_id, weekday)] if hours else [],
        [tap(".back", week, shop_id)],
        awaits=typed_day,
        name=shop.names,
        day=WEEKDAYS[at],
        hours=None if hours is None else clocks(hours),
    )


@flow.act
async def choose(chat: Chat, shop_id: int, weekday: int, number: int) -> Goto:
    """The hours of a button."""
    if number not in range(len(OFFERED)):
        raise StaleButton
    await timekeeping.say_day(chat.work, chat.actor, shop_id, _weekday(weekday), OFFERED[number])
    return go(week, shop_id).says("hours-kept")


@flow.act
async def everyday(chat: Chat, shop_id: int, weekday: int) -> Goto:
    """Every day as this one."""
    shop = await shopkeeping.my_shop(chat.work, chat.actor, shop_id)
    kept = shop.door.timetable.week
    if kept is None:
        raise StaleButton
    await timekeeping.set_days(chat.work, chat.actor, shop_id, range(WEEK), kept[_weekday(weekday)])
    return go(week, shop_id).says("hours-kept")


@flow.correctable
@flow.answer
async def typed_day(chat: Chat, typed: str, shop_id: int, weekday: int) -> Goto:
    """Hours of the weekday, as people write them."""
    await timekeeping.say_day(chat.work, chat.actor, shop_id, _weekday(weekday), typed)
    return go(week, shop_id).says("hours-kept")


@flow.screen
async def without(chat: Chat, shop_id: int) -> Screen:
    """Asks again before the hours go."""
    shop = await shopkeeping.my_shop(chat.work, chat.actor, shop_id)
    yes, no = tap(".yes", forget, shop_id), tap(".back", week, shop_id)
    return show("hours-without", [yes], [no], name=shop.names)


@flow.act
async def forget(chat: Chat, shop_id: int) -> Goto:
    """Open whenever its keeper has it open."""
    await timekeeping.forget_week(chat.work, chat.actor, shop_id)
    return go(week, shop_id).says("hours-kept")


@flow.screen
async def dates(chat: Chat, shop_id: int) -> Screen:
    """Dates with hours of their own, a button each."""
    return await _dates(chat, shop_id, 0)


@flow.screen
async def later(chat: Chat, shop_id: int, number: int) -> Screen:
    """Those behind them."""
    return await _dates(chat, shop_id, number)


async def _dates(chat: Chat, shop_id: int, number: int) -> Screen:
    shop = await shopkeeping.my_shop(chat.work, chat.actor, shop_id)
    leaf = page_of([*shop.door.timetable.dates.items()], number)
    return show(
        "hours-dates",
        *(
            [tap(".date", date, shop_id, that.toordinal(), date=that, hours=clocks(hours))]
            for that, hours in leaf.shown
        ),
        leaf.ways(later, shop_id),
        [tap(".back", week, shop_id)],
        awaits=typed_date,
        name=shop.names,
        count=len(shop.door.timetable.dates),
    )


@flow.correctable
@flow.answer
async def typed_date(chat: Chat, typed: str, shop_id: int) -> Goto:
    """A date, and its hours or that it is closed then."""
    await timekeeping.say_date(chat.work, chat.actor, shop_id, typed)
    return go(dates, shop_id).says("hours-kept")


@flow.screen
async def date(chat: Chat, shop_id: int, that: int) -> Screen:
    """One date."""
    shop = await shopkeeping.my_shop(chat.work, chat.actor, shop_id)
    meant = _date(that)
    return show(
        "hours-date",
        [tap(".usual", usual, shop_id, that)],
        [tap(".back", dates, shop_id)],
        awaits=typed_hours,
        name=shop.names,
        date=meant,
        hours=clocks(shop.door.timetable.on(meant)),
    )


@flow.act
async def usual(chat: Chat, shop_id: int, that: int) -> Goto:
    """The usual hours hold on this date."""
    await timekeeping.set_date(chat.work, chat.actor, shop_id, _date(that), None)
    return go(dates, shop_id).says("hours-kept")


@flow.correctable
@flow.answer
async def typed_hours(chat: Chat, typed: str, shop_id: int, that: int) -> Goto:
    """Other hours for the date."""
    await timekeeping.set_date(chat.work, chat.actor, shop_id, _date(that), hours_of_day(typed))
    return go(dates, shop_id).says("hours-kept")


def _weekday(given: int) -> int:
    if given not in range(WEEK):
        raise StaleButton
    return given


def _date(ordinal: int) -> Date:
    try:
        return Date.fromordinal(ordinal)
    except (ValueError, OverflowError):
        raise BadDate(most=MOST_DATES) from None
