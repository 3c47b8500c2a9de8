"""Sign-in from outside: a provider says who it is. The first time it makes a record, or joins one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol

from domain import rate_limits, safety
from domain.audit_actions import AuditAction
from domain.errors import NotFound, TooManyKept
from domain.identity import failures
from domain.identity.errors import ChallengeOver, OutsideLoginTaken, WrongCredentials
from domain.identity.ports.clients import Opened
from domain.identity.records import Method, OutsideLogin, Session
from domain.identity.security import Security
from domain.identity.sign_in import methods, signing_in
from domain.identity.sign_in.signing_in import Client
from domain.identity.work import IdentityStore, IdentityWork
from domain.kinds import MessageKind
from domain.people import LONGEST_NAME, Actor, Status, contact_name, plain_line
from domain.rate_limits import Metered

DEPARTED, FIRST_TIME = "outside-departed", "outside-first"
LIFE = timedelta(minutes=10)
TRIES = 3
MOST_LOGINS = 10


@dataclass(frozen=True, slots=True)
class Stranger:
    """Who the provider says it is: `subject` is theirs for good, `name` may be empty."""

    subject: str
    name: str


class Provider(Protocol):
    """An OpenID Connect provider that the settings name."""

    @property
    def issuer(self) -> str: ...

    def secrets(self) -> dict[str, str]:
        """What must be kept of one departure."""

    async def address(self, state: str, secrets: Mapping[str, str]) -> str:
        """Where to send the person. Raises WrongCredentials."""

    async def arrive(self, answer: Mapping[str, str], state: str, secrets: Mapping[str, str]) -> Stranger:
        """Who came back. Raises WrongCredentials."""


@dataclass(frozen=True, slots=True)
class FirstTime:
    """Nobody's yet: the token to make a record with."""

    token: str
    name: str


@dataclass(frozen=True, slots=True)
class Attached:
    """It is a way in to the actor's record now."""


async def depart(
    store: IdentityStore, provider: Provider, client: Client, actor: Actor | None
) -> tuple[str, str]:
    """The state that the person comes back with, and where to send them. Somebody signed in attaches it.

    Raises TooManyTries, WrongCredentials.
    """
    await rate_limits.tried(store, Metered.OUTSIDE, network=client.address)
    kept = provider.secrets()
    async with store.begin() as work:
        state = await work.challenges.begin(DEPARTED, actor.identity_id if actor else None, kept, LIFE)
    return state, await provider.address(state, kept)


async def arrive(
    store: IdentityStore,
    security: Security,
    provider: Provider,
    actor: Actor | None,
    *,
    state: str,
    answer: Mapping[str, str],
    client: Client,
) -> Opened | Attached | FirstTime:
    """What becomes of whoever came back to the browser that departed with `state`.

    Raises ChallengeOver, WrongCredentials, OutsideLoginTaken, SecondFactorNeeded.
    """
    async with store.begin() as work:
        begun = await work.challenges.attempt(DEPARTED, state, most=TRIES)
        if begun is None or not await work.challenges.finish(begun.id):
            raise ChallengeOver
    if begun.identity_id != (actor.identity_id if actor else None):
        raise ChallengeOver
    async with failures.recorded_as(store, AuditAction.SESSION_OUTSIDE):
        stranger = await provider.arrive(answer, state, begun.data)
    if actor:
        await _attach(store, provider, actor, stranger)
        return Attached()
    known = await store.read().external_logins.of(provider.issuer, stranger.subject)
    if known is None:
        return await _first_time(store, provider, stranger)
    identity = await store.read().identities.get(known)
    if identity.status is not Status.ACTIVE:
        raise WrongCredentials
    return await signing_in.proceed(store, security, identity, Method.OIDC, client)


async def make_record(
    store: IdentityStore, security: Security, *, token: str, name: str, language: str, client: Client
) -> Opened:
    """A new record for somebody who came from outside for the first time. Raises ChallengeOver, BadName."""
    async with store.begin() as work:
        begun = await work.challenges.attempt(FIRST_TIME, token, most=TRIES)
        if begun is None or not await work.challenges.finish(begun.id):
            raise ChallengeOver
        called = contact_name(name or begun.data["name"])
        identity = await work.identities.create(None, called, language)
        assert identity is not None, "without a handle there is nothing to be taken"
        if not await work.external_logins.add(identity.id, begun.data["issuer"], begun.data["subject"]):
            raise ChallengeOver
        await work.carts.current(identity.id)
        actor = await work.identities.actor(identity.id)
        await work.audit.record(actor, AuditAction.IDENTITY_REGISTERED, f"identity:{identity.id}")
    return await signing_in.proceed(store, security, identity, Method.OIDC, client)


async def own_logins(work: IdentityWork, actor: Actor) -> list[OutsideLogin]:
    """The actor's accounts at providers outside that let them in here."""
    return await work.external_logins.of_person(actor.identity_id)


async def disconnect(work: IdentityWork, actor: Actor, session: Session | None, public_id: str) -> None:
    """Takes one of these ways in away, and ends the sessions that it has opened, but for this one.

    Raises NotFound, LastWayIn.
    """
    await methods.must_leave_another(work, actor.identity_id, f"outside:{public_id}")
    if not await work.external_logins.drop(actor.identity_id, public_id):
        raise NotFound
    for each in await work.sessions.of(actor.identity_id):
        if Method.OIDC in each.methods and not (session and session.id == each.id):
            await work.sessions.end(each.id, "outside login removed")
    await work.audit.record(actor, AuditAction.OUTSIDE_REMOVED, f"identity:{actor.identity_id}")
    await safety.tell(work, MessageKind.OUTSIDE_REMOVED, actor.identity_id, actor.identity_id)


async def _first_time(store: IdentityStore, provider: Provider, stranger: Stranger) -> FirstTime:
    name = _name(stranger.name)
    kept = {"issuer": provider.issuer, "subject": stranger.subject, "name": name}
    async with store.begin() as work:
        return FirstTime(await work.challenges.begin(FIRST_TIME, None, kept, LIFE), name)


async def _attach(store: IdentityStore, provider: Provider, actor: Actor, stranger: Stranger) -> None:
    async with store.begin() as work:
        known = await work.external_logins.of(provider.issuer, stranger.subject)
        if known not in (None, actor.identity_id):
            raise OutsideLoginTaken
        await work.identities.hold(actor.identity_id)
        if known is None and len(await work.external_logins.of_person(actor.identity_id)) >= MOST_LOGINS:
            raise TooManyKept(most=MOST_LOGINS)
        if await work.external_logins.add(actor.identity_id, provider.issuer, stranger.subject):
            await work.audit.record(actor, AuditAction.OUTSIDE_ATTACHED, f"identity:{actor.identity_id}")
            await safety.tell(work, MessageKind.OUTSIDE_ATTACHED, actor.identity_id, actor.identity_id)


def _name(told: str) -> str:
    return plain_line(told)[:LONGEST_NAME]
