"""Updates that could not be applied, as admins see them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


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
