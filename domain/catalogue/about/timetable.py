"""When a shop is open: hours by weekday, other ones for a date, and what that means by the clock."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from domain.catalogue.about.hours import ALL_DAY, Day, Hours
from domain.catalogue.errors import BadDate, BadHours

WEEK = 7
MOST_DATES = 60
"""How many dates with hours of their own are kept."""
FURTHEST = timedelta(days=400)
"""How far ahead."""
_ONE = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Timetable:
    """Hours by weekday, from Monday; None: it is open whenever its keeper has it open. Raises BadHours.

    `dates` are days with hours of their own, none of them on a holiday, whatever weekday they are.
    """

    week: tuple[Day, ...] | None = None
    dates: Mapping[date, Day] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.week is not None and len(self.week) != WEEK:
            raise BadHours

    @property
    def is_always(self) -> bool:
        """Whether it says nothing."""
        return self.week is None and not self.dates

    @property
    def usual(self) -> Hours | None:
        """The hours of every weekday, where it is open once a day and always at the same time."""
        if self.week is None or len(set(self.week)) > 1 or len(self.week[0]) != 1:
            return None
        return self.week[0][0]

    def on(self, day: date) -> Day:
        """What holds on a date."""
        if day in self.dates:
            return self.dates[day]
        return (ALL_DAY,) if self.week is None else self.week[day.weekday()]

    def with_days(self, weekdays: Collection[int], hours: Day) -> Timetable:
        """The same with these hours on some weekdays; where none were kept, it is open all the others."""
        before = self.week or ((ALL_DAY,),) * WEEK
        after = tuple(hours if at in weekdays else kept for at, kept in enumerate(before))
        return Timetable(after, self.dates)

    def with_date(self, day: date, hours: Day | None, today: date) -> Timetable:
        """The same with other hours for a date, or (None) the usual ones; dates gone by are forgotten.

        Raises BadDate for one gone by, for one too far ahead, and where there are too many.
        """
        if hours is not None and not today <= day <= today + FURTHEST:
            raise BadDate(most=MOST_DATES)
        kept = {each: what for each, what in self.dates.items() if each >= today and each != day}
        if hours is not None:
            kept[day] = hours
        if len(kept) > MOST_DATES:
            raise BadDate(most=MOST_DATES)
        return Timetable(self.week, dict(sorted(kept.items())))

    def opens(self, now: datetime, zone: str) -> datetime | None:
        """The first moment from now on at which it is open; None where it never is."""
        span = next(self._spans(now, zone), None)
        return max(now, span[0]) if span else None

    def closes(self, now: datetime, zone: str) -> datetime | None:
        """When what is open now closes; None where it is closed, and where no end is in sight."""
        if self.is_always:
            return None
        end: datetime | None = None
        for start, after in self._spans(now, zone):
            if start > (end or now):
                return end
            end = max(after, end or after)
            if end - now > WEEK * _ONE:
                return None
        return end

    def _spans(self, now: datetime, zone: str) -> Iterator[tuple[datetime, datetime]]:
        """From when to when it is open, in UTC, as far as it is not over; by the hour at which it opens.

        As far ahead as holidays can put off the only day of a week.
        """
        there = zone_of(zone)
        today = now.astimezone(there).date()
        for ahead in range(-1, WEEK * (len(self.dates) + 2)):
            that = today + ahead * _ONE
            for hours in self.on(that):
                start, end = moment_at(that, hours.opens, there), moment_at(that, hours.ends, there)
                if max(start, now) < end:
                    yield start, end


ALWAYS = Timetable()


def same_each_day(hours: Hours | None) -> Timetable:
    """The same hours on every weekday; None: none are kept."""
    return ALWAYS if hours is None else Timetable(((hours,),) * WEEK)


@lru_cache(maxsize=64)
def zone_of(name: str) -> ZoneInfo:
    """A time zone by its name."""
    return ZoneInfo(name)


def moment_at(day: date, minute: int, there: ZoneInfo) -> datetime:
    """When the clock on the wall shows that minute of a day, or of the next (from 1,440 on); in UTC.

    The first of two such moments, and where the clock leaps over it, the moment at which it would have been.
    """
    days, of_day = divmod(minute, 24 * 60)
    hour, rest = divmod(of_day, 60)
    that = day + days * _ONE
    return datetime(that.year, that.month, that.day, hour, rest, tzinfo=there).astimezone(UTC)
