"""How somebody liked an order that has come, and what all of them together say of its shop."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

MOST_STARS = 5
SHOWN_FROM = 5
"""So many ratings say something of a shop; fewer say more of who gave them."""
LONGEST_ANSWER = 500


@dataclass(frozen=True, slots=True)
class Rating:
    """One order's, which its customer gives once; `answer` is what the shop's owner says to it."""

    order_id: int
    order_public_id: str
    order_number: int
    shop_id: int
    stars: int
    at: datetime
    answer: str | None = None


@dataclass(frozen=True, slots=True)
class Stars:
    """All of a shop's together."""

    count: int
    total: int

    @property
    def is_shown(self) -> bool:
        """Whether there are enough to be told to everybody."""
        return self.count >= SHOWN_FROM

    @property
    def tenths(self) -> int:
        """Their average in tenths of a star, rounded half up."""
        return (20 * self.total + self.count) // (2 * self.count) if self.count else 0


class Ratings(Protocol):
    """Where ratings are kept."""

    async def add(self, order_id: int, shop_id: int, stars: int) -> bool:
        """An order's; False where it has one."""

    async def of(self, order_id: int) -> Rating | None:
        """None: it was not rated."""

    async def stars_of(self, shop_id: int) -> Stars:
        """All of a shop's."""

    async def page_of(self, shop_id: int, *, after: int, most: int) -> list[Rating]:
        """A shop's by their orders, newest first, from below the order's id `after` (0: the newest)."""

    async def answer(self, order_id: int, text: str) -> None:
        """So its owner says from now on."""
