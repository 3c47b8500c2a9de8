"""When an order is promised: the shop's lead time, and what waits there already."""

from __future__ import annotations

from datetime import datetime, timedelta

USUAL_LEAD_MINUTES = 45
SHORTEST_LEAD_MINUTES, LONGEST_LEAD_MINUTES = 5, 24 * 60
USUAL_HEARING, SHORTEST_HEARING, LONGEST_HEARING = 48, 24, 30 * 24
"""In hours: so long after an order has come complaints about it are heard."""
MINUTES_EACH = 5
"""For each order that waits in front of it."""
MOST_AHEAD = 12
"""Beyond so many an hour is added, and no more: somebody else packs as well by then."""
HALF = timedelta(minutes=2, seconds=30)


def from_now(now: datetime, minutes: int) -> datetime:
    """So many minutes from now, to the nearest five full: nobody promises a minute."""
    at = now + timedelta(minutes=minutes) + HALF
    return at - timedelta(minutes=at.minute % 5, seconds=at.second, microseconds=at.microsecond)


def promised(now: datetime, minutes: int, ahead: int) -> datetime:
    """The same where so many orders wait in front of it."""
    return from_now(now, minutes) + timedelta(minutes=MINUTES_EACH * min(ahead, MOST_AHEAD))
