"""What a change leaves behind: what must be told or happen later, who did it, what could not be done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from domain.people import Actor


class Outbox(Protocol):
    """What must be told; rendered when it is sent."""

    async def tell(self, kind: str, subject: int, recipient: int, *, priority: int = 1) -> None:
        """One more message of the kind about the subject to the chat (a Telegram chat id).

        A row of the same kind, subject and recipient that is still waiting stands for both.
        """


class Due(Protocol):
    """What must happen at a time."""

    async def at(self, when: datetime, kind: str, subject: int) -> None:
        """Once per kind and subject."""

    async def drop(self, kind: str, subject: int) -> None:
        """No longer needed."""


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """Who did what on what, with which outcome, when."""

    id: int
    at: datetime
    who: str
    action: str
    subject: str
    outcome: str


class Audit(Protocol):
    """The append-only, hash-chained record of who did what."""

    async def record(self, actor: Actor | None, action: str, subject: str, outcome: str = "done") -> None:
        """One entry, at the work's time."""

    async def last(self, most: int) -> Sequence[AuditEntry]:
        """The newest first."""

    async def page(self, *, after: int, most: int) -> Sequence[AuditEntry]:
        """The newest first, from below the id `after` (0: from the newest)."""


@dataclass(frozen=True, slots=True)
class SetAside:
    """An update that could not be applied, by its reference."""

    seq: int
    reference: str
    error: str
    at: datetime


class Inbox(Protocol):
    """Updates that were set aside, for admins."""

    async def set_aside(self, most: int) -> list[SetAside]:
        """Newest first."""

    async def reference(self, seq: int) -> str | None:
        """What the person was told to name."""

    async def retry(self, seq: int) -> bool:
        """Puts it back in its lane; False where it is no longer set aside."""

    async def dismiss(self, seq: int) -> bool:
        """Gives it up."""
