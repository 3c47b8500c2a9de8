"""Ports of the identity service: what its use cases ask of storage and of cryptography.

`storage` implements the repositories, `security` the rest. Whatever is looked up by a secret is kept as a
keyed hash; whatever is counted or used up is one guarded statement that says whether it hit.
"""

from __future__ import annotations

from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Protocol

from domain.identity import (
    Challenge,
    Identity,
    Method,
    OutsideLogin,
    Passkey,
    Session,
    SessionKind,
    Status,
    Totp,
)
from domain.linking import ChatAccount, LinkCodes, LinkState, Member, PersonLink, Purpose
from domain.passwords import PasswordRules, Strength
from domain.people import Actor, Role
from domain.preferences import Preferences
from domain.transport import FullWork


class Identities(Protocol):
    """Records of people and services."""

    async def get(self, identity_id: int) -> Identity:
        """Raises NotFound."""

    async def by_public_id(self, public_id: str) -> Identity:
        """Raises NotFound."""

    async def by_handle(self, handle: str) -> Identity | None:
        """The record with this handle."""

    async def create(self, handle: str | None, name: str, language: str, consent: str) -> Identity | None:
        """A new active record with a data key; None where the handle is taken."""

    async def change(self, identity_id: int, **fields: Any) -> None:
        """Changes name, language, handle or consent; raises HandleTaken."""

    async def set_status(self, identity_id: int, status: Status) -> None:
        """Disables or enables; moves the epoch."""

    async def bump_epoch(self, identity_id: int) -> int:
        """Earlier proofs do not count any more; gives the new epoch."""

    async def page(self, *, after: int, most: int, search: str = "") -> list[Identity]:
        """Records by id, for admins; `search` is the beginning of a handle or name."""

    async def preferences(self, identity_id: int) -> Preferences:
        """What a person chose, to be changed: nobody else changes it until the commit. Raises NotFound."""

    async def set_preferences(self, identity_id: int, preferences: Preferences) -> None:
        """Replaces them. Raises NotFound."""

    async def actor(self, identity_id: int) -> Actor:
        """Who acts, with all roles; `telegram_id` is 0 where no account is linked. Raises NotFound."""


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
        """Hashes of earlier ones."""

    async def totp(self, identity_id: int) -> Totp | None:
        """The one-time-code generator."""

    async def begin_totp(self, identity_id: int, seed: str) -> bool:
        """A new one, not yet confirmed; replaces another unconfirmed one. False where one is in use."""

    async def confirm_totp(self, identity_id: int, step: int) -> bool:
        """Takes it into use."""

    async def use_totp_step(self, identity_id: int, step: int) -> bool:
        """Uses a step up; False where it, or a later one, was used before."""

    async def drop_totp(self, identity_id: int) -> None:
        """Removes it."""

    async def passkeys(self, identity_id: int) -> list[Passkey]:
        """All of a person's."""

    async def passkey(self, credential_id: bytes) -> Passkey | None:
        """By the id that the authenticator gave it."""

    async def add_passkey(
        self, identity_id: int, credential_id: bytes, public_key: bytes, sign_count: int, name: str
    ) -> Passkey:
        """A new one; raises PasskeyKnown."""

    async def passkey_used(self, passkey_id: int, sign_count: int) -> bool:
        """Records a use; False where the authenticator's counter did not move on."""

    async def drop_passkey(self, identity_id: int, public_id: str) -> bool:
        """Removes one of a person's."""

    async def set_recovery_codes(self, identity_id: int, codes: list[str]) -> None:
        """Replaces all; only keyed hashes are kept."""

    async def use_recovery_code(self, identity_id: int, code: str) -> bool:
        """Uses one up, guarded."""

    async def recovery_codes_left(self, identity_id: int) -> int:
        """How many are unused."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A session with its refresh token (opaque, 256 bits; shown once)."""

    session: Session
    refresh: str


class Sessions(Protocol):
    """Signed-in clients, each a family of rotating refresh tokens."""

    async def open(
        self, identity_id: int, kind: SessionKind, client: str, methods: tuple[Method, ...]
    ) -> Opened:
        """A new one."""

    async def rotate(self, refresh: str) -> Opened | None:
        """Uses a refresh token up and gives the next. None: unknown or over.

        A token that was used before ends its session, in this work, which must be committed: `was_reused`
        tells.
        """

    async def was_reused(self, refresh: str) -> Session | None:
        """The session of a token that was used before."""

    async def live(self, public_id: str) -> tuple[Session, Identity] | None:
        """A live session and whose it is, in one statement: asked on every request."""

    async def shown(self, refresh: str) -> tuple[Session, Identity] | None:
        """The live session of an unused refresh token, and whose it is; the token stays as it is."""

    async def touch(self, session_id: int) -> None:
        """It is used: its idle time begins anew."""

    async def prove(self, session_id: int) -> bool:
        """The person has shown now who they are; False where the session is over."""

    async def of(self, identity_id: int) -> list[Session]:
        """Live ones, last used first."""

    async def end(self, session_id: int, reason: str) -> bool:
        """Ends one; False where it had ended."""

    async def end_all(self, identity_id: int, reason: str, *, but: int | None = None) -> int:
        """Ends all but one; gives how many."""


class Challenges(Protocol):
    """Things begun. Call `attempt` in a unit of work of its own, so that a refusal keeps the count."""

    async def begin(self, kind: str, identity_id: int | None, data: dict[str, str], life: timedelta) -> str:
        """A token for the next step; only its keyed hash is kept."""

    async def attempt(self, kind: str, token: str, *, most: int) -> Challenge | None:
        """Counts a try and gives the challenge; None where unknown, used, over or tried too often."""

    async def finish(self, challenge_id: int) -> bool:
        """Uses it up; False where it was."""


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


class Roles(Protocol):
    """Roles on the platform and in shops."""

    async def of(self, identity_id: int) -> list[tuple[Role, int | None]]:
        """Roles, with the shop where there is one."""

    async def grant(self, identity_id: int, role: Role, shop_id: int | None, by: int) -> None:
        """Grants; moves the epoch. One role per shop: the new one stands.

        Raises ValueError for a platform role in a shop, and for any other without one.
        """

    async def revoke(self, identity_id: int, role: Role, shop_id: int | None) -> bool:
        """Takes back; moves the epoch. False where it was not there."""

    async def admins(self) -> list[int]:
        """Identities that are admins by role."""


class Throttles(Protocol):
    """Counters of attempts. Call them in a unit of work of their own, so that a refusal keeps the count."""

    async def hit(self, what: str, *, window: timedelta) -> int:
        """Counts one more and says how many there were in this window."""

    async def clear(self, what: str) -> None:
        """Forgets them after a success."""

    async def count(self, what: str) -> int:
        """How many there were in the window that is open, without counting one."""


class PersonLinks(Protocol):
    """Links of chat accounts, with their one-time codes; only keyed hashes of codes are kept.

    Whatever changes one is a single guarded statement; None or False: it was not so, or not any more.
    """

    async def issue(
        self,
        identity_id: int,
        purpose: Purpose,
        until: datetime,
        *,
        asked_by: str,
        shop_id: int | None = None,
        role: Role | None = None,
    ) -> tuple[PersonLink, LinkCodes]:
        """A fresh one; the identity's earlier unfinished ones of this purpose are void."""

    async def get(self, link_id: int) -> PersonLink:
        """Raises NotFound."""

    async def by_public_id(self, public_id: str) -> PersonLink:
        """Raises NotFound."""

    async def codes(self, link_id: int) -> LinkCodes:
        """Its codes once more, for the side that it was issued to. Raises NotFound."""

    async def consume(self, code: str, account_id: int, identity_id: int) -> PersonLink | None:
        """Uses a code up, deep or typed, and notes the chat account and the record it comes from."""

    async def match(self, link_id: int, account_id: int, number: str) -> bool:
        """Whether the account that redeemed it gave the right number, in time; it then waits for approval."""

    async def approve(self, link_id: int, identity_id: int) -> PersonLink | None:
        """The issuer's yes to a matched one, in time and once."""

    async def end(self, link_id: int, state: LinkState) -> PersonLink | None:
        """Makes an unfinished one void or refused."""

    async def burn(self, codes: list[str]) -> list[PersonLink]:
        """Voids the unfinished ones that any of these codes, deep or typed, belongs to."""

    async def undo(self, link_id: int, since: datetime) -> PersonLink | None:
        """Marks one undone that was made after `since`."""

    async def void_all(self, identity_id: int) -> None:
        """Voids all unfinished ones that this identity has begun."""

    async def made(self, identity_id: int, since: datetime) -> list[PersonLink]:
        """Chats linked to this record after `since`, newest first."""

    async def accounts(self, identity_id: int) -> list[ChatAccount]:
        """The chats of a record, oldest first."""

    async def move(self, account_id: int, source: int, target: int) -> bool:
        """Moves a chat from one record to another; False where it is not there any more."""

    async def detach(self, account_id: int, source: int) -> bool:
        """Moves a chat from a record to an empty one of its own; False where it is not there any more."""

    async def members(self, shop_id: int) -> list[Member]:
        """Everybody who works for a shop, the owner too, by when they came."""


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
    """Another system's account: scopes that it may use, at one audience (empty: this API)."""

    identity_id: int
    client_id: str
    scopes: tuple[str, ...]
    audience: str


class MachineAccounts(Protocol):
    """Accounts of other systems."""

    async def add(self, name: str, scopes: tuple[str, ...], audience: str) -> tuple[MachineAccount, str]:
        """A new one with its secret (shown once)."""

    async def by_secret(self, client_id: str, secret: str) -> MachineAccount | None:
        """The account, where the secret fits and it has not ended."""

    async def every(self) -> list[tuple[MachineAccount, Identity]]:
        """Those that have not ended, with the record that each acts as, by when they were made."""

    async def end(self, client_id: str) -> bool:
        """Ends it."""


@dataclass(frozen=True, slots=True)
class Answered:
    """What a request was answered with."""

    status: int
    answer: str


class Idempotency(Protocol):
    """Requests that come with an Idempotency-Key.

    Call `begin` and `finish` in the unit of work of the write itself: what fails leaves nothing, and the
    same request at the same time waits for the first one and gets its answer.
    """

    async def begin(
        self, identity_id: int, key: str, request_hash: bytes, until: datetime
    ) -> Answered | None:
        """None for a fresh request, to be answered now; else the answer that it had, to be given again.

        Raises KeyReused where the key came with another request, StillUnderWay where the first one was
        begun in another unit of work and has no answer yet.
        """

    async def finish(self, identity_id: int, key: str, status: int, answer: str) -> None:
        """Keeps the answer, sealed; a first one stands."""


class IdentityWork(FullWork, Protocol):
    """A unit of work with the identity service's repositories."""

    identities: Identities
    credentials: Credentials
    sessions: Sessions
    challenges: Challenges
    approvals: Approvals
    external_logins: ExternalLogins
    roles: Roles
    throttles: Throttles
    person_links: PersonLinks
    signing_keys: SigningKeys
    service_accounts: MachineAccounts
    idempotency: Idempotency


class IdentityStore(Protocol):
    """Opens units of work, for use cases that do something slow in between."""

    def begin(self) -> AbstractAsyncContextManager[IdentityWork]:
        """One transaction."""

    def read(self) -> IdentityWork:
        """For reading only."""


class Hasher(Protocol):
    """Password hashing, off the event loop."""

    async def hash(self, password: str) -> str:
        """argon2id."""

    async def fits(self, hashed: str | None, password: str) -> bool:
        """Whether it fits; takes as long where there is no hash, so that nobody can tell."""

    def is_old(self, hashed: str) -> bool:
        """Whether it was made with other parameters than today's."""


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
