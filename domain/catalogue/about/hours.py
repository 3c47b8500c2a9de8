"""From when to when a shop is open on a day, and how its keeper writes that."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import time
from itertools import pairwise

from domain.catalogue.errors import BadHours
from domain.values import Clocks, WeekClocks

DAY, HALF_A_DAY = 24 * 60, 12 * 60
"""Minutes."""
SHORTEST = 3 * 60
"""Who writes "8 to 9" means the evening: no grocer opens for less."""
MOST_A_DAY = 4
"""How often a shop opens on one day."""


@dataclass(frozen=True, slots=True, order=True)
class Hours:
    """From when to when a shop is open, in minutes of its local day (0 to 1,439).

    It closes on the next day where `closes` is not after `opens`; from 0 to 0 is the whole day.
    Raises BadHours.
    """

    opens: int
    closes: int

    def __post_init__(self) -> None:
        is_empty = self.opens == self.closes != 0
        if is_empty or not all(0 <= each < DAY for each in (self.opens, self.closes)):
            raise BadHours

    @property
    def opens_at(self) -> time:
        """When it opens, by the clock on the wall."""
        return time(*divmod(self.opens, 60))

    @property
    def closes_at(self) -> time:
        """When it closes."""
        return time(*divmod(self.closes, 60))

    @property
    def ends(self) -> int:
        """When it closes, in minutes from the beginning of the day that it opens on."""
        return self.closes if self.closes > self.opens else self.closes + DAY


ALL_DAY = Hours(0, 0)
Day = tuple[Hours, ...]
"""What holds on one day, by the clock; nothing: closed."""


def open_day(*hours: Hours, most: int = MOST_A_DAY) -> Day:
    """A day that is open so often. Raises BadHours for more than can be, and for some within others."""
    found = tuple(sorted(hours))
    if len(found) > most or any(after.opens < before.ends for before, after in pairwise(found)):
        raise BadHours
    return found


def clocks(of: Day) -> Clocks:
    """A day as it is told."""
    return Clocks(tuple((each.opens_at, each.closes_at) for each in of))


def week_clocks(of: Sequence[Day]) -> WeekClocks:
    """A week as it is told."""
    return WeekClocks(tuple(map(clocks, of)))


def hours_between(
    opens: int, closes: int, *, is_bare: bool, after: int = 0, shortest: int = SHORTEST
) -> Hours:
    """From then to then, where nobody may have said which half of the day is meant (`is_bare`).

    `after` is when it closes before that on the same day, in minutes: who writes "8-1, 4-9" means the
    afternoon. What would be shorter than `shortest` lasts half a day longer. Raises BadHours.
    """
    is_either = is_bare and max(opens, closes) <= HALF_A_DAY
    if is_either and opens < after <= opens + HALF_A_DAY:
        opens, closes = opens + HALF_A_DAY, closes + HALF_A_DAY
    elif is_either and closes - opens < shortest:
        closes += HALF_A_DAY
    return Hours(opens % DAY, closes % DAY)


def minute_of_day(hour: int, minute: int, half: str = "") -> int:
    """Minutes since midnight, of an hour in the morning (a), afternoon (p) or the day. Raises BadHours."""
    if half:
        if not 1 <= hour <= 12:
            raise BadHours
        hour = hour % 12 + (12 if half == "p" else 0)
    if hour > 24 or minute > 59 or (hour == 24 and minute):
        raise BadHours
    return hour * 60 + minute
