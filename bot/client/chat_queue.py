"""The calls that wait to go to one chat."""

import asyncio
from dataclasses import dataclass, field
from math import inf

from bot.client.limits import Steady, Window

ChatKey = int | str | None
"""A chat's number, a channel's name, or None for what belongs to no chat."""


@dataclass(order=True, slots=True)
class WaitingCall:
    """A call in its chat's queue; the lower rank goes first, then the lower order."""

    rank: int
    order: int
    turn: asyncio.Future[None] = field(compare=False)


@dataclass(slots=True, eq=False)
class ChatQueue:
    """What may go to one chat, and what waits to."""

    limit: Steady | Window
    parked_until: float = -inf
    queue: list[WaitingCall] = field(default_factory=list)

    def free_at(self, now: float) -> float:
        """When the next may go; not after `now` if it may at once."""
        return max(self.parked_until, self.limit.free_at(now))

    def is_idle(self, now: float) -> bool:
        """Whether nothing would be lost by forgetting it."""
        return not self.queue and self.parked_until <= now and self.limit.is_idle(now)
