"""Ports for what travels: updates that came in, messages that go out, and what stands in a chat.

Kept beside the business's ports since the same unit of work commits both.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Protocol

from domain.kinds import MessageKind
from domain.retry import Retry

LEASE_S = 9
"""What a dead process held or was to draw is taken over after so long at most."""


@dataclass(frozen=True, slots=True)
class Received:
    """A stored update, claimed by this process. `body` is Telegram's Update object."""

    seq: int
    lane: int
    body: dict[str, Any]
    tries: int


@dataclass(frozen=True, slots=True)
class OutboxMessage:
    """A stored message to be sent, claimed by this process.

    `kind` is as it was stored: by an earlier version of the program, perhaps. `faults`
    are those of its tries that failed by the message itself.
    """

    id: int
    kind: str
    subject: int
    recipient: int
    priority: int
    tries: int
    faults: int = 0


@dataclass(frozen=True, slots=True)
class DueRow:
    """A deadline that has come; `kind` is as it was stored."""

    id: int
    kind: str
    subject: int


MOST_TAKEN = 5


@dataclass(frozen=True, slots=True)
class Taken:
    """A message that somebody typed, and what came of it, in case it is edited.

    `answer` is the link that took it, with its arguments; none where it was refused. `screen` came of it.
    """

    message_id: int
    answer: str
    args: tuple[int | str, ...]
    screen: str


@dataclass(frozen=True, slots=True)
class ChatState:
    """What one person sees in one chat: the screen, and the message that shows it.

    `version` moves whenever the screen should be drawn again; `drawn` is the version that was.
    A screen shown above `below` (the last message that the person wrote) is sent afresh, not edited.
    `taken` are the last messages whose edits still count, the newest last.
    """

    chat_id: int
    person_id: int
    screen: str
    args: tuple[int | str, ...] = ()
    message_id: int | None = None
    below: int = 0
    version: int = 0
    drawn: int = 0
    taken: tuple[Taken, ...] = ()

    def taking(self, new: Taken) -> ChatState:
        """The same with this message among those whose edits count, in its own place where it has one."""
        if any(each.message_id == new.message_id for each in self.taken):
            kept = tuple(new if each.message_id == new.message_id else each for each in self.taken)
        else:
            kept = (*self.taken, new)[-MOST_TAKEN:]
        return replace(self, taken=kept)

    def at(self, screen: str, args: tuple[int | str, ...]) -> ChatState:
        """The same chat on another screen, to be drawn."""
        return replace(self, screen=screen, args=args, version=self.version + 1)


class Chats(Protocol):
    """Chat rows."""

    async def get(self, chat_id: int, person_id: int) -> ChatState | None:
        """The row, if there is one."""

    async def save(self, state: ChatState, *, pressed: int | None = None) -> None:
        """Writes screen, args, `below` and version; a pressed message becomes the screen.

        Otherwise `message_id` is left as it is, and so is `drawn`: both are the screen updater's.
        The chat is this process's to draw, as long as a lease lasts.
        """

    async def drawn(self, states: list[ChatState]) -> None:
        """Records `message_id` and `drawn` of rows, passing over those drawn at a later version already."""

    async def abandoned(self) -> int:
        """How many rows there are whose drawn version is behind, and that are nobody's to draw."""

    async def take_up(self, most: int) -> list[ChatState]:
        """Some of those, longest waiting first, now this process's to draw."""

    async def renew(self, people: Sequence[int]) -> None:
        """The living screens of these are this process's to draw for one more lease."""

    async def free(self, people: Sequence[int]) -> None:
        """They are anybody's to draw."""

    async def free_all(self) -> None:
        """All are anybody's to draw: no other process works on this database."""


class Posts(Protocol):
    """Messages that are kept up to date in place, such as an order's card at the counter."""

    async def get(self, kind: MessageKind, subject: int, chat_id: int) -> int | None:
        """The message's id."""

    async def keep(
        self, kind: MessageKind, subject: int, chat_id: int, message_id: int, *, instead_of: int | None = None
    ) -> int | None:
        """Records it in the place of the one that was known there.

        Gives the older twin where another process has recorded one of its own meanwhile: the newer counts.
        """

    async def forget_chat(self, chat_id: int) -> None:
        """The chat is gone (upgraded or left): its posts are too."""


class Leases(Protocol):
    """Those of a queue's rows that somebody works on. `holder` names a process in the rows it has claimed."""

    async def renew(self, holder: str, numbers: Sequence[int], *, lease_s: int) -> None:
        """Those that it still holds are held for so long from now on."""

    async def free(self, holder: str, numbers: Sequence[int]) -> None:
        """Those that it still holds are anybody's."""

    async def release(self, holder: str) -> None:
        """Frees all that it still holds."""


class InboxRows(Protocol):
    """The intake's and the update worker's side of the inbox."""

    async def add(self, updates: list[dict[str, Any]]) -> int:
        """Stores raw updates in their order, passing over those already stored; gives how many were new."""

    async def claim(self, holder: str, *, most: int, lease_s: int) -> list[Received]:
        """The oldest open row of each free lane, oldest first, held for so many seconds."""

    @property
    def leases(self) -> Leases:
        """On those that were claimed."""

    async def applied(self, received: Received, holder: str) -> bool:
        """Marks it applied and blanks its body; False where it is no longer this holder's."""

    async def failed(self, received: Received, error: str, reference: str, retry: Retry) -> bool:
        """Counts a try and holds its lane until the next; True where it is set aside by that."""

    async def waiting(self) -> int:
        """How many are open."""


class OutboxRows(Protocol):
    """The sender's side of the outbox."""

    async def claim(self, holder: str, *, most: int, lease_s: int) -> list[OutboxMessage]:
        """The oldest waiting message of each recipient whose time has come, the most urgent first."""

    @property
    def leases(self) -> Leases:
        """On those that were claimed."""

    async def sent(self, message: OutboxMessage) -> bool:
        """Done; False where that was recorded already."""

    async def later(self, message: OutboxMessage, error: str, *, delay_s: float) -> None:
        """Counts a try and waits; the recipient's later messages wait behind it."""

    async def failed(self, message: OutboxMessage, error: str, reference: str, retry: Retry) -> bool:
        """Counts a try that failed by the message itself; True where it is set aside by that.

        Else it waits, and the recipient's later messages behind it.
        """

    async def refused(self, message: OutboxMessage) -> None:
        """Its person has blocked the bot: it waits until they come back, see `Outbox.take_up`."""

    async def dropped(self, message: OutboxMessage, error: str) -> None:
        """Cannot be delivered: blocked, gone."""

    async def waiting(self) -> int:
        """How many have yet to be sent."""


class DueRows(Protocol):
    """The clock's side of the due rows."""

    async def take(self) -> DueRow | None:
        """The oldest row whose time has come, removed by this unit of work; None where there is none."""

    async def put_off(self, row: DueRow, until: datetime) -> None:
        """The same again at that time, whatever it is."""

    async def next_at(self) -> datetime | None:
        """When the next one comes."""


class Errands(Protocol):
    """The calendar's side of what is done every night or week."""

    async def claim(self, name: str, at: datetime, holder: str, *, lease_s: int) -> bool:
        """Whether it is to be done for this time: by who asks first, who holds it from then on for so long.

        Never for an earlier time, nor while somebody holds it for one.
        """

    async def renew(self, name: str, holder: str, *, lease_s: int) -> bool:
        """It is held for so long from now on; False where somebody else holds it by now."""

    async def done(self, name: str, holder: str) -> None:
        """It is done for its time."""

    async def free(self, name: str, holder: str, at: datetime) -> None:
        """It came to nothing: anybody may do it, from then on."""

    async def release(self, holder: str) -> None:
        """Frees all that this one still holds."""

    async def abandoned(self) -> list[str]:
        """Those that were begun, are not done, and are held by nobody."""


class Published(Protocol):
    """What stands with Telegram for each of many people, and was last put there for all of them."""

    async def is_new(self, what: str, digest: str) -> bool:
        """Keeps it as what is published from now on; False where it was all along."""


@dataclass(frozen=True, slots=True)
class Answered:
    """What a request was answered with."""

    status: int
    answer: str


class Idempotency(Protocol):
    """Requests that come with an Idempotency-Key.

    Call `begin` and `finish` in the unit of work of the write itself: what fails leaves nothing, and the
    same request at the same time waits for the first one and gets its answer.
    """

    async def begin(
        self, identity_id: int, key: str, request_hash: bytes, until: datetime
    ) -> Answered | None:
        """None for a fresh request, to be answered now; else the answer that it had, to be given again.

        Raises KeyReused where the key came with another request, StillUnderWay where the first one was
        begun in another unit of work and has no answer yet.
        """

    async def finish(
        self, identity_id: int, key: str, status: int, answer: str, *, until: datetime | None = None
    ) -> None:
        """Keeps the answer (until then); a first one stands. Raises NotFound for an erased person."""

    async def forget(self, identity_id: int, key: str) -> None:
        """It came to nothing: the same request may be made anew. One that was answered stands."""


class TransportWork(Protocol):
    """The transport's side of a unit of work."""

    chats: Chats
    posts: Posts
    inbox_rows: InboxRows
    outbox_rows: OutboxRows
    due_rows: DueRows
    errands: Errands
    published: Published
    idempotency: Idempotency
