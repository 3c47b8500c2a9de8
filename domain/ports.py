"""What every use case asks of the world: people, what must be told or happen later, and the audit."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from domain.audit_actions import AuditAction
from domain.kinds import DueKind, MessageKind
from domain.people import Actor, Role, Status


class PublicIds(Protocol):
    """The ids that HTTP shows: not guessable, the same for ever."""

    async def shop(self, public_id: str) -> int:
        """Raises NotFound, as do the rest."""

    async def product(self, public_id: str) -> int: ...

    async def cart(self, public_id: str) -> int: ...

    async def address(self, public_id: str) -> int: ...

    async def order(self, public_id: str) -> int: ...


class Outbox(Protocol):
    """What must be told; rendered when it is sent."""

    async def tell(self, kind: MessageKind, subject: int, recipient: int, *, priority: int = 1) -> None:
        """One more message of the kind about the subject to the chat; the lower priority goes first.

        A row of the same kind, subject and recipient that waits and is not held stands for both. One
        that is held may have been rendered already, so another is written.
        """


class Due(Protocol):
    """What must happen at a time."""

    async def at(self, when: datetime, kind: DueKind, subject: int) -> None:
        """Once per kind and subject: one that is there already keeps its time."""

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

        `more` is what an open action goes on with.
        """

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

    async def create(
        self, telegram_id: int, name: str, language: str, *, consent: str | None = None
    ) -> Actor:
        """A new identity with a data key and this chat account, which must be new.

        `consent` is the notice agreed to.
        """

    async def names(self, identity_ids: Collection[int]) -> dict[int, tuple[str, Status]]:
        """What these are called, and where they stand; of some twenty at a time in one statement."""

    async def rename(self, identity_id: int, name: str) -> None:
        """Keeps the name that Telegram shows now, where this chat is all that the record is known by."""

    async def set_language(self, identity_id: int, language: str) -> None:
        """The language from now on."""

    async def telegram_of(self, identity_id: int) -> tuple[int, str] | None:
        """Telegram id and language of a reachable account, newest first."""

    async def chats_of(self, identity_id: int) -> list[int]:
        """Telegram ids of all reachable accounts, oldest first."""

    async def account_of(self, identity_id: int) -> tuple[int, str] | None:
        """Telegram id and language of the newest account, whether the bot may write to it or not."""

    async def set_reachable(self, telegram_id: int, is_reachable: bool) -> None:
        """Whether the bot may write to this account (blocked or not)."""

    async def join_shop(self, shop_id: int, identity_id: int, role: Role) -> None:
        """Records somebody's role in a shop; keeps an existing one."""
