"""What every use case asks of the world: people, what must be told or happen later, and the audit."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from domain.audit_actions import AuditAction
from domain.kinds import DueKind, MessageKind
from domain.people import Actor, Role, Status


class Throttles(Protocol):
    """Counters of what is done often, each in a window that begins with the first."""

    async def hit(self, what: str, *, window: timedelta) -> int:
        """Counts one more and says how many there were in this window.

        Until the unit of work is over, nobody else counts the same: they wait.
        """

    async def remember(self, what: str, *, window: timedelta) -> None:
        """That it was: one, in a window that begins anew each time."""

    async def clear(self, *what: str) -> None:
        """Forgets them, at once."""

    async def count(self, what: str) -> int:
        """How many there were in the window that is open, without counting one."""

    async def left(self, what: str) -> timedelta:
        """How long the window that is open still lasts."""


class PublicIds(Protocol):
    """The ids that HTTP shows: not guessable, the same for ever."""

    async def shop(self, public_id: str) -> int:
        """Raises NotFound, as do the rest."""

    async def product(self, public_id: str) -> int: ...

    async def products(self, public_ids: Sequence[str]) -> dict[str, int]: ...

    async def amendment(self, public_id: str) -> int: ...

    async def cart(self, public_id: str) -> int: ...

    async def address(self, public_id: str) -> int: ...

    async def order(self, public_id: str) -> int: ...

    async def payment(self, public_id: str) -> int: ...

    async def complaint(self, public_id: str) -> int:
        """A complaint's."""

    async def refund(self, public_id: str) -> int: ...


class Outbox(Protocol):
    """What must be told; rendered when it is sent."""

    async def tell(self, kind: MessageKind, subject: int, recipient: int, *, priority: int = 1) -> None:
        """One more message of the kind about the subject to the chat; the lower priority goes first.

        A row of the same kind, subject and recipient that waits and is not held stands for both. One
        that is held may have been rendered already, so another is written.
        """

    async def has_told(self, kind: MessageKind, subject: int, recipient: int) -> bool:
        """Whether such a message has gone to the chat lately."""

    async def take_up(self, recipient: int) -> None:
        """They are back: what their chat had refused is told, of each order the last news alone."""


class Due(Protocol):
    """What must happen at a time."""

    async def at(self, when: datetime, kind: DueKind, subject: int) -> None:
        """Once per kind and subject: one that is there already keeps its time."""

    async def each_at(self, times: Mapping[DueKind, datetime], subject: int) -> None:
        """The same for several kinds of one subject, in one visit."""

    async def drop(self, kind: DueKind, subject: int) -> None:
        """No longer needed."""


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """Who did what on what, with which outcome, when.

    `action` is as it was recorded: an earlier version of the program may have known others.
    """

    id: int
    at: datetime
    who: str
    action: str
    subject: str
    outcome: str


class Audit(Protocol):
    """The append-only, hash-chained record of who did what."""

    async def record(
        self, actor: Actor | None, action: AuditAction, subject: str, outcome: str = "done", *, more: str = ""
    ) -> None:
        """One entry, at the work's time; nobody's is the program's own.

        What is refused again and again within some minutes is written down once, and counted:
        `conclude` tells how often.
        `more` is what an open action goes on with.
        """

    async def conclude(self, number: int) -> None:
        """Writes down how often something was refused beyond the first time, if it was."""

    async def last(self, most: int) -> Sequence[AuditEntry]:
        """The newest first."""

    async def page(self, *, after: int, most: int) -> Sequence[AuditEntry]:
        """The newest first, from below the id `after` (0: from the newest)."""


class People(Protocol):
    """Identities and the chat accounts that they come by."""

    async def by_telegram(self, telegram_id: int) -> Actor | None:
        """The person behind a Telegram account, with all roles; None where nobody is.

        Admins by the settings are not known here.
        """

    async def by_newest_account(self, identity_id: int) -> Actor | None:
        """The same by their newest account, whether the bot may write to it or not."""

    async def create(self, telegram_id: int, name: str, language: str) -> Actor:
        """A new identity with a data key and this chat account, which must be new."""

    async def names(self, identity_ids: Collection[int]) -> dict[int, tuple[str, Status]]:
        """What these are called, and where they stand; of some twenty at a time in one statement."""

    async def rename(self, identity_id: int, name: str) -> None:
        """Keeps the name that Telegram shows now, where this chat is all that the record is known by."""

    async def set_language(self, identity_id: int, language: str) -> None:
        """The language from now on."""

    async def telegram_of(self, identity_id: int) -> tuple[int, str] | None:
        """Telegram id and language of a reachable account, newest first."""

    async def chat_for(self, identity_id: int, first: int | None) -> int | None:
        """A chat of theirs, by Telegram id: this one where it is reachable, else the newest that is.

        Where none is, this one all the same: what it is told waits until they come back.
        """

    async def every_chat_of(self, identity_id: int) -> list[int]:
        """Telegram ids of all accounts, oldest first, whether the bot may write to them or not."""

    async def chats_of(self, identity_id: int) -> list[int]:
        """Telegram ids of all reachable accounts, oldest first."""

    async def account_of(self, identity_id: int) -> tuple[int, str] | None:
        """Telegram id and language of the newest account, whether the bot may write to it or not."""

    async def set_reachable(self, telegram_id: int, is_reachable: bool) -> None:
        """Whether the bot may write to this account (blocked or not)."""

    async def prove_phone(self, identity_id: int, phone: str) -> None:
        """Keeps the number that Telegram has vouched for as theirs."""

    async def proved_phone(self, identity_id: int) -> str | None:
        """That number, where there is one."""

    async def join_shop(self, shop_id: int, identity_id: int, role: Role) -> None:
        """Records somebody's role in a shop; keeps an existing one."""
