"""A forgotten password: set anew after a yes in the linked chat or a recovery code, and a second factor."""

from __future__ import annotations

from datetime import timedelta

from domain.errors import BadHandle, ChallengeOver, WrongCredentials
from domain.identity import Challenge, Method, Status, handle_of
from domain.identity_work import IdentityStore, IdentityWork, Security
from domain.usecases import approving, passwords, signing_in
from domain.usecases.approving import Wish
from domain.usecases.signing_in import Client

KIND = "password-reset"
LIFE = timedelta(minutes=10)
TRIES = 5
MOST_PER_HANDLE = 10
MOST_PER_ADDRESS = 30


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
    await signing_in.must_not_be_throttled(store, f"reset:{handle}", MOST_PER_HANDLE)
    await signing_in.must_not_be_throttled(store, f"reset-from:{client.address}", MOST_PER_ADDRESS)
    async with store.begin() as work:
        identity = await work.identities.by_handle(handle)
        is_active = identity is not None and identity.status is Status.ACTIVE
        whose = identity.id if identity and is_active else 0
        if await work.credentials.use_recovery_code(whose, code.strip().upper()):
            return await work.challenges.begin(KIND, whose, {"first": Method.RECOVERY.value}, LIFE)
        await work.audit.record(None, "password.reset", f"identity:{whose or 'unknown'}", "refused")
    raise WrongCredentials


async def needs(work: IdentityWork, token: str) -> set[Method]:
    """What must be shown besides: any one of these; none where the person has set up none.

    Raises ChallengeOver.
    """
    found = await work.approvals.look(KIND, token)
    if found is None:
        raise ChallengeOver
    return await _others(work, found)


async def finish(store: IdentityStore, security: Security, *, token: str, new: str, code: str | None) -> None:
    """Sets the new password, once, and ends all sessions.

    Raises ChallengeOver, WrongCredentials, WeakPassword.
    """
    async with store.begin() as work:
        begun = await work.challenges.attempt(KIND, token, most=TRIES)
    if begun is None or begun.identity_id is None:
        raise ChallengeOver
    identity = await store.read().identities.get(begun.identity_id)
    hashed = await passwords.acceptable(store, security, identity, new)
    async with store.begin() as work:
        identity = await work.identities.get(identity.id)
        if identity.status is not Status.ACTIVE or not await work.challenges.finish(begun.id):
            raise ChallengeOver
        await _must_show_another(work, security, begun, code)
        actor = await work.identities.actor(identity.id)
        await passwords.replace(work, security, actor, hashed, but=None)


async def _must_show_another(
    work: IdentityWork, security: Security, begun: Challenge, code: str | None
) -> None:
    needed = await _others(work, begun)
    if not needed:
        return
    assert begun.identity_id is not None, "it was begun for somebody"
    if code is None or await signing_in.fitting(work, security, begun.identity_id, code) not in needed:
        raise WrongCredentials


async def _others(work: IdentityWork, begun: Challenge) -> set[Method]:
    """The person's second factors, without the one that the reset began with."""
    assert begun.identity_id is not None, "it was begun for somebody"
    return await signing_in.second_factors(work, begun.identity_id) - {Method(begun.data["first"])}
