"""What could not be applied or sent, as admins see it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol


class Inbox(Protocol):
    """Updates as they came in."""

    async def reference(self, seq: int) -> str | None:
        """What the person was told to name; None where it never failed or is long gone."""


class AsideKind(StrEnum):
    """What is set aside where it cannot be done."""

    UPDATE = "update"
    MESSAGE = "message"


@dataclass(frozen=True, slots=True)
class SetAside:
    """An update that could not be applied, or a message that could not be sent, by its reference.

    `error` is the class of its last error, `notice` the kind of message; `cursor` says where it stands in
    the list.
    """

    kind: AsideKind
    reference: str
    error: str
    at: datetime
    cursor: str
    notice: str | None = None

    @property
    def id(self) -> str:
        """What it is called outside."""
        return f"{self.kind}-{self.reference}"


class Asides(Protocol):
    """What was set aside, for admins."""

    async def page(self, *, after: str, most: int) -> list[SetAside]:
        """The last one first, from below the cursor `after` ("", or what is none: from the last)."""

    async def count(self) -> int:
        """How many there are."""

    async def retry(self, kind: AsideKind, reference: str) -> bool:
        """Puts it back in line, with all its tries; False where it is no longer set aside."""

    async def dismiss(self, kind: AsideKind, reference: str) -> bool:
        """Gives it up, and blanks an update's body; False where it is no longer set aside."""
