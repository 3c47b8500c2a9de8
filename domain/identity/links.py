"""Linking by one-time code: a chat account to a record that already exists, or a person to a shop's staff.

The code is issued to a side that is known, redeemed in a private chat, matched there by a number that only
the starting side shows, and approved where it started.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from domain.people import Role

CODE_LIFE = timedelta(minutes=10)


UNDO_LIFE = timedelta(hours=24)


MATCH_TRIES = 3


LONGEST_CLIENT = 60


class Purpose(StrEnum):
    """What a code brings together: a chat and a record, a person and a shop, or a shop and its next owner."""

    CHAT = "chat"
    STAFF = "staff"
    OWNER = "owner"


class LinkState(StrEnum):
    """Where a link stands. `expired` is never stored: it is what an unfinished one becomes by its time."""

    OPEN = "open"
    REDEEMED = "redeemed"
    MATCHED = "matched"
    LINKED = "linked"
    REFUSED = "refused"
    VOID = "void"
    UNDONE = "undone"
    EXPIRED = "expired"


WAITING = (LinkState.OPEN, LinkState.REDEEMED, LinkState.MATCHED)
"""States that go on to another one, or expire."""


INVITABLE = frozenset({Role.STAFF, Role.COURIER})


@dataclass(frozen=True, slots=True)
class PersonLink:
    """A link of a chat account, begun by `identity_id`.

    For a chat it leads to that record; `previous_identity_id` is the one that the chat comes from. For staff
    it leads into `shop_id` as `role`; `previous_identity_id` is who is invited, and for an owner who takes
    the shop over. `asked_by` is how the
    client calls itself that asked for it; empty where it was asked for in a chat.
    """

    id: int
    public_id: str
    identity_id: int
    purpose: Purpose
    shop_id: int | None
    role: Role | None
    asked_by: str
    state: LinkState
    account_id: int | None
    previous_identity_id: int | None
    issued_at: datetime
    until: datetime
    done_at: datetime | None

    @property
    def began_in_chat(self) -> bool:
        """Whether it was asked for in a chat: then it is approved there, else over HTTP."""
        return not self.asked_by

    def state_at(self, now: datetime) -> LinkState:
        """Where it stands at that time."""
        return LinkState.EXPIRED if self.state in WAITING and now >= self.until else self.state


@dataclass(frozen=True, slots=True)
class LinkCodes:
    """What the starting side shows: `deep` for a link (256 bits in 43 URL-safe signs), `typed` like
    BCDF-GHJK, and the two digits of `match` that the other side types.
    """

    deep: str
    typed: str
    match: str


@dataclass(frozen=True, slots=True)
class ChatAccount:
    """A way in: a Telegram account of a record. `public_id` is what HTTP calls it."""

    id: int
    public_id: str
    telegram_id: int
    is_reachable: bool
    linked_at: datetime


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody who works for a shop."""

    identity_id: int
    public_id: str
    name: str
    role: Role
    since: datetime
