"""Slots: windows of a week in which orders are handed over, how many in each, and until when to order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from domain.catalogue.about.door import Door
from domain.catalogue.about.hours import ALL_DAY, Day, Hours, open_day
from domain.catalogue.about.timetable import WEEK, moment_at, zone_of
from domain.catalogue.errors import BadHours, BadSlots
from domain.values import Span

MOST_WINDOWS = 12
"""On one day."""
USUAL_CAPACITY, LARGEST_CAPACITY = 10, 1_000
USUAL_CUT_OFF, LONGEST_CUT_OFF = 60, 48 * 60
"""Minutes."""
DAYS_AHEAD = 7
"""Nobody orders for later."""
NO_DAYS: tuple[Day, ...] = ((),) * WEEK


@dataclass(frozen=True, slots=True, order=True)
class Slot:
    """From one moment to another, in UTC: an order is handed over in between."""

    starts: datetime
    ends: datetime

    def told(self, zone: str, seen: datetime | None = None) -> Span:
        """As people are told it where the shop is; without a moment of looking, by its date."""
        there = zone_of(zone)
        looked = seen.astimezone(there) if seen else None
        return Span(self.starts.astimezone(there), self.ends.astimezone(there), looked)


@dataclass(frozen=True, slots=True)
class Slots:
    """Windows by weekday, from Monday, each on the day on which it begins; none at all: there are no slots.

    `capacity` is how many orders there are in each, `cut_off` how many minutes before it begins one may order
    for it at last. Raises BadSlots.
    """

    week: tuple[Day, ...] = NO_DAYS
    capacity: int = USUAL_CAPACITY
    cut_off: int = USUAL_CUT_OFF

    def __post_init__(self) -> None:
        is_week = len(self.week) == WEEK
        if (
            not is_week
            or not 1 <= self.capacity <= LARGEST_CAPACITY
            or not 0 <= self.cut_off <= LONGEST_CUT_OFF
        ):
            raise bad_slots()
        try:
            for each in self.week:
                open_day(*each, most=MOST_WINDOWS)
        except BadHours:
            raise bad_slots() from None

    @property
    def is_empty(self) -> bool:
        """Whether there are none."""
        return not any(self.week)

    def ahead(self, door: Door, zone: str) -> Iterator[Slot]:
        """Those that may still be ordered for, whoever has a place in them, the next one first.

        On a date with hours of its own only what lies within those, and nothing in a pause.
        """
        if self.is_empty:
            return
        now, cut_off = door.seen_at, timedelta(minutes=self.cut_off)
        opens = door.paused_until if door.is_paused and door.paused_until else now
        today = now.astimezone(zone_of(zone)).date()
        for that in (today + timedelta(days=days) for days in range(DAYS_AHEAD + 1)):
            for slot in self._on(that, door, zone):
                if slot.starts - cut_off >= now and slot.starts >= opens:
                    yield slot

    def _on(self, that: date, door: Door, zone: str) -> list[Slot]:
        """Those of a date. Where clocks leap, two windows may begin together: the shorter one counts."""
        there, hours = zone_of(zone), door.timetable.dates.get(that)
        windows = (each for each in self.week[that.weekday()] if hours is None or _is_within(each, hours))
        found = (
            Slot(moment_at(that, each.opens, there), moment_at(that, each.ends, there)) for each in windows
        )
        by_start = {each.starts: each for each in sorted(found, reverse=True) if each.starts < each.ends}
        return sorted(by_start.values())


NO_SLOTS = Slots()


def bad_slots() -> BadSlots:
    """What is said of slots that no shop has."""
    return BadSlots(windows=MOST_WINDOWS, orders=LARGEST_CAPACITY, hours=LONGEST_CUT_OFF // 60)


def _is_within(window: Hours, hours: Day) -> bool:
    """Whether a shop is open for all of it, on a date with these hours."""
    return any(each == ALL_DAY or (each.opens <= window.opens and window.ends <= each.ends) for each in hours)
