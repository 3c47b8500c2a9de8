"""Proving once more, within a session, who one is: what cannot be undone asks for it, and another way in.

Nobody adds a way in with less than the record asks for by now (NIST SP 800-63B-4, 4.1.2): a session from
before there was a second factor shows one first. In a chat, the chat itself is the proof.
"""

from __future__ import annotations

from typing import Any

from domain import rate_limits
from domain.audit_actions import AuditAction
from domain.identity import failures
from domain.identity.ceremonies import Ceremonies
from domain.identity.errors import FreshProofNeeded, NotSignedIn, WrongCredentials
from domain.identity.records import SECOND_FACTORS, Method, Session
from domain.identity.security import Security
from domain.identity.sign_in import passkeys, passwords, signing_in
from domain.identity.sign_in.passkeys import Ceremony
from domain.identity.work import IdentityStore, IdentityWork
from domain.people import Actor
from domain.rate_limits import Metered

PROVING = "passkey-proving"


async def must_be_fresh(work: IdentityWork, actor: Actor, session: Session | None) -> None:
    """Raises FreshProofNeeded where the last proof is old, or was one of too few factors; and for another
    system, which has no session.
    """
    if session is None or not session.is_fresh(work.now) or not await signing_in.is_whole(work, session):
        raise FreshProofNeeded(methods=await ways(work, actor, session))


async def ways(work: IdentityWork, actor: Actor, session: Session | None) -> tuple[Method, ...]:
    """What the person can prove themselves with in this session. With nothing of it they sign in anew."""
    methods = await signing_in.second_factors(work, actor.identity_id)
    is_enough = session is None or session.is_strong or not methods
    if is_enough and await work.credentials.password(actor.identity_id):
        methods.add(Method.PASSWORD)
    return tuple(sorted(methods))


async def prove(
    store: IdentityStore,
    security: Security,
    actor: Actor,
    session: Session,
    *,
    password: str | None,
    code: str | None,
) -> None:
    """By the password, where that is enough, or by a code of the second factor.

    Raises WrongCredentials, TooManyTries, TooBusy.
    """
    whom, network = rate_limits.whom_is(actor.identity_id), actor.address
    await rate_limits.tried(store, Metered.PROOF, whom=whom, network=network)
    identity = await store.read().identities.get(actor.identity_id)
    if Method.PASSWORD not in await ways(store.read(), actor, session):
        password = None
    method = await passwords.proof(store, security, identity, password, code, network)
    if method is None:
        async with store.begin() as work:
            await work.audit.record(actor, AuditAction.SESSION_PROVED, f"session:{session.id}", "refused")
        raise WrongCredentials
    async with store.begin() as work:
        await _proved(work, actor, session, method)


async def begin_passkey(work: IdentityWork, ceremonies: Ceremonies, actor: Actor) -> Ceremony:
    """Asks for one of the person's passkeys."""
    allowed = [each.credential_id for each in await work.passkeys.of(actor.identity_id)]
    return await passkeys.begin(work, PROVING, actor.identity_id, ceremonies.using(allowed))


async def by_passkey(
    store: IdentityStore,
    ceremonies: Ceremonies,
    actor: Actor,
    session: Session,
    *,
    token: str,
    answer: dict[str, Any],
) -> None:
    """By a passkey. Raises ChallengeOver, WrongCredentials."""
    begun = await passkeys.under_way(store, PROVING, token)
    async with failures.recorded_as(store, AuditAction.SESSION_PROVED):
        passkey = await passkeys.shown(store, ceremonies, answer)
        use = ceremonies.used(begun.data["challenge"], answer, passkey)
        if not passkey.identity_id == begun.identity_id == actor.identity_id:
            raise WrongCredentials
        async with store.begin() as work:
            await passkeys.finish(work, begun)
            if not await work.passkeys.used(passkey.id, use.sign_count):
                raise WrongCredentials
            await _proved(work, actor, session, Method.PASSKEY)


async def _proved(work: IdentityWork, actor: Actor, session: Session, method: Method) -> None:
    if not await work.sessions.prove(session.id, method):
        raise NotSignedIn
    tries = (Metered.PROOF, Metered.SECOND_FACTOR) if method in SECOND_FACTORS else (Metered.PROOF,)
    await rate_limits.forget(work, *tries, whom=rate_limits.whom_is(actor.identity_id), network=actor.address)
    await signing_in.note_approval(work, actor.identity_id, (*session.methods, method))
    await work.audit.record(actor, AuditAction.SESSION_PROVED, f"session:{session.id}")
