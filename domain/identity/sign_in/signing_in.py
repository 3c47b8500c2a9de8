"""Signing in: a first factor, a second one where there is one, and a session."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import timedelta

from domain import rate_limits, safety
from domain.audit_actions import AuditAction
from domain.identity.codes import read_typed_code
from domain.identity.errors import (
    BadHandle,
    ChallengeOver,
    PasswordExpired,
    SecondFactorNeeded,
    WrongCredentials,
)
from domain.identity.ports.clients import Opened
from domain.identity.records import (
    APPROVALS,
    SECOND_FACTORS,
    Challenge,
    Identity,
    Method,
    Session,
    SessionKind,
    handle_of,
)
from domain.identity.security import Security
from domain.identity.work import IdentityStore, IdentityWork
from domain.kinds import MessageKind
from domain.people import Status
from domain.policy import has_strong_role
from domain.rate_limits import Metered

SECOND_FACTOR = "second-factor"
SECOND_FACTOR_LIFE = timedelta(minutes=5)
SECOND_FACTOR_TRIES = 5
NEW_PASSWORD = "new-password"  # noqa: S105 - the kind of a challenge
NEW_PASSWORD_LIFE = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Client:
    """Where a request comes from: its network address, and how it calls itself."""

    address: str
    name: str


async def by_password(
    store: IdentityStore, security: Security, *, handle: str, password: str, client: Client
) -> Opened:
    """Opens a session; what is wrong is never said.

    Raises WrongCredentials, TooManyTries, TooBusy, SecondFactorNeeded, PasswordExpired.
    """
    handle = _plain(handle)
    work = store.read()
    identity = await work.identities.by_handle(handle)
    await rate_limits.tried(store, Metered.SIGN_IN, whom=counted_as(identity, handle), network=client.address)
    kept = await work.credentials.password(identity.id) if identity else None
    async with security.queue.of(client.address):
        fits = await security.hasher.fits(kept[0] if kept else None, password)
    if identity is None or not fits or identity.status is not Status.ACTIVE:
        await _record_failure(store, identity)
        raise WrongCredentials
    if kept and security.hasher.is_old(kept[0]):
        await _rehash(store, security, identity, kept[0], password)
    return await proceed(store, security, identity, Method.PASSWORD, client)


async def proceed(
    store: IdentityStore, security: Security, identity: Identity, method: Method, client: Client
) -> Opened:
    """After a first factor that fits: a session, or the question for a second factor.

    Raises SecondFactorNeeded, PasswordExpired.
    """
    async with store.begin() as work:
        methods = await second_factors(work, identity.id)
        if not methods:
            found = await admit(work, security, identity, (method,), client)
        else:
            data = {"first": method.value}
            token = await work.challenges.begin(SECOND_FACTOR, identity.id, data, SECOND_FACTOR_LIFE)
    if methods:
        raise SecondFactorNeeded(challenge=token, methods=tuple(sorted(methods)))
    return admitted(found)


async def by_code(
    store: IdentityStore, security: Security, *, challenge: str, code: str, client: Client
) -> Opened:
    """The second factor, by a one-time or a recovery code.

    Raises ChallengeOver, WrongCredentials, TooManyTries, PasswordExpired.
    """
    async with store.begin() as work:
        begun = await work.challenges.attempt(SECOND_FACTOR, challenge, most=SECOND_FACTOR_TRIES)
    if begun is None or begun.identity_id is None:
        raise ChallengeOver
    await count_code(store, begun.identity_id, client.address)
    async with store.begin() as work:
        method = await fitting(work, security, begun.identity_id, code)
        if method is None:
            await work.audit.record(
                None, AuditAction.SESSION_SECOND_FACTOR, f"identity:{begun.identity_id}", "refused"
            )
        elif await work.challenges.finish(begun.id):
            identity = await work.identities.get(begun.identity_id)
            found = await admit(work, security, identity, (first_method(begun), method), client)
        else:
            raise ChallengeOver
    if method is None:
        raise WrongCredentials
    return admitted(found)


async def admit(
    work: IdentityWork, security: Security, identity: Identity, methods: tuple[Method, ...], client: Client
) -> Opened | str:
    """After all factors: a session; or, where the password is past its time, a challenge to set another.

    Earlier tries count no more: whoever signs in often is not locked out. Commit it, then ask `admitted`.
    """
    whom = rate_limits.whom_is(identity.id)
    await rate_limits.signed_in(work, whom=whom, network=client.address)
    if Method.PASSWORD in methods:
        await rate_limits.forget(work, Metered.SIGN_IN, whom=whom, network=client.address)
    if not SECOND_FACTORS.isdisjoint(methods):
        await rate_limits.forget(work, Metered.SECOND_FACTOR, whom=whom, network=client.address)
    may_expire = Method.PASSWORD in methods and security.rules.expires_after_days
    kept = await work.credentials.password(identity.id) if may_expire else None
    if kept is None or not security.rules.is_expired(kept[1], work.now):
        return await open_session(work, identity, methods, client)
    data = {"methods": " ".join(methods), "epoch": str(identity.epoch)}
    return await work.challenges.begin(NEW_PASSWORD, identity.id, data, NEW_PASSWORD_LIFE)


def admitted(found: Opened | str) -> Opened:
    """The session. Raises PasswordExpired."""
    if isinstance(found, str):
        raise PasswordExpired(challenge=found)
    return found


async def open_session(
    work: IdentityWork, identity: Identity, methods: tuple[Method, ...], client: Client
) -> Opened:
    """A session, as long as the person's roles allow; others are told that there is a new one."""
    actor = await work.identities.actor(identity.id)
    kind = SessionKind.STAFF if has_strong_role(actor) else SessionKind.CUSTOMER
    opened = await work.sessions.open(identity.id, kind, client.name, methods)
    await note_approval(work, identity.id, methods)
    await work.audit.record(actor, AuditAction.SESSION_OPENED, f"session:{opened.session.id}")
    await safety.tell(work, MessageKind.SESSION_OPENED, opened.session.id, identity.id)
    return opened


async def note_approval(work: IdentityWork, identity_id: int, shown: Collection[Method]) -> None:
    """Who shows the linked chat and a second factor in one session has approved of the factor by that."""
    if not APPROVALS.isdisjoint(shown) and not SECOND_FACTORS.isdisjoint(shown):
        await work.identities.approve_factors(identity_id, True)


async def second_factors(work: IdentityWork, identity_id: int) -> set[Method]:
    """What the person has set up besides a password."""
    totp = await work.credentials.totp(identity_id)
    methods: set[Method] = set()
    if totp and totp.is_confirmed:
        methods.add(Method.TOTP)
    if await work.passkeys.of(identity_id):
        methods.add(Method.PASSKEY)
    if methods and await work.credentials.recovery_codes_left(identity_id):
        methods.add(Method.RECOVERY)
    return methods


async def is_whole(work: IdentityWork, session: Session) -> bool:
    """Whether as much was shown in the session as the person can show by now."""
    return session.is_strong or not await second_factors(work, session.identity_id)


def counted_as(identity: Identity | None, handle: str) -> str:
    """What tries at somebody are counted by: the record, or what it would be called."""
    return rate_limits.whom_is(identity.id) if identity else rate_limits.whom_is_called(handle)


async def count_code(store: IdentityStore, identity_id: int, network: str) -> None:
    """Counts a try of a second factor, over all sessions and whatever it is for.

    Beyond what anybody mistypes the person's chats hear of it: whoever tries knows their password.
    Raises TooManyTries.
    """
    async with store.begin() as work:
        whom = rate_limits.whom_is(identity_id)
        room = await rate_limits.count_try(work, Metered.SECOND_FACTOR, whom=whom, network=network)
        if room.is_news:
            await safety.tell(work, MessageKind.CODES_TRIED, identity_id, identity_id)
    await room.must_be_left_in_time()


def first_method(begun: Challenge) -> Method:
    """The first factor that a second-factor challenge began with."""
    return Method(begun.data["first"])


async def fitting(work: IdentityWork, security: Security, identity_id: int, code: str) -> Method | None:
    """The second factor that the code is of, used up by this; None where it is of none.

    A recovery code stands in for another factor: where there is none, it is of none.
    """
    totp = await work.credentials.totp(identity_id)
    step = security.codes.step(totp.seed, code, work.now) if totp and totp.is_confirmed else None
    if step is not None and await work.credentials.use_totp_step(identity_id, step):
        return Method.TOTP
    return Method.RECOVERY if await uses_recovery_code(work, identity_id, code) else None


async def uses_recovery_code(work: IdentityWork, identity_id: int, typed: str) -> bool:
    """Whether it is one of the person's, used up by this, and there is a factor that it stands in for."""
    if Method.RECOVERY not in await second_factors(work, identity_id):
        return False
    return await work.credentials.use_recovery_code(identity_id, read_typed_code(typed) or "")


async def _record_failure(store: IdentityStore, identity: Identity | None) -> None:
    async with store.begin() as work:
        subject = f"identity:{identity.id}" if identity else "identity:unknown"
        await work.audit.record(None, AuditAction.SESSION_PASSWORD, subject, "refused")


async def _rehash(
    store: IdentityStore, security: Security, identity: Identity, was: str, password: str
) -> None:
    hashed = await security.hasher.hash(password)
    async with store.begin() as work:
        await work.credentials.rehash(identity.id, was, hashed)


def _plain(handle: str) -> str:
    try:
        return handle_of(handle)
    except BadHandle:
        raise WrongCredentials from None
