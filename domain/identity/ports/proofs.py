"""What people show to prove who they are, and how often they tried."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Protocol

from domain.identity.records import Challenge, OutsideLogin, Passkey, Totp


class Credentials(Protocol):
    """What a person proves themselves with."""

    async def password(self, identity_id: int) -> tuple[str, datetime] | None:
        """Its argon2 hash and when it was set."""

    async def set_password(self, identity_id: int, hashed: str, *, remember: int) -> None:
        """Sets it, keeping as many earlier ones as said."""

    async def drop_password(self, identity_id: int, *, remember: int) -> None:
        """Removes it, keeping as many earlier ones as said, this one among them."""

    async def rehash(self, identity_id: int, was: str, hashed: str) -> None:
        """Another hash of the same password, unless it was changed meanwhile; its age and history stay."""

    async def old_passwords(self, identity_id: int) -> list[str]:
        """Hashes of earlier ones, the last one first."""

    async def totp(self, identity_id: int) -> Totp | None:
        """The one-time-code generator; None for an erased person, too."""

    async def begin_totp(self, identity_id: int, seed: str) -> bool:
        """A new one, not yet confirmed; replaces another unconfirmed one. False where one is in use.

        Raises NotFound for an erased person.
        """

    async def confirm_totp(self, identity_id: int, step: int) -> bool:
        """Takes it into use, using the step up; False where there is none to confirm."""

    async def use_totp_step(self, identity_id: int, step: int) -> bool:
        """Uses a step up; False where it, or a later one, was used before."""

    async def drop_totp(self, identity_id: int) -> bool:
        """Removes it; False where there is none."""

    async def set_recovery_codes(self, identity_id: int, codes: list[str]) -> None:
        """Replaces all; only keyed hashes are kept."""

    async def use_recovery_code(self, identity_id: int, code: str) -> bool:
        """Uses one up, guarded."""

    async def recovery_codes_left(self, identity_id: int) -> int:
        """How many are unused."""


class Passkeys(Protocol):
    """Passkeys: WebAuthn credentials."""

    async def of(self, identity_id: int) -> list[Passkey]:
        """All of a person's, the first one first."""

    async def get(self, credential_id: bytes) -> Passkey | None:
        """By the id that the authenticator gave it."""

    async def add(
        self, identity_id: int, credential_id: bytes, public_key: bytes, sign_count: int, name: str
    ) -> Passkey:
        """A new one; raises PasskeyKnown where this credential is anybody's already."""

    async def used(self, passkey_id: int, sign_count: int) -> bool:
        """Records a use; False where the authenticator's counter did not move on: replayed, or copied."""

    async def drop(self, identity_id: int, public_id: str) -> bool:
        """Removes one of a person's."""


class Challenges(Protocol):
    """Things begun. Call `attempt` in a unit of work of its own, so that a refusal keeps the count."""

    async def begin(
        self, kind: str, identity_id: int | None, data: dict[str, str], life: timedelta, *, token: str = ""
    ) -> str:
        """A token for the next step: the one given, or a new one (256 bits, URL-safe).

        Only its keyed hash is kept.
        """

    async def attempt(self, kind: str, token: str, *, most: int) -> Challenge | None:
        """Counts a try and gives the challenge; None where unknown, used, over or tried too often."""

    async def finish(self, challenge_id: int) -> bool:
        """Uses it up; False where it was, or is over."""


class Approvals(Protocol):
    """Challenges that are answered elsewhere than where they began."""

    async def look(self, kind: str, token: str) -> Challenge | None:
        """The challenge, without counting a try; None where unknown, used or over."""

    async def get(self, kind: str, challenge_id: int) -> Challenge | None:
        """The same by its number."""

    async def answer(self, challenge_id: int, data: dict[str, str]) -> bool:
        """Puts the one answer in; False where there was one, or it is used or over."""


class ExternalLogins(Protocol):
    """Ways in that an outside provider vouches for."""

    async def of(self, provider: str, subject: str) -> int | None:
        """Whose it is."""

    async def add(self, identity_id: int, provider: str, subject: str) -> bool:
        """A new one; False where it is somebody's."""

    async def of_person(self, identity_id: int) -> list[OutsideLogin]:
        """A person's, the first one first."""

    async def drop(self, identity_id: int, public_id: str) -> bool:
        """Removes one of a person's; False where it is not there."""
