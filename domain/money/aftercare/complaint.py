"""A complaint about an order that has come, and its life: one table says what may follow what."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol

from domain.values import Money

ANSWERED_WITHIN = timedelta(hours=24)
"""An owner who is silent for longer has the admins asked instead."""
CLOSED_WITHIN = timedelta(days=30)
"""Consumer Protection (E-Commerce) Rules 2020: redressed within a month."""
LONGEST_WORDS = 500


class ComplaintState(StrEnum):
    """Where it stands: with the owner, with the admins, or how it ended."""

    OPEN = "open"
    ESCALATED = "escalated"
    REFUNDED = "refunded"
    REFUSED = "refused"
    CLOSED = "closed"


class Fault(StrEnum):
    """What was not right."""

    MISSING = "missing"
    WRONG = "wrong"
    SPOILT = "spoilt"
    DAMAGED = "damaged"
    OTHER = "other"


C = ComplaintState
WAITING = frozenset({C.OPEN, C.ESCALATED})
"""States in which somebody has to answer."""
LIFE: dict[ComplaintState, frozenset[ComplaintState]] = {
    C.OPEN: frozenset({C.ESCALATED, C.REFUNDED, C.REFUSED, C.CLOSED}),
    C.ESCALATED: frozenset({C.REFUNDED, C.REFUSED, C.CLOSED}),
    C.REFUNDED: frozenset(),
    C.REFUSED: frozenset(),
    C.CLOSED: frozenset(),
}


@dataclass(frozen=True, slots=True)
class Complaint:
    """A ticket, by its number: about a line of an order, or about all of it (`line_id` 0).

    `line` is which of the order's lines that is, from 1 on.
    """

    id: int
    public_id: str
    order_id: int
    order_public_id: str
    order_number: int
    shop_id: int
    shop_public_id: str
    identity_id: int
    line_id: int
    line: int | None
    fault: Fault
    words: str | None
    state: ComplaintState
    answer: str | None
    back: Money | None
    at: datetime
    moved_at: datetime

    @property
    def number(self) -> str:
        """What the customer is told at once."""
        return f"T{self.id}"

    @property
    def waits(self) -> bool:
        """Whether somebody has to answer."""
        return self.state in WAITING


class Complaints(Protocol):
    """Where complaints are kept."""

    async def came_at(self, order_id: int) -> datetime:
        """When an order came to where it stands."""

    async def add(self, order_id: int, shop_id: int, line_id: int, fault: Fault) -> int | None:
        """Its id; None where there is one about the same."""

    async def get(self, complaint_id: int) -> Complaint:
        """Raises NotFound."""

    async def of_order(self, order_id: int) -> list[Complaint]:
        """All about an order, the oldest first."""

    async def page_of(self, identity_id: int, *, after: int, most: int) -> list[Complaint]:
        """A person's, newest first, from below the id `after` (0: the newest)."""

    async def waiting(self, shop_id: int, *, after: int, most: int) -> list[Complaint]:
        """Those of a shop that wait for an answer, oldest first; of shop 0, those that came to the admins."""

    async def say(self, complaint_id: int, words: str) -> None:
        """So its customer describes it."""

    async def move(
        self,
        complaint_id: int,
        state: ComplaintState,
        *,
        answer: str | None = None,
        back: Money | None = None,
    ) -> bool:
        """Moves it as far as its life allows; False where it does not, and nothing changes."""
