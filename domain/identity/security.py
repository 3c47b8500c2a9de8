"""What the identity service asks of cryptography (`security`)."""

from __future__ import annotations

from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from domain.identity.password_rules import PasswordRules, Strength


class Hasher(Protocol):
    """Password hashing, off the event loop."""

    async def hash(self, password: str) -> str:
        """argon2id."""

    async def fits(self, hashed: str | None, password: str) -> bool:
        """Whether it fits; takes as long where there is no hash, so that nobody can tell."""

    def is_old(self, hashed: str) -> bool:
        """Whether it was made with other parameters than today's."""


class HashQueue(Protocol):
    """Who waits for what is slow."""

    def of(self, network: str) -> AbstractAsyncContextManager[None]:
        """A place in it for somebody from this network. Raises TooBusy."""


class Strengths(Protocol):
    """How guessable a password is."""

    async def of(self, password: str, about: tuple[str, ...]) -> Strength:
        """`about`: what others know of the person."""


class CodeGenerator(Protocol):
    """One-time codes by time (RFC 6238)."""

    def seed(self) -> str:
        """A new seed, base32."""

    def address(self, seed: str, account: str) -> str:
        """otpauth:// for an authenticator app."""

    def step(self, seed: str, code: str, now: datetime) -> int | None:
        """The 30-second step that the code is of, within one step of now; None where it is of none."""

    def recovery_codes(self) -> list[str]:
        """Ten codes of the form XXXX-XXXX."""


@dataclass(frozen=True, slots=True)
class Security:
    """What use cases of the identity service need besides a unit of work."""

    hasher: Hasher
    strengths: Strengths
    codes: CodeGenerator
    rules: PasswordRules
    queue: HashQueue
