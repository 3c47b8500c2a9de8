"""A shop's door at the moment at which one looks: its timetable, a pause, and how busy it is."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from domain.catalogue.about.timetable import ALWAYS, Timetable, zone_of
from domain.values import Ahead

BUSIEST = 240
"""Minutes."""
_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Door:
    """Whether hours and pauses let customers in.

    `paused_until` is when a pause ends by itself, `reason` what customers read of why the shop is closed by
    its keeper. Orders take `busy_minutes` longer until `busy_until`. `seen_at` is when all of it was read,
    and no part of what it is.
    """

    timetable: Timetable = ALWAYS
    paused_until: datetime | None = None
    reason: str | None = None
    busy_minutes: int = 0
    busy_until: datetime | None = None
    seen_at: datetime = field(default=_LONG_AGO, compare=False)

    @property
    def is_paused(self) -> bool:
        """Whether a pause is on that ends by itself."""
        return self.paused_until is not None and self.seen_at < self.paused_until

    @property
    def extra(self) -> timedelta:
        """How much longer orders take just now."""
        is_busy = self.busy_until is not None and self.seen_at < self.busy_until
        return timedelta(minutes=self.busy_minutes if is_busy else 0)

    def lets_in(self, zone: str) -> bool:
        """Whether it is open, by the clock of that time zone."""
        if self.paused_until is None and self.timetable.is_always:
            return True
        return self.opens(zone) == self.seen_at

    def opens(self, zone: str) -> datetime | None:
        """The first moment at which it is open; None where it never is."""
        from_then = self.paused_until if self.is_paused and self.paused_until else self.seen_at
        return self.timetable.opens(from_then, zone)

    def closes(self, zone: str) -> datetime | None:
        """When it closes, where it is open and an end is in sight."""
        return self.timetable.closes(self.seen_at, zone) if self.lets_in(zone) else None

    def told(self, at: datetime | None, zone: str) -> Ahead | None:
        """A moment as people are told it who look now."""
        there = zone_of(zone)
        return Ahead(at.astimezone(there), self.seen_at.astimezone(there)) if at else None


ALWAYS_OPEN = Door()
