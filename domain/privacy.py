"""Privacy: the notice that a person agrees to, the copy of their data, and their erasure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any, Protocol

from domain.identity import Status

NOTICE = "2026-11"
"""The notice of what is kept. A new version is put to everybody again."""
GRACE = timedelta(hours=24)
"""Between asking to be erased and being erased: time to think better of it."""
FAREWELL = timedelta(minutes=1)
"""Between the bot's goodbye and the erasure, after which nothing can be sent."""
NOT_YET = timedelta(hours=1)
"""How long an erasure waits where an order is still under way: the shop must find the door."""


class CopyState(StrEnum):
    """How far the copy of somebody's data has come."""

    ASKED = "asked"
    READY = "ready"
    SENT = "sent"


@dataclass(frozen=True, slots=True)
class DataCopy:
    """A copy of their data that somebody asked for."""

    asked_at: datetime
    state: CopyState
    done_at: datetime | None


@dataclass(frozen=True, slots=True)
class Erasure:
    """Somebody asked to be erased, and will be at that time.

    `removed_from`: an admin asked instead, of a record that stood so before; None: the person did.
    """

    asked_at: datetime
    at: datetime
    removed_from: Status | None = None

    @property
    def is_removal(self) -> bool:
        """Whether it is not for the person to take back."""
        return self.removed_from is not None


class Privacy(Protocol):
    """What a person may ask about themselves."""

    async def agree(self, identity_id: int, notice: str) -> None:
        """Records what they agreed to, and when."""

    async def copy(self, identity_id: int) -> DataCopy | None:
        """The last one that they asked for."""

    async def ask_copy(self, identity_id: int) -> bool:
        """A new one; False where one is being made."""

    async def copy_is(self, identity_id: int, state: CopyState) -> None:
        """Moves it on."""

    async def everything(self, identity_id: int) -> dict[str, list[dict[str, Any]]]:
        """All that is kept about a person, opened, by what it is; ready for JSON. Raises NotFound."""

    async def erasure(self, identity_id: int) -> Erasure | None:
        """The one that waits."""

    async def ask_erasure(
        self, identity_id: int, at: datetime, *, removed_from: Status | None = None
    ) -> Erasure:
        """Erases at that time; an earlier wish keeps its time, and an earlier removal stands."""

    async def keep(self, identity_id: int) -> bool:
        """Takes the wish back; False where there is none."""

    async def owns_shops(self, identity_id: int) -> bool:
        """Whether somebody must take over a shop first."""

    async def has_open_orders(self, identity_id: int) -> bool:
        """Whether something is still on its way to them."""

    async def erase(self, identity_id: int) -> None:
        """Destroys their key and removes them, for ever. What shops keep for their books stays."""
