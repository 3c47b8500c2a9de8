"""Privacy: the notice that a person agrees to, the copy of their data, and their erasure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from domain.people import Status

GRACE = timedelta(hours=24)
"""Between asking to be erased and being erased: time to think better of it."""
FAREWELL = timedelta(minutes=1)
"""Between the bot's goodbye and the erasure, after which nothing can be sent."""
FOLD_PACE = timedelta(seconds=6)
"""Between two cards that are drawn anew: a group takes 20 edits a minute, and orders go before."""
NOT_YET = timedelta(hours=1)
"""How long an erasure waits where an order is still under way: the shop must find the door."""


class CopyState(StrEnum):
    """How far the copy of somebody's data has come."""

    ASKED = "asked"
    READY = "ready"
    SENT = "sent"


@dataclass(frozen=True, slots=True)
class DataCopy:
    """A copy of their data that somebody asked for."""

    asked_at: datetime
    state: CopyState
    done_at: datetime | None


@dataclass(frozen=True, slots=True)
class Erasure:
    """Somebody asked to be erased, and will be at that time.

    `removed_from`: an admin asked instead, of a record that stood so before; None: the person did.
    """

    asked_at: datetime
    at: datetime
    removed_from: Status | None = None

    @property
    def is_removal(self) -> bool:
        """Whether it is not for the person to take back."""
        return self.removed_from is not None
