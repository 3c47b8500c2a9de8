"""When something that failed is tried again, and when it is given up."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta


@dataclass(frozen=True, slots=True)
class Retry:
    """Pauses in seconds before each further try; the last one goes on being used. `most`: tries in all.

    `spread` makes a pause longer by up to that share, so that what failed together does not come together.
    """

    pauses_s: tuple[float, ...]
    most: int | None = None
    spread: float = 0.0

    def is_over(self, tries: int) -> bool:
        """Whether so many failed tries are enough."""
        return self.most is not None and tries >= self.most

    def pause_s(self, tries: int) -> float:
        """How long to wait after so many failed tries, at least one."""
        return self.pauses_s[min(tries, len(self.pauses_s)) - 1]

    def next_at(self, now: datetime, tries: int, *, jitter: float = 0.0) -> datetime:
        """When the next try comes; `jitter` is drawn from 0 to 1."""
        return now + timedelta(seconds=self.pause_s(tries) * (1 + self.spread * jitter))


ONCE = Retry((1,), most=1)
"""For what would fail in the same way again."""
