"""A forgotten password: after a yes in the linked chat or a recovery code, and a second factor, another one.

Or a passkey, which takes its place.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from domain import rate_limits
from domain.audit_actions import AuditAction
from domain.identity import failures
from domain.identity.ceremonies import Ceremonies
from domain.identity.errors import BadHandle, ChallengeOver, WrongCredentials
from domain.identity.records import Challenge, Method, handle_of
from domain.identity.security import Security
from domain.identity.sign_in import approving, passkeys, passwords, signing_in
from domain.identity.sign_in.approving import Wish
from domain.identity.sign_in.passkeys import Added, Ceremony
from domain.identity.sign_in.signing_in import Client
from domain.identity.work import IdentityStore, IdentityWork
from domain.people import Actor, Status
from domain.rate_limits import Metered

KIND = "password-reset"
LIFE = timedelta(minutes=10)
TRIES = 5


async def by_chat(store: IdentityStore, *, token: str) -> str:
    """After the chat's yes: the token of the next step.

    Raises ApprovalWaiting, WrongCredentials, ChallengeOver.
    """
    async with store.begin() as work:
        found = await approving.granted(work, Wish.RESET, token)
        return await work.challenges.begin(KIND, found.identity_id, {"first": Method.TELEGRAM.value}, LIFE)


async def by_recovery_code(store: IdentityStore, *, handle: str, code: str, client: Client) -> str:
    """Uses up a recovery code: the token of the next step. Raises WrongCredentials, TooManyTries."""
    try:
        handle = handle_of(handle)
    except BadHandle:
        raise WrongCredentials from None
    identity = await store.read().identities.by_handle(handle)
    whom = signing_in.counted_as(identity, handle)
    await rate_limits.tried(store, Metered.RESET, whom=whom, network=client.address)
    async with store.begin() as work:
        identity = await work.identities.by_handle(handle)
        is_active = identity is not None and identity.status is Status.ACTIVE
        whose = identity.id if identity and is_active else 0
        if await signing_in.uses_recovery_code(work, whose, code):
            return await work.challenges.begin(KIND, whose, {"first": Method.RECOVERY.value}, LIFE)
        await work.audit.record(None, AuditAction.PASSWORD_RESET, f"identity:{whose or 'unknown'}", "refused")
    raise WrongCredentials


async def needs(work: IdentityWork, token: str) -> set[Method]:
    """What must be shown besides: any one of these; none where the person has set up none.

    Raises ChallengeOver.
    """
    found = await work.approvals.look(KIND, token)
    if found is None:
        raise ChallengeOver
    return await _others(work, found)


async def finish(
    store: IdentityStore, security: Security, *, token: str, new: str, code: str | None, client: Client
) -> None:
    """Sets the new password, once, and ends all sessions.

    Raises ChallengeOver, WrongCredentials, WeakPassword, TooManyTries, TooBusy.
    """
    begun, identity_id = await _begun(store, token, code, client)
    identity = await store.read().identities.get(identity_id)
    hashed = await passwords.acceptable(store, security, identity, new, client.address)
    async with failures.recorded_as(store, AuditAction.PASSWORD_RESET), store.begin() as work:
        actor, _ = await _entitled(work, security, begun, identity_id, code)
        await passwords.replace(work, security, actor, hashed, but=None)


async def begin_passkey(
    store: IdentityStore, ceremonies: Ceremonies, *, token: str, client: Client
) -> Ceremony:
    """Asks for a passkey instead of a password. Raises ChallengeOver, TooManyTries, ApprovalNeeded."""
    await rate_limits.tried(store, Metered.PASSKEY, network=client.address)
    async with store.begin() as work:
        found = await work.approvals.look(KIND, token)
        if found is None or found.identity_id is None:
            raise ChallengeOver
        actor = await work.identities.actor(found.identity_id)
        return await passkeys.begin_new(work, ceremonies, actor, [Method(found.data["first"])])


async def finish_with_passkey(
    store: IdentityStore,
    security: Security,
    ceremonies: Ceremonies,
    *,
    token: str,
    ceremony: str,
    answer: dict[str, Any],
    name: str,
    code: str | None,
    client: Client,
) -> Added:
    """Keeps the passkey, once, instead of the password, which counts no more; and ends all sessions.

    The device must have asked who holds it, since from now on it is the way in.
    Raises ChallengeOver, WrongCredentials, PasskeyKnown, ApprovalNeeded, TooManyTries.
    """
    begun, identity_id = await _begun(store, token, code, client)
    asked, made = await passkeys.checked_new(store, ceremonies, identity_id, ceremony, answer)
    if not made.has_verified:
        raise WrongCredentials
    async with failures.recorded_as(store, AuditAction.PASSWORD_RESET), store.begin() as work:
        # The other factor first: the new passkey is one, too.
        actor, shown = await _entitled(work, security, begun, identity_id, code)
        added = await passkeys.keep(work, security, actor, asked, made, name, shown=shown)
        await passwords.give_up(work, security, actor)
    return added


async def _begun(store: IdentityStore, token: str, code: str | None, client: Client) -> tuple[Challenge, int]:
    """Counts a try at the end of a reset; the reset, and whose it is. Raises ChallengeOver, TooManyTries."""
    async with store.begin() as work:
        begun = await work.challenges.attempt(KIND, token, most=TRIES)
    if begun is None or begun.identity_id is None:
        raise ChallengeOver
    if code:
        await signing_in.count_code(store, begun.identity_id, client.address)
    return begun, begun.identity_id


async def _entitled(
    work: IdentityWork, security: Security, begun: Challenge, identity_id: int, code: str | None
) -> tuple[Actor, list[Method]]:
    """Uses the reset up for whoever shows the other factor; gives them, and all that was shown.

    Raises ChallengeOver, WrongCredentials.
    """
    await work.identities.hold(identity_id)
    identity = await work.identities.get(identity_id)
    if identity.status is not Status.ACTIVE or not await work.challenges.finish(begun.id):
        raise ChallengeOver
    shown = [Method(begun.data["first"]), *await _another(work, security, begun, code)]
    return await work.identities.actor(identity_id), shown


async def _another(
    work: IdentityWork, security: Security, begun: Challenge, code: str | None
) -> list[Method]:
    """What the code is of, where another factor is needed. Raises ChallengeOver, WrongCredentials."""
    needed = await _others(work, begun)
    if not needed:
        if begun.data["first"] == Method.RECOVERY:
            raise ChallengeOver
        return []
    assert begun.identity_id is not None, "it was begun for somebody"
    method = await signing_in.fitting(work, security, begun.identity_id, code) if code else None
    if method is None or method not in needed:
        raise WrongCredentials
    return [method]


async def _others(work: IdentityWork, begun: Challenge) -> set[Method]:
    """The person's second factors, without the one that the reset began with."""
    assert begun.identity_id is not None, "it was begun for somebody"
    return await signing_in.second_factors(work, begun.identity_id) - {Method(begun.data["first"])}
