"""Passwords: another one, by one's own wish or because the old one is past its time."""

from __future__ import annotations

from domain import rate_limits, safety
from domain.audit_actions import AuditAction
from domain.identity.errors import ChallengeOver, WeakPassword, WrongCredentials
from domain.identity.password_rules import must_be_strong
from domain.identity.ports.clients import Opened
from domain.identity.records import Identity, Method, Session
from domain.identity.security import Security
from domain.identity.sign_in import signing_in
from domain.identity.sign_in.signing_in import NEW_PASSWORD, Client
from domain.identity.work import IdentityStore, IdentityWork
from domain.kinds import MessageKind
from domain.people import Actor, Status
from domain.rate_limits import Metered

TRIES = 10


async def change(
    store: IdentityStore,
    security: Security,
    actor: Actor,
    session: Session | None,
    *,
    new: str,
    old: str | None,
    code: str | None,
) -> None:
    """Sets another password and ends all other sessions; asks for the old one, or a second factor now.

    The old one does not do in a session that began before there was a second factor.
    Raises WrongCredentials, TooManyTries, TooBusy, WeakPassword.
    """
    whom, network = rate_limits.whom_is(actor.identity_id), actor.address
    await rate_limits.tried(store, Metered.NEW_PASSWORD, whom=whom, network=network)
    identity = await store.read().identities.get(actor.identity_id)
    if session and not await signing_in.is_whole(store.read(), session):
        old = None
    if not await proof(store, security, identity, old, code, network):
        async with store.begin() as work:
            await work.audit.record(actor, AuditAction.PASSWORD_CHANGED, f"identity:{identity.id}", "refused")
        raise WrongCredentials
    hashed = await acceptable(store, security, identity, new, network)
    async with store.begin() as work:
        await replace(work, security, actor, hashed, but=session)


async def renew(
    store: IdentityStore, security: Security, *, challenge: str, new: str, client: Client
) -> Opened:
    """The end of a sign-in whose password was past its time: a new one, and the session.

    Not where the epoch has moved meanwhile: a second factor that was shown may be gone by now.
    Raises ChallengeOver, WeakPassword.
    """
    async with store.begin() as work:
        begun = await work.challenges.attempt(NEW_PASSWORD, challenge, most=TRIES)
    if begun is None or begun.identity_id is None:
        raise ChallengeOver
    identity = await store.read().identities.get(begun.identity_id)
    hashed = await acceptable(store, security, identity, new, client.address)
    async with store.begin() as work:
        identity = await work.identities.get(identity.id)
        is_as_before = identity.status is Status.ACTIVE and str(identity.epoch) == begun.data.get("epoch")
        if not is_as_before or not await work.challenges.finish(begun.id):
            raise ChallengeOver
        await replace(work, security, await work.identities.actor(identity.id), hashed, but=None)
        methods = tuple(map(Method, begun.data["methods"].split()))
        return await signing_in.open_session(work, identity, methods, client)


async def acceptable(
    store: IdentityStore, security: Security, identity: Identity, password: str, network: str
) -> str:
    """Its hash, where the rules allow it for this person. Raises WeakPassword, TooBusy."""
    work, rules = store.read(), security.rules
    factors = await signing_in.second_factors(work, identity.id)
    async with security.queue.of(network):
        strength = await security.strengths.of(password, (identity.handle or "", identity.name))
        must_be_strong(password, strength, rules, has_second_factor=bool(factors))
        if rules.remembered:
            await _must_be_another(work, security, identity.id, password)
        return await security.hasher.hash(password)


async def _must_be_another(work: IdentityWork, security: Security, identity_id: int, password: str) -> None:
    """Neither the one in use nor one of the last before it. Raises WeakPassword."""
    kept = await work.credentials.password(identity_id)
    known = [kept[0]] if kept else []
    for hashed in [*known, *await work.credentials.old_passwords(identity_id)]:
        if await security.hasher.fits(hashed, password):
            raise WeakPassword(reason="used", least=security.rules.remembered)


async def proof(
    store: IdentityStore,
    security: Security,
    identity: Identity,
    old: str | None,
    code: str | None,
    network: str,
) -> Method | None:
    """What fits: the password, or the code of a second factor, which is used up.

    Raises TooManyTries, TooBusy.
    """
    if old is not None:
        kept = await store.read().credentials.password(identity.id)
        async with security.queue.of(network):
            fits = await security.hasher.fits(kept[0] if kept else None, old)
        if fits:
            return Method.PASSWORD
    if code is None:
        return None
    await signing_in.count_code(store, identity.id, network)
    async with store.begin() as work:
        return await signing_in.fitting(work, security, identity.id, code)


async def replace(
    work: IdentityWork, security: Security, actor: Actor, hashed: str, *, but: Session | None
) -> None:
    """Sets it, ends all sessions but this one, and tells the person's chats."""
    await work.credentials.set_password(actor.identity_id, hashed, remember=security.rules.remembered)
    await work.sessions.end_all(actor.identity_id, "password changed", but=but.id if but else None)
    await work.audit.record(actor, AuditAction.PASSWORD_CHANGED, f"identity:{actor.identity_id}")
    await safety.tell(work, MessageKind.PASSWORD_CHANGED, actor.identity_id, actor.identity_id)


async def give_up(work: IdentityWork, security: Security, actor: Actor) -> None:
    """Removes it, since there is a passkey now, ends all sessions, and tells the person's chats."""
    await work.credentials.drop_password(actor.identity_id, remember=security.rules.remembered)
    await work.sessions.end_all(actor.identity_id, "password given up")
    await work.audit.record(actor, AuditAction.PASSWORD_GIVEN_UP, f"identity:{actor.identity_id}")
    await safety.tell(work, MessageKind.PASSWORD_GIVEN_UP, actor.identity_id, actor.identity_id)
