"""Ways in beside a password: passkeys, a yes in the chat, a Mini App, and a forgotten password."""

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
    WeakPassword,
    WrongCredentials,
)
from domain.identity import Passkey
from domain.usecases import approving, mini_app, passkeys, resetting, second_factor
from domain.usecases.approving import LIFE, Wish
from domain.usecases.signing_in import Client
from web.issuer import Issuer
from web.routes import Call, Nothing, Section, Shape
from web.v1.identity import Tokens, tokens_of
from web.v1.shapes import PasswordText, Short
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


class Reset(Shape):
    """A `request` that the chat has approved; or a handle with a recovery code, which is used up."""

    request: Short | None = None
    handle: Short | None = None
    recovery_code: Short | None = None


class ResetBegun(Shape):
    """The token of the next step, and which second factors can be shown there (none: no need to)."""

    reset: str
    second_factors: list[str]


class ResetEnd(Shape):
    """The new password, with a code of a second factor where one is set up."""

    reset: Short
    password: PasswordText
    code: Short | None = None


def section(ways: Ways, issuer: Issuer) -> Section:
    """The routes, with what they need besides a unit of work."""
    identity = Section("identity")
    _by_telegram(identity, ways, issuer)
    _by_passkey(identity, ways, issuer)
    _own_passkeys(identity, ways)
    _resets(identity, ways)
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
            call.store, ways.security, ways.telegram, init_data=call.body.init_data, client=_client(call)
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
        return await _asked(call, Wish.SIGN_IN)

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
            call.store, ways.security, token=call.body.request, client=_client(call)
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
            call.store, ways.ceremonies, _client(call), challenge=call.body.challenge
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
        asked, client = call.body, _client(call)
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
        return PasskeyList(items=[_passkey(each) for each in found])

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
        return PasskeyAdded(passkey=_passkey(added.passkey), recovery_codes=list(added.recovery_codes))

    @identity.route("DELETE", "/v1/me/passkeys/{passkey}", status=204, errors=(NotFound, LastWayIn))
    async def drop_passkey(call: Call[Nothing, Nothing]) -> Shape:
        """Removes one of the caller's passkeys."""
        await second_factor.drop_passkey(call.work, call.actor, call.path["passkey"])
        return Nothing()


def _resets(identity: Section, ways: Ways) -> None:
    @identity.route(
        "POST",
        "/v1/password-reset-requests",
        body=Handle,
        answer=Request,
        status=201,
        is_open=True,
        is_unbound=True,
        errors=(TooManyTries,),
    )
    async def ask_to_reset(call: Call[Handle, Nothing]) -> Shape:
        """Asks the linked chat for a yes to a new password; the answer is the same where there is none."""
        return await _asked(call, Wish.RESET)

    @identity.route(
        "POST",
        "/v1/password-resets",
        body=Reset,
        answer=ResetBegun,
        status=201,
        is_open=True,
        is_unbound=True,
        errors=(ApprovalWaiting, WrongCredentials, ChallengeOver, TooManyTries),
    )
    async def begin_reset(call: Call[Reset, Nothing]) -> Shape:
        """Begins to set a forgotten password anew: 10 minutes, once."""
        asked = call.body
        if asked.request is not None:
            token = await resetting.by_chat(call.store, token=asked.request)
        elif asked.handle is not None and asked.recovery_code is not None:
            token = await resetting.by_recovery_code(
                call.store, handle=asked.handle, code=asked.recovery_code, client=_client(call)
            )
        else:
            raise WrongCredentials
        needed = await resetting.needs(call.store.read(), token)
        return ResetBegun(reset=token, second_factors=sorted(needed))

    @identity.route(
        "POST",
        "/v1/password-resets/end",
        body=ResetEnd,
        status=204,
        is_open=True,
        is_unbound=True,
        errors=(ChallengeOver, WrongCredentials, WeakPassword),
    )
    async def end_reset(call: Call[ResetEnd, Nothing]) -> Shape:
        """Sets the new password and ends all sessions."""
        asked = call.body
        await resetting.finish(
            call.store, ways.security, token=asked.reset, new=asked.password, code=asked.code
        )
        return Nothing()


async def _asked(call: Call[Handle, Nothing], wish: Wish) -> Request:
    asked = await approving.ask(call.store, wish, handle=call.body.handle, client=_client(call))
    return Request(request=asked.token, number=asked.number, expires_in=int(LIFE[wish].total_seconds()))


def _client(call: Call[Any, Any]) -> Client:
    return Client(call.address, call.client)


def _passkey(kept: Passkey) -> PasskeyShape:
    return PasskeyShape(id=kept.public_id, name=kept.name, created_at=kept.created_at, used_at=kept.used_at)
