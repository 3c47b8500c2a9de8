"""Telegram's flood limits, as far as they are known: https://core.telegram.org/bots/faq#my-bot-is-hitting-limits"""

from collections import deque
from math import ceil
from time import monotonic

from sandbox.call import Call
from sandbox.refusal import too_many_requests

_COUNTED = ("send", "edit")


class Window:
    """At most `most` calls within any `seconds`."""

    def __init__(self, most: int, seconds: float) -> None:
        self._most = most
        self._seconds = seconds
        self._calls: deque[float] = deque()

    def wait_s(self, now: float) -> float:
        """Seconds until there is room again; 0 where there is room now."""
        while self._calls and self._calls[0] <= now - self._seconds:
            self._calls.popleft()
        return self._calls[0] + self._seconds - now if len(self._calls) >= self._most else 0.0

    def count(self, now: float) -> None:
        """Notes a call."""
        self._calls.append(now)


class Flood:
    """Counts what goes out: 30 a second overall, 20 a minute to a group, 1 a second to a person.

    A person's chat takes a burst of five before that (a window of five seconds).
    """

    def __init__(self) -> None:
        self._overall = Window(30, 1)
        self._chats: dict[int, Window] = {}

    def check(self, call: Call) -> None:
        """Notes a message or an edit. Raises the 429 Refusal where it is one too many."""
        if not call.method.lower().startswith(_COUNTED) or call.method.lower() == "sendchataction":
            return
        chat_id, now = call.integer("chat_id") or 0, monotonic()
        chat = self._chats.setdefault(chat_id, Window(5, 5) if chat_id > 0 else Window(20, 60))
        wait_s = max(self._overall.wait_s(now), chat.wait_s(now))
        if wait_s > 0:
            raise too_many_requests(ceil(wait_s))
        self._overall.count(now)
        chat.count(now)
