"""Watching: what is counted for whoever keeps the platform running. Counts hold nobody's name or number."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from enum import StrEnum
from typing import Protocol

from domain.audit_actions import AuditAction


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
    BOOKS_WRONG = "books-wrong"
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
    Counted.BOOKS_WRONG: 1,
}
"""How many within the window are told to the admins, once. Failed links have a breaker of their own."""
_ACTIONS: Mapping[str, Counted] = {
    AuditAction.SESSION_PASSWORD: Counted.SIGN_IN_FAILED,
    AuditAction.SESSION_SECOND_FACTOR: Counted.SIGN_IN_FAILED,
    AuditAction.SESSION_PASSKEY: Counted.SIGN_IN_FAILED,
    AuditAction.SESSION_TELEGRAM: Counted.SIGN_IN_FAILED,
    AuditAction.SESSION_OUTSIDE: Counted.SIGN_IN_FAILED,
    AuditAction.APPROVAL_SIGN_IN: Counted.SIGN_IN_FAILED,
    AuditAction.APPROVAL_RESET: Counted.SIGN_IN_FAILED,
    AuditAction.SESSION_PROVED: Counted.SIGN_IN_FAILED,
    AuditAction.SERVICE_ACCOUNT_SIGNED_IN: Counted.SIGN_IN_FAILED,
    AuditAction.PASSWORD_RESET: Counted.SIGN_IN_FAILED,
    AuditAction.SESSION_LOCKED_OUT: Counted.LOCKED_OUT,
    AuditAction.SESSION_REFRESH_REUSED: Counted.REFRESH_REUSED,
    AuditAction.LINK_REDEEMED: Counted.LINK_FAILED,
    AuditAction.LINK_MATCHED: Counted.LINK_FAILED,
    AuditAction.SHOP_LINK_REDEEMED: Counted.LINK_FAILED,
}


def counted(action: str, outcome: str) -> Counted | None:
    """What an entry of the audit counts as, if anything."""
    if outcome != "refused":
        return None
    return Counted.DENIED if action.startswith(AuditAction.REFUSED) else _ACTIONS.get(action)
