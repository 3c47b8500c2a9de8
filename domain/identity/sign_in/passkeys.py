"""Passkeys: registering one, and signing in with one, alone or as the second factor.

Each ceremony begins with a challenge that is kept and used up once.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from domain import rate_limits
from domain.audit_actions import AuditAction
from domain.identity import failures
from domain.identity.ceremonies import Ceremonies, CheckedPasskey
from domain.identity.errors import ChallengeOver, WrongCredentials
from domain.identity.ports.clients import Opened
from domain.identity.records import Challenge, Method, Passkey, Session
from domain.identity.security import Security
from domain.identity.sign_in import factor_approval, second_factor, signing_in
from domain.identity.sign_in.signing_in import SECOND_FACTOR, SECOND_FACTOR_TRIES, Client
from domain.identity.work import IdentityStore, IdentityWork
from domain.people import Actor, Status, is_readable, plain_line
from domain.rate_limits import Metered

CREATING, USING = "passkey-creating", "passkey-using"
LIFE = timedelta(minutes=5)
TRIES = 3
LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class Ceremony:
    """What a browser is asked, and the token that its answer comes with."""

    token: str
    options: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Added:
    """A new passkey, with recovery codes (shown once) where there were none."""

    passkey: Passkey
    recovery_codes: tuple[str, ...]


async def begin_new(
    work: IdentityWork, ceremonies: Ceremonies, actor: Actor, shown: Collection[Method]
) -> Ceremony:
    """Asks for a new passkey of the actor's, who has shown this much. Raises ApprovalNeeded."""
    await factor_approval.must_be_approved(work, actor, shown)
    identity = await work.identities.get(actor.identity_id)
    existing = [each.credential_id for each in await work.passkeys.of(identity.id)]
    name = identity.handle or identity.name
    options = ceremonies.creating(identity.public_id.encode(), name, existing)
    return await begin(work, CREATING, identity.id, options)


async def finish_new(
    store: IdentityStore,
    security: Security,
    ceremonies: Ceremonies,
    actor: Actor,
    session: Session,
    *,
    token: str,
    answer: dict[str, Any],
    name: str,
) -> Added:
    """Keeps the passkey.

    Raises ChallengeOver, WrongCredentials, PasskeyKnown, ApprovalNeeded, FreshProofNeeded.
    """
    begun, made = await checked_new(store, ceremonies, actor.identity_id, token, answer)
    async with store.begin() as work:
        return await keep(work, security, actor, begun, made, name, shown=session.methods, but=session)


async def checked_new(
    store: IdentityStore, ceremonies: Ceremonies, identity_id: int, token: str, answer: dict[str, Any]
) -> tuple[Challenge, CheckedPasskey]:
    """The answer to what this person was asked. Raises ChallengeOver, WrongCredentials."""
    begun = await under_way(store, CREATING, token)
    if begun.identity_id != identity_id:
        raise ChallengeOver
    return begun, ceremonies.created(begun.data["challenge"], answer)


async def keep(
    work: IdentityWork,
    security: Security,
    actor: Actor,
    begun: Challenge,
    made: CheckedPasskey,
    name: str,
    *,
    shown: Collection[Method],
    but: Session | None = None,
) -> Added:
    """Keeps what was checked, once, of whoever has `shown` this much.

    Raises ChallengeOver, PasskeyKnown, ApprovalNeeded, FreshProofNeeded.
    """
    await finish(work, begun)
    called = plain_line(name)[:LONGEST_NAME] if is_readable(name) else ""
    added = await second_factor.add_passkey(work, actor, made, called, shown=shown, but=but)
    has_codes = await work.credentials.recovery_codes_left(actor.identity_id)
    codes = [] if has_codes else await second_factor.first_recovery_codes(work, security, actor)
    return Added(added, tuple(codes))


async def begin_sign_in(
    store: IdentityStore, ceremonies: Ceremonies, client: Client, *, challenge: str | None = None
) -> Ceremony:
    """Asks for any passkey; or, after a first factor, for one of that person's by its `challenge`.

    Raises TooManyTries, ChallengeOver.
    """
    await rate_limits.tried(store, Metered.PASSKEY, network=client.address)
    async with store.begin() as work:
        if challenge is None:
            return await begin(work, USING, None, ceremonies.using([]))
        first = await work.approvals.look(SECOND_FACTOR, challenge)
        if first is None or first.identity_id is None:
            raise ChallengeOver
        allowed = [each.credential_id for each in await work.passkeys.of(first.identity_id)]
        return await begin(work, USING, first.identity_id, ceremonies.using(allowed))


async def alone(
    store: IdentityStore,
    security: Security,
    ceremonies: Ceremonies,
    *,
    token: str,
    answer: dict[str, Any],
    client: Client,
) -> Opened:
    """A passkey instead of everything else: it counts as both factors where the device has asked who it is.

    Raises ChallengeOver, WrongCredentials.
    """
    begun = await under_way(store, USING, token)
    async with failures.recorded_as(store, AuditAction.SESSION_PASSKEY):
        passkey = await shown(store, ceremonies, answer)
        use = ceremonies.used(begun.data["challenge"], answer, passkey)
        if begun.identity_id is not None or not use.has_verified:
            raise WrongCredentials
        return await _sign_in(store, security, [begun], passkey, use.sign_count, (Method.PASSKEY,), client)


async def second(
    store: IdentityStore,
    security: Security,
    ceremonies: Ceremonies,
    *,
    challenge: str,
    token: str,
    answer: dict[str, Any],
    client: Client,
) -> Opened:
    """A passkey as the second factor. Raises ChallengeOver, WrongCredentials, PasswordExpired."""
    async with store.begin() as work:
        first = await work.challenges.attempt(SECOND_FACTOR, challenge, most=SECOND_FACTOR_TRIES)
    if first is None or first.identity_id is None:
        raise ChallengeOver
    begun = await under_way(store, USING, token)
    methods = (signing_in.first_method(first), Method.PASSKEY)
    async with failures.recorded_as(store, AuditAction.SESSION_PASSKEY):
        passkey = await shown(store, ceremonies, answer)
        use = ceremonies.used(begun.data["challenge"], answer, passkey)
        if not passkey.identity_id == first.identity_id == begun.identity_id:
            raise WrongCredentials
        return await _sign_in(store, security, [begun, first], passkey, use.sign_count, methods, client)


async def _sign_in(
    store: IdentityStore,
    security: Security,
    begun: list[Challenge],
    passkey: Passkey,
    sign_count: int,
    methods: tuple[Method, ...],
    client: Client,
) -> Opened:
    async with store.begin() as work:
        for each in begun:
            await finish(work, each)
        identity = await work.identities.get(passkey.identity_id)
        counts = await work.passkeys.used(passkey.id, sign_count)
        if not counts or identity.status is not Status.ACTIVE:
            raise WrongCredentials
        found = await signing_in.admit(work, security, identity, methods, client)
    return signing_in.admitted(found)


async def begin(work: IdentityWork, kind: str, identity_id: int | None, options: dict[str, Any]) -> Ceremony:
    """Asks a browser; what is begun as one kind is not finished as another."""
    kept = {"challenge": str(options["challenge"])}
    return Ceremony(await work.challenges.begin(kind, identity_id, kept, LIFE), options)


async def under_way(store: IdentityStore, kind: str, token: str) -> Challenge:
    """What was begun, one try counted. Raises ChallengeOver."""
    async with store.begin() as work:
        begun = await work.challenges.attempt(kind, token, most=TRIES)
    if begun is None:
        raise ChallengeOver
    return begun


async def finish(work: IdentityWork, begun: Challenge) -> None:
    """Uses it up. Raises ChallengeOver."""
    if not await work.challenges.finish(begun.id):
        raise ChallengeOver


async def shown(store: IdentityStore, ceremonies: Ceremonies, answer: dict[str, Any]) -> Passkey:
    """The passkey that the answer names; not checked yet. Raises WrongCredentials."""
    passkey = await store.read().passkeys.get(ceremonies.credential_id(answer))
    if passkey is None:
        raise WrongCredentials
    return passkey
