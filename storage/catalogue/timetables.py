"""Timetables and slots as they are stored: a week in one text, and dates with hours of their own in another.

Hours are `480-780` (minutes), those of a day stand behind commas, days behind semicolons: seven of them from
Monday, or each behind its date, `2026-12-25=`.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from domain.catalogue.about.hours import Day, Hours
from domain.catalogue.about.slots import NO_DAYS, Slots
from domain.catalogue.about.timetable import Timetable


def week_text(of: Timetable) -> str | None:
    """Its hours by weekday."""
    return None if of.week is None else ";".join(map(_day_text, of.week))


def dates_text(of: Timetable) -> str:
    """Its dates."""
    return ";".join(f"{that.isoformat()}={_day_text(hours)}" for that, hours in of.dates.items())


@lru_cache(maxsize=1024)
def timetable(week: str | None, dates: str) -> Timetable:
    """Both of them read: the same few are read over and over."""
    days = None if week is None else tuple(map(_day, week.split(";")))
    apart = (each.split("=") for each in dates.split(";") if each)
    return Timetable(days, {date.fromisoformat(that): _day(hours) for that, hours in apart})


def windows_text(of: Slots) -> str | None:
    """Windows of a week as hours are; None where there are none."""
    return None if of.is_empty else ";".join(map(_day_text, of.week))


@lru_cache(maxsize=1024)
def slots_from(windows: str | None, capacity: int, cut_off: int) -> Slots:
    """Slots of these windows."""
    return Slots(NO_DAYS if windows is None else tuple(map(_day, windows.split(";"))), capacity, cut_off)


def _day_text(hours: Day) -> str:
    return ",".join(f"{each.opens}-{each.closes}" for each in hours)


def _day(text: str) -> Day:
    pairs = (each.split("-") for each in text.split(",") if each)
    return tuple(Hours(int(opens), int(closes)) for opens, closes in pairs)
