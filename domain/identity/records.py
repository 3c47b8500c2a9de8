"""Identity: a person's record, the ways to prove it, and the sessions that come of that."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from domain.identity.errors import BadHandle
from domain.people import Status
from domain.preferences import NOTHING_CHOSEN, Preferences

_HANDLE = re.compile(r"[a-z0-9][a-z0-9._-]{2,31}")


class Method(StrEnum):
    """A way of proving who one is."""

    PASSWORD = "password"  # noqa: S105 - the name of a method
    TELEGRAM = "telegram"
    OIDC = "oidc"
    TOTP = "totp"
    PASSKEY = "passkey"
    RECOVERY = "recovery"
    ADMIN_CODE = "admin-code"


class SessionKind(StrEnum):
    """Whose session it is: those who see other people's data are asked again sooner."""

    CUSTOMER = "customer"
    STAFF = "staff"


@dataclass(frozen=True, slots=True)
class Lifetime:
    """How long a session lives without being used, and at all."""

    idle: timedelta
    whole: timedelta


FRESH = timedelta(minutes=10)
"""How long the proof of who one is counts for what cannot be undone, and for another way in."""


AGAIN = timedelta(seconds=10)
"""How long a used refresh token gives again the next one that it gave: for another tab, and a lost answer."""


SECOND_FACTORS = frozenset({Method.TOTP, Method.PASSKEY, Method.RECOVERY})


APPROVALS = frozenset({Method.TELEGRAM, Method.ADMIN_CODE})
"""What nobody has who knows a password alone: a linked chat, a code that an admin hands over."""


LIFETIMES = {
    SessionKind.CUSTOMER: Lifetime(timedelta(days=30), timedelta(days=30)),
    SessionKind.STAFF: Lifetime(timedelta(minutes=30), timedelta(hours=12)),
}


@dataclass(frozen=True, slots=True)
class Identity:
    """A person's (or a service's) record. `epoch` moves whenever earlier proofs must not count any more.

    `factors_approved_at`: since when the second factors count for roles; None while nobody has approved them.
    """

    id: int
    public_id: str
    handle: str | None
    name: str
    language: str
    status: Status
    epoch: int
    created_at: datetime
    consent: str | None
    preferences: Preferences = NOTHING_CHOSEN
    factors_approved_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Session:
    """A signed-in client. `proved_at`: when the person last showed who they are, at the sign-in or since.

    `methods`: by what they did so, then and since.
    """

    id: int
    public_id: str
    identity_id: int
    kind: SessionKind
    client: str
    methods: tuple[Method, ...]
    created_at: datetime
    used_at: datetime
    idle_until: datetime
    until: datetime
    ended_at: datetime | None
    proved_at: datetime

    def is_fresh(self, now: datetime) -> bool:
        """Whether it is no longer than 10 minutes since the person showed who they are."""
        return now < self.proved_at + FRESH

    @property
    def is_strong(self) -> bool:
        """Whether a second factor was shown."""
        return not SECOND_FACTORS.isdisjoint(self.methods)

    @property
    def is_approved(self) -> bool:
        """Whether the linked chat or an admin said that it is the person."""
        return not APPROVALS.isdisjoint(self.methods)


@dataclass(frozen=True, slots=True)
class Challenge:
    """Something begun that must be finished soon: a second factor, a reset, a passkey ceremony.

    `data` holds what the next step needs; `tries` counts attempts, the present one included.
    """

    id: int
    kind: str
    identity_id: int | None
    data: dict[str, str]
    tries: int
    until: datetime


@dataclass(frozen=True, slots=True)
class Totp:
    """A one-time-code generator. `last_step` is the last 30-second step whose code was used."""

    seed: str
    is_confirmed: bool
    last_step: int


@dataclass(frozen=True, slots=True)
class Passkey:
    """A WebAuthn credential."""

    id: int
    public_id: str
    identity_id: int
    credential_id: bytes
    public_key: bytes
    sign_count: int
    name: str
    created_at: datetime
    used_at: datetime | None


@dataclass(frozen=True, slots=True)
class OutsideLogin:
    """A person's account at a provider outside (its issuer), which lets them in here."""

    public_id: str
    provider: str
    created_at: datetime


def handle_of(typed: str) -> str:
    """The name to sign in with, as it is kept; raises BadHandle."""
    handle = typed.strip().lower()
    if not _HANDLE.fullmatch(handle):
        raise BadHandle
    return handle
