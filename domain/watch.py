"""Watching: what is counted for whoever keeps the platform running. Counts hold nobody's name or number."""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum
from typing import Protocol


class Counted(StrEnum):
    """What is counted."""

    SIGN_IN_FAILED = "sign-in-failed"
    LOCKED_OUT = "locked-out"
    REFRESH_REUSED = "refresh-reused"
    LINK_FAILED = "link-failed"
    DENIED = "denied"
    UPDATE_APPLIED = "update-applied"
    UPDATE_FAILED = "update-failed"
    MESSAGE_SENT = "letter-sent"
    MESSAGE_FAILED = "letter-failed"
    BACKUP_FAILED = "backup-failed"
    HOOK_DELIVERED = "hook-delivered"
    HOOK_FAILED = "hook-failed"
    HOOK_GIVEN_UP = "hook-given-up"


class Watch(Protocol):
    """Counts what happened, once it is committed."""

    def saw(self, what: Counted) -> None:
        """One more."""


class Unwatched:
    """Counts nothing."""

    def saw(self, what: Counted) -> None:
        """Nobody looks."""


UNWATCHED = Unwatched()
BURST_WINDOW = timedelta(minutes=10)
BURSTS: dict[Counted, int] = {
    Counted.SIGN_IN_FAILED: 50,
    Counted.LOCKED_OUT: 10,
    Counted.REFRESH_REUSED: 5,
    Counted.DENIED: 50,
    Counted.UPDATE_FAILED: 10,
    Counted.MESSAGE_FAILED: 1,
    Counted.BACKUP_FAILED: 1,
}
"""How many within the window are told to the admins, once. Failed links have a breaker of their own."""
_ACTIONS: dict[str, Counted] = {
    "session.password": Counted.SIGN_IN_FAILED,
    "session.second-factor": Counted.SIGN_IN_FAILED,
    "session.passkey": Counted.SIGN_IN_FAILED,
    "session.telegram": Counted.SIGN_IN_FAILED,
    "session.outside": Counted.SIGN_IN_FAILED,
    "approval.sign-in": Counted.SIGN_IN_FAILED,
    "approval.reset": Counted.SIGN_IN_FAILED,
    "session.proved": Counted.SIGN_IN_FAILED,
    "service-account.signed-in": Counted.SIGN_IN_FAILED,
    "password.reset": Counted.SIGN_IN_FAILED,
    "session.locked-out": Counted.LOCKED_OUT,
    "session.refresh-reused": Counted.REFRESH_REUSED,
    "link.redeemed": Counted.LINK_FAILED,
    "link.matched": Counted.LINK_FAILED,
    "shop.link-redeemed": Counted.LINK_FAILED,
}


def counted(action: str, outcome: str) -> Counted | None:
    """What an entry of the audit counts as, if anything."""
    if outcome != "refused":
        return None
    return Counted.DENIED if action.startswith("refused.") else _ACTIONS.get(action)
