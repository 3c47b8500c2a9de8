"""The bot's queue of updates: what is not confirmed yet stays in it."""

import asyncio
import random
from collections import OrderedDict, deque
from collections.abc import Callable
from dataclasses import dataclass
from time import time

from sandbox.cast import Json
from sandbox.refusal import Refusal

# https://core.telegram.org/bots/api#getupdates: what is left out unless it is asked for.
_ONLY_ON_REQUEST = frozenset({"chat_member", "message_reaction", "message_reaction_count"})
_REMEMBERED = 2000


@dataclass(slots=True)
class Webhook:
    """Where updates are posted to, and how the last attempts went (times in Unix seconds)."""

    url: str
    secret_token: str = ""
    max_connections: int = 40
    last_error_date: int = 0
    last_error_message: str = ""


def lane_of(update: Json) -> int:
    """The person (else the chat) whose updates must arrive one after another."""
    body = next(value for key, value in update.items() if key != "update_id")
    lane: int = (body.get("from") or body["chat"])["id"]
    return lane


class Updates:
    """Numbers updates, keeps them until confirmed, and wakes the one poller.

    Calls `touch` whenever the bot takes something or begins to wait.
    """

    def __init__(self, touch: Callable[[], None]) -> None:
        self._touch = touch
        # Telegram starts at a random number after a quiet week; a bot must not build on smaller ones.
        self.next_id = random.SystemRandom().randrange(100_000_000, 900_000_000)
        self.queue: OrderedDict[int, Json] = OrderedDict()
        self.past: deque[Json] = deque(maxlen=_REMEMBERED)
        self.allowed: frozenset[str] | None = None
        self.webhook: Webhook | None = None
        self.deliver: Callable[[Json], None] | None = None
        self.polled_at = 0.0
        self._replays: list[Json] = []
        self._poller: asyncio.Future[None] | None = None

    def add(self, kind: str, body: Json) -> Json | None:
        """Queues an update of this kind; None where the bot did not ask for the kind."""
        if kind in _ONLY_ON_REQUEST if self.allowed is None else kind not in self.allowed:
            return None
        update: Json = {"update_id": self.next_id, kind: body}
        self.queue[self.next_id] = update
        self.next_id += 1
        self.past.append(update)
        self._hand_on(update)
        return update

    def replay(self, update: Json) -> None:
        """Hands the very same update over again, whatever the bot has confirmed."""
        if self.deliver:
            self.queue[update["update_id"]] = update
        else:
            self._replays.append(update)
        self._hand_on(update)

    def find(self, update_id: int | None) -> Json:
        """A past update, the last one for None. Raises LookupError."""
        for update in reversed(self.past):
            if update_id is None or update["update_id"] == update_id:
                return update
        raise LookupError(f"no update {update_id or ''} is remembered")

    def allow(self, kinds: list[str] | None) -> None:
        """Sets the kinds that the bot wants; an empty list means Telegram's default."""
        if kinds is not None:
            self.allowed = frozenset(kinds) or None

    def confirm(self, offset: int) -> None:
        """Forgets what lies below the offset; a negative one keeps that many of the newest."""
        if offset < 0:
            offset = next(iter(list(self.queue)[offset:]), 0)
        while self.queue and next(iter(self.queue)) < offset:
            self.queue.popitem(last=False)
            self._touch()

    def taken(self, update: Json) -> None:
        """Forgets an update that the webhook has accepted."""
        self.queue.pop(update["update_id"], None)
        self._touch()

    def failed(self, problem: str) -> None:
        """Notes that the webhook has not accepted an update."""
        if self.webhook:
            self.webhook.last_error_date, self.webhook.last_error_message = int(time()), problem
        self._touch()

    def batch(self, limit: int) -> list[Json]:
        """Up to `limit` updates, oldest first; they stay queued until confirmed."""
        replays, self._replays = self._replays[:limit], self._replays[limit:]
        room = limit - len(replays)
        return replays + [update for update, _ in zip(self.queue.values(), range(room), strict=False)]

    async def wait(self, timeout_s: float) -> None:
        """Returns when an update comes or the time is over. Raises the Refusal of `interrupt`."""
        poller = self._poller = asyncio.get_running_loop().create_future()
        self._touch()
        try:
            await asyncio.wait_for(poller, timeout_s)
        except TimeoutError:
            return
        finally:
            self.polled_at = time()
            if self._poller is poller:
                self._poller = None

    def interrupt(self, refusal: Refusal | None = None) -> None:
        """Ends the waiting poll: with the refusal, or with nothing to report."""
        if self._poller and not self._poller.done():
            if refusal:
                self._poller.set_exception(refusal)
            else:
                self._poller.set_result(None)

    @property
    def is_polled(self) -> bool:
        """Whether a poll is open, or one was within the last second."""
        return self._poller is not None or time() - self.polled_at < 1

    def _hand_on(self, update: Json) -> None:
        if self.deliver:
            self.deliver(update)
        else:
            self.interrupt()
