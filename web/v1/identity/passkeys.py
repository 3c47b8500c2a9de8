"""Passkeys: signing in with one, and one's own."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from domain.errors import NotFound, TooManyKept, TooManyTries
from domain.identity.errors import (
    ApprovalNeeded,
    ChallengeOver,
    LastWayIn,
    PasskeyKnown,
    PasswordExpired,
    WrongCredentials,
)
from domain.identity.records import Passkey
from domain.identity.sign_in import passkeys, second_factor
from domain.identity.sign_in.passkeys import Added
from web.issuer import Issuer
from web.paging import PageQuery, page_of
from web.routes import Call, Nothing, Section, Shape
from web.sign_in_methods import SignInMethods
from web.v1.identity.sessions import Tokens, tokens_of
from web.v1.shapes import Short

PasskeyAnswer = dict[str, Any]


class Ceremony(Shape):
    """`options` for the browser's navigator.credentials; `ceremony` goes with its answer."""

    ceremony: str
    options: dict[str, Any]


class CeremonyBegin(Shape):
    """The `challenge` of a second factor that is needed, where the passkey is to be that."""

    challenge: Short | None = None


class PasskeySignIn(Shape):
    """The browser's answer (PublicKeyCredential as JSON); with `challenge` it is a second factor."""

    ceremony: Short
    credential: PasskeyAnswer
    challenge: Short | None = None


class NewPasskey(Shape):
    """The browser's answer, and what to call the passkey."""

    ceremony: Short
    credential: PasskeyAnswer
    name: Short


class PasskeyShape(Shape):
    """A passkey of one's own."""

    id: str
    name: str
    created_at: datetime
    used_at: datetime | None


class PasskeyList(Shape):
    """A page of one's own, the first one first, and the cursor of the next (None: this is the last)."""

    items: list[PasskeyShape]
    next: str | None


class PasskeyAdded(Shape):
    """The new passkey, with recovery codes (shown once) where there were none."""

    passkey: PasskeyShape
    recovery_codes: list[str]


def section(methods: SignInMethods, issuer: Issuer) -> Section:
    """The routes, with what they need besides a unit of work."""
    identity = Section("identity", is_personal=True)
    _signing_in(identity, methods, issuer)
    _own(identity, methods)
    return identity


def _signing_in(identity: Section, methods: SignInMethods, issuer: Issuer) -> None:
    @identity.route(
        "POST",
        "/v1/sessions/passkey/options",
        body=CeremonyBegin,
        answer=Ceremony,
        status=201,
        is_open=True,
        is_unbound=True,
        errors=(ChallengeOver, TooManyTries),
    )
    async def begin_passkey_sign_in(call: Call[CeremonyBegin, Nothing]) -> Shape:
        """What to ask the browser: for any passkey, or after a first factor for one of that person's.

        Again, it is another ceremony, and the first one stays good.
        """
        begun = await passkeys.begin_sign_in(
            call.store, methods.ceremonies, call.client, challenge=call.body.challenge
        )
        return Ceremony(ceremony=begun.token, options=begun.options)

    @identity.route(
        "POST",
        "/v1/sessions/passkey",
        body=PasskeySignIn,
        answer=Tokens,
        status=201,
        is_open=True,
        is_unbound=True,
        errors=(WrongCredentials, ChallengeOver, PasswordExpired),
    )
    async def sign_in_by_passkey(call: Call[PasskeySignIn, Nothing]) -> Shape:
        """Signs in with a passkey: alone where the device has asked who holds it, or as second factor.

        Again, it is refused: a ceremony is good once.
        """
        asked, client = call.body, call.client
        with_it: dict[str, Any] = {"token": asked.ceremony, "answer": asked.credential, "client": client}
        if asked.challenge is None:
            opened = await passkeys.alone(call.store, methods.security, methods.ceremonies, **with_it)
        else:
            with_it["challenge"] = asked.challenge
            opened = await passkeys.second(call.store, methods.security, methods.ceremonies, **with_it)
        return await tokens_of(call, opened, issuer)


def _own(identity: Section, methods: SignInMethods) -> None:
    @identity.route("GET", "/v1/me/passkeys", query=PageQuery, answer=PasskeyList)
    async def list_passkeys(call: Call[Nothing, PageQuery]) -> Shape:
        """The caller's passkeys."""
        every = await call.work.passkeys.of(call.actor.identity_id)
        page = page_of("passkeys", every, call.query, lambda passkey: passkey.public_id)
        return PasskeyList(items=[_passkey(each) for each in page.items], next=page.next)

    @identity.route(
        "POST",
        "/v1/me/passkeys/options",
        answer=Ceremony,
        status=201,
        is_secret=True,
        needs_proof=True,
        errors=(ApprovalNeeded,),
    )
    async def begin_passkey(call: Call[Nothing, Nothing]) -> Shape:
        """What to ask the browser for a new passkey."""
        begun = await passkeys.begin_new(call.work, methods.ceremonies, call.actor, call.session.methods)
        return Ceremony(ceremony=begun.token, options=begun.options)

    @identity.route(
        "POST",
        "/v1/me/passkeys",
        body=NewPasskey,
        answer=PasskeyAdded,
        status=201,
        is_unbound=True,
        is_secret=True,
        needs_proof=True,
        errors=(ChallengeOver, WrongCredentials, PasskeyKnown, ApprovalNeeded, TooManyKept),
    )
    async def add_passkey(call: Call[NewPasskey, Nothing]) -> Shape:
        """Keeps a new passkey."""
        added = await passkeys.finish_new(
            call.store,
            methods.security,
            methods.ceremonies,
            call.actor,
            call.session,
            token=call.body.ceremony,
            answer=call.body.credential,
            name=call.body.name,
        )
        return shape_of(added)

    @identity.route(
        "DELETE", "/v1/me/passkeys/{passkey}", status=204, needs_proof=True, errors=(NotFound, LastWayIn)
    )
    async def drop_passkey(call: Call[Nothing, Nothing]) -> Shape:
        """Removes one of the caller's passkeys."""
        await second_factor.drop_passkey(call.work, call.actor, call.path["passkey"])
        return Nothing()


def shape_of(added: Added) -> PasskeyAdded:
    """A passkey that is kept now, as the API says it."""
    return PasskeyAdded(passkey=_passkey(added.passkey), recovery_codes=list(added.recovery_codes))


def _passkey(kept: Passkey) -> PasskeyShape:
    return PasskeyShape(id=kept.public_id, name=kept.name, created_at=kept.created_at, used_at=kept.used_at)
