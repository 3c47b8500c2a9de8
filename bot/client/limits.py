"""How often something may happen, and the clock that tells; all times are seconds."""

from collections import deque
from collections.abc import Callable
from math import inf
from typing import Protocol


class Alarm(Protocol):
    """What a clock will do later, unless cancelled."""

    def cancel(self) -> None: ...


class Timer(Protocol):
    """Seconds and alarms; a running event loop is one."""

    def time(self) -> float: ...

    def call_at(self, when: float, callback: Callable[[], object], /) -> Alarm: ...


class Steady:
    """`per_s` a second, after a rest up to `burst` at once (a token bucket kept as one moment)."""

    __slots__ = ("_full_at", "_gap", "_slack")

    def __init__(self, per_s: float, burst: int) -> None:
        self._gap = 1 / per_s
        self._slack = (burst - 1) * self._gap
        self._full_at = -inf

    def free_at(self, now: float) -> float:
        """When the next may start; not after `now` if it may at once."""
        return self._full_at - self._slack

    def start(self, now: float) -> None:
        """One starts."""
        self._full_at = max(self._full_at, now) + self._gap

    def end(self, now: float) -> None:
        """One that started is over, which changes nothing here."""

    def is_idle(self, now: float) -> bool:
        """Whether a new one would behave the same."""
        return self._full_at <= now


class Window:
    """At most `limit` in any `seconds`, wherever those begin.

    One counts from its start until `seconds` after its end: the other side saw it somewhere between,
    so no window of the other side's can hold more either, however slow the way there is.
    """

    __slots__ = ("_ended", "_limit", "_seconds", "_under_way")

    def __init__(self, limit: int, seconds: float) -> None:
        self._limit = limit
        self._seconds = seconds
        self._under_way = 0
        self._ended: deque[float] = deque()

    def free_at(self, now: float) -> float:
        """When the next may start; not after `now` if it may at once, inf until one under way ends."""
        while self._ended and self._ended[0] + self._seconds <= now:
            self._ended.popleft()
        if self._under_way + len(self._ended) < self._limit:
            return -inf
        return self._ended[0] + self._seconds if self._ended else inf

    def start(self, now: float) -> None:
        """One starts."""
        self._under_way += 1

    def end(self, now: float) -> None:
        """One that started is over."""
        self._under_way -= 1
        self._ended.append(now)

    def is_idle(self, now: float) -> bool:
        """Whether a new one would behave the same."""
        return not self._under_way and (not self._ended or self._ended[-1] + self._seconds <= now)
