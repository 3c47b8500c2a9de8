"""Ways in beside a password: passkeys, a yes in the chat, a Mini App."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any

from pydantic import StringConstraints

from domain.errors import (
    ApprovalWaiting,
    ChallengeOver,
    LastWayIn,
    NotFound,
    PasskeyKnown,
    PasswordExpired,
    SecondFactorNeeded,
    TooManyTries,
    WrongCredentials,
)
from domain.identity import Passkey
from domain.usecases import approving, mini_app, passkeys, second_factor
from domain.usecases.approving import LIFE, Wish
from domain.usecases.signing_in import Client
from web.issuer import Issuer
from web.routes import Call, Nothing, Section, Shape
from web.v1.identity import Tokens, tokens_of
from web.v1.shapes import Short
from web.ways import Ways

InitData = Annotated[str, StringConstraints(min_length=1, max_length=16_384)]
PasskeyAnswer = dict[str, Any]


class Handle(Shape):
    """The name that somebody signs in with."""

    handle: Short


class Request(Shape):
    """What was asked of the linked chat: the person chooses `number` there, where there are three."""

    request: str
    number: str
    expires_in: int


class RequestToken(Shape):
    """A request that was begun."""

    request: Short


class MiniApp(Shape):
    """`Telegram.WebApp.initData`, as it is: good once, within ten minutes of the app's being opened."""

    init_data: InitData


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
    """All of one's own, the first one first."""

    items: list[PasskeyShape]


class PasskeyAdded(Shape):
    """The new passkey, with recovery codes (shown once) where there were none."""

    passkey: PasskeyShape
    recovery_codes: list[str]


def section(ways: Ways, issuer: Issuer) -> Section:
    """The routes, with what they need besides a unit of work."""
    identity = Section("identity", is_personal=True)
    _by_telegram(identity, ways, issuer)
    _by_passkey(identity, ways, issuer)
    _own_passkeys(identity, ways)
    return identity


def _by_telegram(identity: Section, ways: Ways, issuer: Issuer) -> None:
    @identity.route(
        "POST",
        "/v1/sessions/telegram",
        body=MiniApp,
        answer=Tokens,
        status=201,
        is_open=True,
        is_unbound=True,
        errors=(SecondFactorNeeded, WrongCredentials, TooManyTries),
    )
    async def sign_in_by_mini_app(call: Call[MiniApp, Nothing]) -> Shape:
        """Signs in from a Telegram Mini App, as the record that the chat account belongs to."""
        opened = await mini_app.sign_in(
            call.store, ways.security, ways.telegram, init_data=call.body.init_data, client=client_of(call)
        )
        return await tokens_of(call, opened, issuer)

    @identity.route(
        "POST",
        "/v1/sign-in-requests",
        body=Handle,
        answer=Request,
        status=201,
        is_open=True,
        is_unbound=True,
        errors=(TooManyTries,),
    )
    async def ask_to_sign_in(call: Call[Handle, Nothing]) -> Shape:
        """Asks the linked chat; the answer is the same where there is none."""
        return await asked_of_chat(call, Wish.SIGN_IN)

    @identity.route(
        "POST",
        "/v1/sessions/approved",
        body=RequestToken,
        answer=Tokens,
        status=201,
        is_open=True,
        is_unbound=True,
        errors=(ApprovalWaiting, SecondFactorNeeded, WrongCredentials, ChallengeOver),
    )
    async def sign_in_approved(call: Call[RequestToken, Nothing]) -> Shape:
        """The session of a request that the chat has approved; to be asked again while that waits."""
        opened = await approving.sign_in(
            call.store, ways.security, token=call.body.request, client=client_of(call)
        )
        return await tokens_of(call, opened, issuer)


def _by_passkey(identity: Section, ways: Ways, issuer: Issuer) -> None:
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
        """What to ask the browser: for any passkey, or after a first factor for one of that person's."""
        begun = await passkeys.begin_sign_in(
            call.store, ways.ceremonies, client_of(call), challenge=call.body.challenge
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
        """Signs in with a passkey: alone where the device has asked who holds it, or as second factor."""
        asked, client = call.body, client_of(call)
        with_it: dict[str, Any] = {"token": asked.ceremony, "answer": asked.credential, "client": client}
        if asked.challenge is None:
            opened = await passkeys.alone(call.store, ways.security, ways.ceremonies, **with_it)
        else:
            with_it["challenge"] = asked.challenge
            opened = await passkeys.second(call.store, ways.security, ways.ceremonies, **with_it)
        return await tokens_of(call, opened, issuer)


def _own_passkeys(identity: Section, ways: Ways) -> None:
    @identity.route("GET", "/v1/me/passkeys", answer=PasskeyList)
    async def list_passkeys(call: Call[Nothing, Nothing]) -> Shape:
        """The caller's passkeys."""
        found = await call.work.credentials.passkeys(call.actor.identity_id)
        return PasskeyList(items=[passkey_shape(each) for each in found])

    @identity.route("POST", "/v1/me/passkeys/options", answer=Ceremony, status=201)
    async def begin_passkey(call: Call[Nothing, Nothing]) -> Shape:
        """What to ask the browser for a new passkey."""
        begun = await passkeys.begin_new(call.work, ways.ceremonies, call.actor)
        return Ceremony(ceremony=begun.token, options=begun.options)

    @identity.route(
        "POST",
        "/v1/me/passkeys",
        body=NewPasskey,
        answer=PasskeyAdded,
        status=201,
        is_unbound=True,
        errors=(ChallengeOver, WrongCredentials, PasskeyKnown),
    )
    async def add_passkey(call: Call[NewPasskey, Nothing]) -> Shape:
        """Keeps a new passkey."""
        added = await passkeys.finish_new(
            call.store,
            ways.security,
            ways.ceremonies,
            call.actor,
            token=call.body.ceremony,
            answer=call.body.credential,
            name=call.body.name,
        )
        return PasskeyAdded(passkey=passkey_shape(added.passkey), recovery_codes=list(added.recovery_codes))

    @identity.route(
        "DELETE", "/v1/me/passkeys/{passkey}", status=204, needs_proof=True, errors=(NotFound, LastWayIn)
    )
    async def drop_passkey(call: Call[Nothing, Nothing]) -> Shape:
        """Removes one of the caller's passkeys."""
        await second_factor.drop_passkey(call.work, call.actor, call.path["passkey"])
        return Nothing()


async def asked_of_chat(call: Call[Handle, Nothing], wish: Wish) -> Request:
    asked = await approving.ask(call.store, wish, handle=call.body.handle, client=client_of(call))
    return Request(request=asked.token, number=asked.number, expires_in=int(LIFE[wish].total_seconds()))


def client_of(call: Call[Any, Any]) -> Client:
    return Client(call.address, call.client)


def passkey_shape(kept: Passkey) -> PasskeyShape:
    return PasskeyShape(id=kept.public_id, name=kept.name, created_at=kept.created_at, used_at=kept.used_at)
