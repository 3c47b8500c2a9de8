"""What somebody wrote about an order, and from which side of the counter."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

LONGEST = 1000
"""Characters of one of them."""
MOST = 200
"""Of one order; nobody fills the database by writing."""
OPEN_AFTER = timedelta(hours=1)
"""So long after its end can still be written about an order."""


class Side(StrEnum):
    """Who writes: the order's customer, or somebody of its shop. Neither is told more of the other."""

    CUSTOMER = "customer"
    SHOP = "shop"


class WordKind(StrEnum):
    """What was sent."""

    TEXT = "text"
    PHOTO = "photo"
    VOICE = "voice"


@dataclass(frozen=True, slots=True)
class OrderWord:
    """One message about an order: its text, and Telegram's id of its file where it is one."""

    id: int
    public_id: str
    order_id: int
    side: Side
    kind: WordKind
    text: str
    file_id: str
    at: datetime
    is_reported: bool = False
