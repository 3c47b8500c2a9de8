"""Passkeys as the business sees them: what a browser is asked, and what its answer was found to say."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

from domain.identity.records import Passkey


class CheckedPasskey(Protocol):
    """A new passkey whose registration was checked. `has_verified`: the device asked who holds it."""

    @property
    def credential_id(self) -> bytes: ...

    @property
    def public_key(self) -> bytes: ...

    @property
    def sign_count(self) -> int: ...

    @property
    def has_verified(self) -> bool: ...


class CheckedUse(Protocol):
    """A use that was checked. `has_verified`: the device asked who holds it, so it is both factors."""

    @property
    def sign_count(self) -> int: ...

    @property
    def has_verified(self) -> bool: ...


class Ceremonies(Protocol):
    """WebAuthn at this site. Options are JSON for the browser; their `challenge` is to be kept."""

    def creating(self, user: bytes, name: str, existing: Sequence[bytes]) -> dict[str, Any]:
        """For navigator.credentials.create()."""

    def using(self, allowed: Sequence[bytes]) -> dict[str, Any]:
        """For navigator.credentials.get(); none allowed means any."""

    def created(self, challenge: str, answer: dict[str, Any]) -> CheckedPasskey:
        """Raises WrongCredentials."""

    def used(self, challenge: str, answer: dict[str, Any], passkey: Passkey) -> CheckedUse:
        """Raises WrongCredentials."""

    def credential_id(self, answer: dict[str, Any]) -> bytes:
        """Which passkey an answer claims to be of. Raises WrongCredentials."""
