"""Who calls over HTTP: signed-in clients, other systems, keys of their tokens."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple, Protocol

from domain.identity.records import Identity, Method, Session, SessionKind


@dataclass(frozen=True, slots=True)
class Opened:
    """A session with its refresh token (opaque, 256 bits; shown once)."""

    session: Session
    refresh: str


class LiveSession(NamedTuple):
    """A live session, whose it is, and the chat that was linked to the record last; 0: none."""

    session: Session
    identity: Identity
    newest_chat: int


class Sessions(Protocol):
    """Signed-in clients, each a family of rotating refresh tokens."""

    async def open(
        self, identity_id: int, kind: SessionKind, client: str, methods: tuple[Method, ...]
    ) -> Opened:
        """A new one."""

    async def rotate(self, refresh: str) -> Opened | None:
        """Uses a refresh token up and gives the next. None: unknown, over, or of somebody not active.

        For `AGAIN` the same token gives the same next one: two tabs may ask with it, or an answer may have
        been lost. Later it ends its session, in this work, which must be committed: `was_reused` tells.
        """

    async def was_reused(self, refresh: str) -> Session | None:
        """The session of a token that was used before; to be asked when `rotate` gave nothing."""

    async def live(self, public_id: str) -> LiveSession | None:
        """A live session and whose it is, active or not, in one statement: asked on every request."""

    async def shown(self, refresh: str) -> tuple[Session, Identity] | None:
        """The live session of a refresh token that still gives a next one, and whose it is.

        The token stays as it is.
        """

    async def touch(self, session_id: int) -> None:
        """It is used: its idle time begins anew."""

    async def prove(self, session_id: int, method: Method) -> bool:
        """The person has shown now who they are, by this; False where the session is over."""

    async def of(self, identity_id: int) -> list[Session]:
        """Those that are not over, last used first."""

    async def end(self, session_id: int, reason: str) -> bool:
        """Ends one; False where it had ended."""

    async def end_all(self, identity_id: int, reason: str, *, but: int | None = None) -> int:
        """Ends all but one; gives how many."""


@dataclass(frozen=True, slots=True)
class SigningKey:
    """An Ed25519 key; `private` is PEM where it is one of ours to sign with."""

    kid: str
    private: bytes
    public: bytes
    signs_until: datetime
    verifies_until: datetime


class SigningKeys(Protocol):
    """Keys of access tokens."""

    async def all(self) -> list[SigningKey]:
        """Those that still verify, newest first."""

    async def add(self, key: SigningKey) -> None:
        """A new one."""


@dataclass(frozen=True, slots=True)
class MachineAccount:
    """Another system's account: scopes that it may use, at one audience (empty: this API).

    `shop_id` is the one shop that it is for; None: it is the platform's.
    """

    identity_id: int
    client_id: str
    scopes: tuple[str, ...]
    audience: str
    shop_id: int | None = None


class MachineAccounts(Protocol):
    """Accounts of other systems."""

    async def add(self, name: str, scopes: tuple[str, ...], audience: str) -> tuple[MachineAccount, str]:
        """A new one, with an identity of its own, and its secret (256 bits, URL-safe; shown once)."""

    async def by_secret(self, client_id: str, secret: str) -> MachineAccount | None:
        """The account, where the secret fits, it stands and its identity is active.

        A shop's stands while whoever made it is active and owns the shop.
        """

    async def acting(self, public_id: str) -> tuple[Identity, int | None] | None:
        """The record that one which stands acts as, and its shop; asked on every request."""

    async def every(self) -> list[tuple[MachineAccount, Identity]]:
        """Those that have not ended, with the record that each acts as, by when they were made."""

    async def end(self, client_id: str) -> bool:
        """Ends it and moves its epoch; False where it had ended."""


class ShopAccounts(Protocol):
    """Accounts of other systems that are for one shop."""

    async def bind(self, account: MachineAccount, shop_id: int, made_by: int) -> None:
        """A new account is for this shop alone, and stands with whoever made it.

        Raises TooManyShopAccounts.
        """

    async def of(self, shop_id: int) -> list[tuple[MachineAccount, Identity]]:
        """Those of a shop that have not ended, with the record that each acts as, by when they were made."""

    async def made_by(self, identity_id: int, shop_id: int | None = None) -> list[MachineAccount]:
        """Those that somebody made and that have not ended, in one shop or in all."""
