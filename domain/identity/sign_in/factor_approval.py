"""Approval of second factors, by the person's linked chat or by a code that an admin hands over.

A password alone must make nobody an admin: who holds a role sets up the first factor after one of the
two, and what was set up before the role was given counts for it after one of the two. All further factors
are added by whoever shows one that is there, so the first decides for all of them.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta

from domain import rate_limits
from domain.audit_actions import AuditAction
from domain.identity import failures
from domain.identity.codes import read_typed_code
from domain.identity.errors import (
    ApprovalNeeded,
    ChallengeOver,
    FreshProofNeeded,
    NotSignedIn,
    WrongCredentials,
)
from domain.identity.records import APPROVALS, SECOND_FACTORS, Method, Session
from domain.identity.sign_in import approving, signing_in
from domain.identity.sign_in.approving import Wish
from domain.identity.work import IdentityStore, IdentityWork
from domain.people import Actor
from domain.policy import has_strong_role
from domain.rate_limits import Metered

CODE = "factor-code"


CODE_LIFE = timedelta(hours=1)


TRIES = 5


async def is_needed(work: IdentityWork, actor: Actor, session: Session | None) -> bool:
    """Whether a role of the actor's counts in this session only after an approval. In a chat it does."""
    if session is None or session.is_approved:
        return False
    identity = await work.identities.get(actor.identity_id)
    return identity.factors_approved_at is None and await _has_role(work, actor)


async def must_be_approved(work: IdentityWork, actor: Actor, shown: Collection[Method]) -> None:
    """Before a first factor is begun by whoever has shown this. Raises ApprovalNeeded."""
    is_first = not await signing_in.second_factors(work, actor.identity_id)
    if is_first and APPROVALS.isdisjoint(shown) and await _has_role(work, actor):
        raise ApprovalNeeded


async def must_admit(
    work: IdentityWork, actor: Actor, shown: Collection[Method], but: Session | None
) -> None:
    """Before a factor is added by whoever has shown this: nobody else adds or removes one until the commit.

    The first one leaves nothing that counted before: no recovery codes, and no session but this in which a
    factor was shown that is gone. Raises ApprovalNeeded, FreshProofNeeded.
    """
    await work.identities.hold(actor.identity_id)
    if factors := await signing_in.second_factors(work, actor.identity_id):
        if SECOND_FACTORS.isdisjoint(shown):
            raise FreshProofNeeded(methods=tuple(sorted(factors)))
        return
    await must_be_approved(work, actor, shown)
    await work.credentials.set_recovery_codes(actor.identity_id, [])
    for each in await work.sessions.of(actor.identity_id):
        if each.is_strong and each.id != (but and but.id):
            await work.sessions.end(each.id, "its second factor is gone")
    await work.identities.approve_factors(actor.identity_id, not APPROVALS.isdisjoint(shown))


async def by_chat(store: IdentityStore, actor: Actor, session: Session, token: str) -> None:
    """After the chat's yes. Raises ApprovalWaiting, WrongCredentials, ChallengeOver, FreshProofNeeded."""
    async with failures.recorded_as(store, AuditAction.FACTOR_APPROVED), store.begin() as work:
        found = await approving.granted(work, Wish.FACTORS, token)
        if found.identity_id != actor.identity_id:
            raise ChallengeOver
        await _approve(work, actor, session, Method.TELEGRAM)


async def by_code(store: IdentityStore, actor: Actor, session: Session, typed: str) -> None:
    """By an admin's code. Raises WrongCredentials, TooManyTries, FreshProofNeeded."""
    await rate_limits.tried(store, Metered.FACTOR_CODE, whom=rate_limits.whom_is(actor.identity_id))
    token = token_of(actor.identity_id, read_typed_code(typed) or "")
    async with failures.recorded_as(store, AuditAction.FACTOR_APPROVED), store.begin() as work:
        begun = await work.challenges.attempt(CODE, token, most=TRIES)
        if begun is None or not await work.challenges.finish(begun.id):
            raise WrongCredentials
        await _approve(work, actor, session, Method.ADMIN_CODE)


async def withdraw(work: IdentityWork, identity_id: int, since: datetime) -> None:
    """What was approved since then counts no more: a chat that may have done it is its person's no longer."""
    approved = (await work.identities.get(identity_id)).factors_approved_at
    if approved is not None and approved >= since:
        await work.identities.approve_factors(identity_id, False)


async def _approve(work: IdentityWork, actor: Actor, session: Session, by: Method) -> None:
    """What is set up counts for roles. This session must have shown some of it, else it may be another's."""
    await work.identities.hold(actor.identity_id)
    factors = await signing_in.second_factors(work, actor.identity_id)
    if factors and not session.is_strong:
        raise FreshProofNeeded(methods=tuple(sorted(factors)))
    if not await work.sessions.prove(session.id, by):
        raise NotSignedIn
    if factors:
        await work.identities.approve_factors(actor.identity_id, True)
    await work.audit.record(actor, AuditAction.FACTOR_APPROVED, f"identity:{actor.identity_id}")


async def _has_role(work: IdentityWork, actor: Actor) -> bool:
    """Whether the record holds a role that asks for a second factor, whatever counts in this session."""
    return has_strong_role(await work.identities.actor(actor.identity_id))


def token_of(identity_id: int, code: str) -> str:
    return f"{identity_id}:{code}"
