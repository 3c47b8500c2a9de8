"""The open unit of work of one update, request or due row, as every use case knows it.

Whoever opened it commits it; use cases see nothing else. Each subject has a protocol of its own that extends
those of the subjects below it: what a use case may touch is said by its signature.
"""

from __future__ import annotations

from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from domain.ports import Audit, Due, Outbox, People, PublicIds


class Work(Protocol):
    """The open unit of work."""

    now: datetime
    ids: PublicIds
    people: People
    outbox: Outbox
    due: Due
    audit: Audit
    rules: Rules

    async def happened(self, event: object) -> None:
        """Has everything done that follows from it (`domain.reactions`), in this unit of work."""


class Store(Protocol):
    """Opens units of work, for those who need no more of one than this."""

    def begin(self) -> AbstractAsyncContextManager[Work]:
        """One transaction."""


@dataclass(frozen=True, slots=True)
class Rules:
    """Settings that the business reads.

    Times are seconds, `admins` Telegram ids, `bot` is the bot's username, where it is known; `local_hooks`
    lets hooks call this machine.
    """

    accept_reminder_s: int = 300
    accept_timeout_s: int = 900
    admins: frozenset[int] = frozenset()
    bot: str = ""
    local_hooks: bool = False
