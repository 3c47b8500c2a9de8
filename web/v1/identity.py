"""Identity: sign up, sign in, second factors, sessions, and one's own record."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from domain.errors import (
    BadHandle,
    BadName,
    ChallengeOver,
    NotFound,
    NotSignedIn,
    PasswordExpired,
    SecondFactorNeeded,
    TooManyTries,
    WeakPassword,
    WrongCredentials,
)
from domain.identity import Session
from domain.identity_work import Security
from domain.ports.clients import Opened
from domain.usecases import passwords, profile, second_factor, sessions, signing_in, signing_up
from domain.usecases.signing_in import Client
from web.issuer import Issuer
from web.routes import Call, Nothing, Section, Shape
from web.v1.shapes import ErasureShape, LanguageCode, PasswordText, Short, erasure


class Registration(Shape):
    """A new record. The password: 15 characters or more, not a common one."""

    handle: Short
    name: Short
    password: PasswordText
    language: LanguageCode = "en"


class SignIn(Shape):
    """A handle with its password. To the `challenge` of a problem: a `code`, or a `new_password`."""

    handle: Short | None = None
    password: PasswordText | None = None
    challenge: Short | None = None
    code: Short | None = None
    new_password: PasswordText | None = None


class Refresh(Shape):
    """A refresh token; it is used up by this."""

    refresh_token: Short


class Tokens(Shape):
    """An access token (`Bearer`, for `expires_in` seconds) and the refresh token for the next."""

    access_token: str
    token_type: str = "Bearer"  # noqa: S105 - the name of a kind of token, RFC 6750
    expires_in: int
    refresh_token: str
    session: str


class SessionShape(Shape):
    """A signed-in client."""

    id: str
    client: str
    methods: list[str]
    created_at: datetime
    used_at: datetime
    until: datetime
    is_this: bool


class SessionList(Shape):
    """Live sessions, last used first."""

    items: list[SessionShape]


class Me(Shape):
    """One's own record; `erasure` where it is to be erased."""

    id: str
    handle: str | None
    name: str
    language: str
    roles: list[str]
    second_factors: list[str]
    recovery_codes_left: int
    erasure: ErasureShape | None
    created_at: datetime


class MeChange(Shape):
    """What to change; what is left out stays."""

    name: Short | None = None
    language: LanguageCode | None = None


class NewTotp(Shape):
    """A one-time-code generator, not in use before its first code is shown."""

    seed: str
    address: str


class Code(Shape):
    """A one-time code."""

    code: Short


class RecoveryCodes(Shape):
    """Shown once: each is good for one sign-in without the generator."""

    codes: list[str]


def section(security: Security, issuer: Issuer) -> Section:
    """The routes, with what they need besides a unit of work."""
    identity = Section("identity", is_personal=True)

    @identity.route(
        "POST",
        "/v1/registrations",
        body=Registration,
        status=202,
        is_open=True,
        is_unbound=True,
        errors=(BadHandle, BadName, WeakPassword),
    )
    async def register(call: Call[Registration, Nothing]) -> Shape:
        """Makes a record if the handle is free; the answer is the same where it is not."""
        await signing_up.register(call.store, security, **call.body.model_dump())
        return Nothing()

    @identity.route(
        "POST",
        "/v1/sessions",
        body=SignIn,
        answer=Tokens,
        status=201,
        is_open=True,
        is_unbound=True,
        errors=(
            WrongCredentials,
            SecondFactorNeeded,
            PasswordExpired,
            WeakPassword,
            ChallengeOver,
            TooManyTries,
        ),
    )
    async def sign_in(call: Call[SignIn, Nothing]) -> Shape:
        """Signs in. A problem's `challenge` goes with the `code`, or the `new_password`, that it asks for."""
        return await tokens_of(call, await _signed_in(call, security), issuer)

    @identity.route(
        "POST",
        "/v1/sessions/refresh",
        body=Refresh,
        answer=Tokens,
        is_open=True,
        is_unbound=True,
        errors=(NotSignedIn,),
    )
    async def refresh(call: Call[Refresh, Nothing]) -> Shape:
        """The next access and refresh token. A refresh token used twice ends its session."""
        return await tokens_of(call, await sessions.renew(call.store, call.body.refresh_token), issuer)

    @identity.route("POST", "/v1/me/totp", answer=NewTotp, status=201)
    async def begin_totp(call: Call[Nothing, Nothing]) -> Shape:
        """A one-time-code generator, to be confirmed."""
        seed, address = await second_factor.begin_totp(call.work, security, call.actor)
        return NewTotp(seed=seed, address=address)

    @identity.route(
        "POST",
        "/v1/me/totp/confirmation",
        body=Code,
        answer=RecoveryCodes,
        errors=(WrongCredentials, ChallengeOver),
    )
    async def confirm_totp(call: Call[Code, Nothing]) -> Shape:
        """Takes the generator into use after its first code; gives recovery codes."""
        codes = await second_factor.confirm_totp(call.work, security, call.actor, call.body.code)
        return RecoveryCodes(codes=codes)

    @identity.route("POST", "/v1/me/recovery-codes", answer=RecoveryCodes, status=201, needs_proof=True)
    async def new_recovery_codes(call: Call[Nothing, Nothing]) -> Shape:
        """Fresh recovery codes instead of all earlier ones."""
        codes = await second_factor.new_recovery_codes(call.work, security, call.actor)
        return RecoveryCodes(codes=codes)

    identity.routes += own.routes
    return identity


own = Section("identity", is_personal=True)


@own.route("GET", "/v1/sessions", answer=SessionList)
async def list_sessions(call: Call[Nothing, Nothing]) -> Shape:
    """The caller's live sessions."""
    this = call.caller.session.id if call.caller and call.caller.session else None
    return SessionList(items=[_session(each, this) for each in await sessions.mine(call.work, call.actor)])


@own.route("DELETE", "/v1/sessions/{session}", status=204, errors=(NotFound,))
async def end_session(call: Call[Nothing, Nothing]) -> Shape:
    """Signs one of the caller's clients out."""
    await sessions.end(call.work, call.actor, call.path["session"])
    return Nothing()


@own.route("DELETE", "/v1/sessions", status=204)
async def end_other_sessions(call: Call[Nothing, Nothing]) -> Shape:
    """Signs all of the caller's other clients out."""
    await sessions.end_others(call.work, call.actor, call.caller.session if call.caller else None)
    return Nothing()


@own.route("GET", "/v1/me", answer=Me)
async def get_me(call: Call[Nothing, Nothing]) -> Shape:
    """The caller's own record."""
    return await _me(call)


@own.route("PATCH", "/v1/me", body=MeChange, answer=Me, errors=(BadName,))
async def change_me(call: Call[MeChange, Nothing]) -> Shape:
    """Changes the caller's name or language."""
    await profile.change(call.work, call.actor, name=call.body.name, language=call.body.language)
    return await _me(call)


@own.route("DELETE", "/v1/me/totp", status=204, needs_proof=True)
async def drop_totp(call: Call[Nothing, Nothing]) -> Shape:
    """Removes the one-time-code generator."""
    await second_factor.drop_totp(call.work, call.actor)
    return Nothing()


async def _signed_in(call: Call[SignIn, Nothing], security: Security) -> Opened:
    asked, client = call.body, Client(call.address, call.client)
    if asked.challenge is not None and asked.code is not None:
        return await signing_in.by_code(
            call.store, security, challenge=asked.challenge, code=asked.code, client=client
        )
    if asked.challenge is not None and asked.new_password is not None:
        return await passwords.renew(
            call.store, security, challenge=asked.challenge, new=asked.new_password, client=client
        )
    if asked.handle is None or asked.password is None:
        raise WrongCredentials
    return await signing_in.by_password(
        call.store, security, handle=asked.handle, password=asked.password, client=client
    )


async def tokens_of(call: Call[Any, Any], opened: Opened, issuer: Issuer) -> Tokens:
    """What somebody who is signed in now is given."""
    identity = await call.store.read().identities.get(opened.session.identity_id)
    token, seconds = await issuer.issue(identity, opened.session)
    return Tokens(
        access_token=token,
        expires_in=seconds,
        refresh_token=opened.refresh,
        session=opened.session.public_id,
    )


async def _me(call: Call[Any, Any]) -> Me:
    of = await profile.own(call.work, call.actor)
    return Me(
        id=of.identity.public_id,
        handle=of.identity.handle,
        name=of.identity.name,
        language=of.identity.language,
        roles=list(of.roles),
        second_factors=list(of.second_factors),
        recovery_codes_left=of.recovery_codes_left,
        erasure=erasure(of.erasure) if of.erasure else None,
        created_at=of.identity.created_at,
    )


def _session(session: Session, this: int | None) -> SessionShape:
    return SessionShape(
        id=session.public_id,
        client=session.client,
        methods=[method.value for method in session.methods],
        created_at=session.created_at,
        used_at=session.used_at,
        until=min(session.idle_until, session.until),
        is_this=session.id == this,
    )
