"""The open unit of work of one update, request or due row, as every use case knows it.

Whoever opened it commits it; use cases see nothing else. Each subject has a protocol of its own that extends
those of the subjects below it: what a use case may touch is said by its signature.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from domain.caps import CAPS, Caps
from domain.ports import Audit, Due, Outbox, People, PublicIds, Throttles
from domain.preferences import HOME_REGION


class Work(Protocol):
    """The open unit of work."""

    now: datetime
    ids: PublicIds
    people: People
    outbox: Outbox
    due: Due
    audit: Audit
    throttles: Throttles
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
    lets hooks call this machine. `alike` has the search keys of words that mean the same, by each of them.
    `region` (ISO 3166) is where phone numbers are at home that name no country.
    `caps` are what one person may have open at a shop; without
    `has_limits` nobody is told that they do too much at once.
    `grievance_contact` is whom people complain to, as it is shown to them.
    `prepaid` are the providers, as methods of payment, by which one can pay before a shop gets the order.
    """

    accept_reminder_s: int = 300
    accept_timeout_s: int = 900
    answer_timeout_s: int = 300
    guest_days: int = 30
    payment_timeout_s: int = 900
    admins: frozenset[int] = frozenset()
    bot: str = ""
    region: str = HOME_REGION
    local_hooks: bool = False
    alike: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    caps: Caps = CAPS
    has_limits: bool = True
    grievance_contact: str = ""
    prepaid: frozenset[str] = frozenset()
