"""When a shop usually opens and closes, as its keeper writes it and as customers read it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import time

from domain.catalogue.errors import BadHours
from domain.typed.signs import digits_plain

DAY, HALF_A_DAY = 24 * 60, 12 * 60
"""Minutes."""
SHORTEST = 3 * 60
"""Who writes "8 to 9" means the evening: no grocer opens for less."""
_TIME = re.compile(r"(?<!\d)(\d{1,2})(?:[:.](\d{2}))?(?![\d.:])\s*([ap])?\.?m?\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Hours:
    """From when to when a shop is usually open, in minutes of its local day (0 to 1,439).

    It closes on the next day where `closes` is not after `opens`. Raises BadHours.
    """

    opens: int
    closes: int

    def __post_init__(self) -> None:
        if self.opens == self.closes or not all(0 <= each < DAY for each in (self.opens, self.closes)):
            raise BadHours

    @property
    def opens_at(self) -> time:
        """When it opens, by the clock on the wall."""
        return time(*divmod(self.opens, 60))

    @property
    def closes_at(self) -> time:
        """When it closes."""
        return time(*divmod(self.closes, 60))


def hours(typed: str) -> Hours:
    """Two times as people type them: "8-21", "7 am to 9.30 pm", "8 to 8", in any digits. Raises BadHours."""
    plain = digits_plain(typed)
    times = [(int(hour), int(minute or 0), half.lower()) for hour, minute, half in _TIME.findall(plain)]
    if len(times) != 2 or any(sign.isdecimal() for sign in _TIME.sub("", plain)):
        raise BadHours
    opens, closes = (_minutes(*each) for each in times)
    is_bare = not any(half for _, _, half in times) and max(opens, closes) <= HALF_A_DAY
    if is_bare and closes - opens < SHORTEST:
        closes += HALF_A_DAY
    return Hours(opens % DAY, closes % DAY)


def _minutes(hour: int, minute: int, half: str) -> int:
    """Minutes since midnight; raises BadHours."""
    if half:
        if not 1 <= hour <= 12:
            raise BadHours
        hour = hour % 12 + (12 if half == "p" else 0)
    if hour > 24 or minute > 59 or (hour == 24 and minute):
        raise BadHours
    return hour * 60 + minute
