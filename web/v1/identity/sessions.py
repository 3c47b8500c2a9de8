"""Sessions: signing in by password, staying signed in, and the clients that are."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from domain.errors import NotFound, TooBusy, TooManyTries
from domain.identity.errors import (
    ChallengeOver,
    NotSignedIn,
    PasswordExpired,
    SecondFactorNeeded,
    WeakPassword,
    WrongCredentials,
)
from domain.identity.ports.clients import Opened
from domain.identity.records import Session
from domain.identity.security import Security
from domain.identity.sign_in import passwords, sessions, signing_in
from web.issuer import Issuer
from web.paging import PageQuery, page_of
from web.routes import Call, Nothing, Section, Shape
from web.v1.shapes import PasswordText, Short


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
    """A page of live sessions, last used first, and the cursor of the next (None: this is the last)."""

    items: list[SessionShape]
    next: str | None


def section(security: Security, issuer: Issuer) -> Section:
    """The routes, with what they need besides a unit of work."""
    identity = Section("identity", is_personal=True)

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
            TooBusy,
        ),
    )
    async def sign_in(call: Call[SignIn, Nothing]) -> Shape:
        """Signs in. A problem's `challenge` goes with the `code`, or the `new_password`, that it asks for.

        Again, it is another session, which the person sees and may end; a `challenge` is good once.
        """
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
        """The next access and refresh token.

        Again: for ten seconds the same refresh token gives the same next one; used later, it ends its
        session, since somebody else may hold it.
        """
        return await tokens_of(call, await sessions.renew(call.store, call.body.refresh_token), issuer)

    identity.routes += own.routes
    return identity


own = Section("identity", is_personal=True)


@own.route("GET", "/v1/sessions", query=PageQuery, answer=SessionList)
async def list_sessions(call: Call[Nothing, PageQuery]) -> Shape:
    """The caller's live sessions."""
    every = await sessions.own_sessions(call.work, call.actor)
    page = page_of("sessions", every, call.query, lambda session: session.public_id)
    return SessionList(items=[_session(each, _this(call)) for each in page.items], next=page.next)


@own.route("GET", "/v1/sessions/{session}", answer=SessionShape, errors=(NotFound,))
async def get_session(call: Call[Nothing, Nothing]) -> Shape:
    """One of the caller's live sessions."""
    found = await sessions.own_session(call.work, call.actor, call.path["session"])
    return _session(found, _this(call))


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


async def _signed_in(call: Call[SignIn, Nothing], security: Security) -> Opened:
    asked, client = call.body, call.client
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


def _this(call: Call[Any, Any]) -> int | None:
    return call.caller.session.id if call.caller and call.caller.session else None


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
