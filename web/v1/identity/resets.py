"""A forgotten password: begun by a yes in the chat or a recovery code, ended by a password or a passkey."""

from __future__ import annotations

from domain.errors import TooBusy, TooManyKept, TooManyTries
from domain.identity.errors import (
    ApprovalNeeded,
    ApprovalWaiting,
    ChallengeOver,
    PasskeyKnown,
    WeakPassword,
    WrongCredentials,
)
from domain.identity.sign_in import resetting
from domain.identity.sign_in.approving import Wish
from web.routes import Call, Nothing, Section, Shape
from web.sign_in_methods import SignInMethods
from web.v1.identity.by_telegram import Handle, Request, asked_of_chat
from web.v1.identity.passkeys import Ceremony, NewPasskey, PasskeyAdded, shape_of
from web.v1.shapes import PasswordText, Short


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


class ResetToken(Shape):
    """A reset that was begun."""

    reset: Short


class ResetByPasskey(NewPasskey):
    """The new passkey, with a code of a second factor where one is set up."""

    reset: Short
    code: Short | None = None


def section(methods: SignInMethods) -> Section:
    """The routes, with what they need besides a unit of work."""
    identity = Section("identity")
    _resets(identity, methods)
    _by_passkey(identity, methods)
    return identity


def _resets(identity: Section, methods: SignInMethods) -> None:
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
        """Asks the linked chat for a yes to a new password; the answer is the same where there is none.

        Again, it is another question, as long as there are not too many.
        """
        return await asked_of_chat(call, Wish.RESET)

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
        """Begins to set a forgotten password anew: 10 minutes, once.

        Again, it is refused: a yes and a recovery code are good once.
        """
        asked = call.body
        if asked.request is not None:
            token = await resetting.by_chat(call.store, token=asked.request)
        elif asked.handle is not None and asked.recovery_code is not None:
            token = await resetting.by_recovery_code(
                call.store, handle=asked.handle, code=asked.recovery_code, client=call.client
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
        errors=(ChallengeOver, WrongCredentials, WeakPassword, TooManyTries, TooBusy),
    )
    async def end_reset(call: Call[ResetEnd, Nothing]) -> Shape:
        """Sets the new password and ends all sessions.

        Again, it is refused: a reset is good once.
        """
        asked = call.body
        await resetting.finish(
            call.store,
            methods.security,
            token=asked.reset,
            new=asked.password,
            code=asked.code,
            client=call.client,
        )
        return Nothing()


def _by_passkey(identity: Section, methods: SignInMethods) -> None:
    @identity.route(
        "POST",
        "/v1/password-resets/passkey/options",
        body=ResetToken,
        answer=Ceremony,
        status=201,
        is_open=True,
        is_unbound=True,
        errors=(ChallengeOver, TooManyTries, ApprovalNeeded),
    )
    async def begin_reset_by_passkey(call: Call[ResetToken, Nothing]) -> Shape:
        """What to ask the browser for a passkey instead of the forgotten password.

        Again, it is another ceremony, and the first one stays good.
        """
        begun = await resetting.begin_passkey(
            call.store, methods.ceremonies, token=call.body.reset, client=call.client
        )
        return Ceremony(ceremony=begun.token, options=begun.options)

    @identity.route(
        "POST",
        "/v1/password-resets/passkey",
        body=ResetByPasskey,
        answer=PasskeyAdded,
        status=201,
        is_open=True,
        is_unbound=True,
        errors=(ChallengeOver, WrongCredentials, PasskeyKnown, ApprovalNeeded, TooManyKept, TooManyTries),
    )
    async def end_reset_by_passkey(call: Call[ResetByPasskey, Nothing]) -> Shape:
        """Keeps a passkey instead of the forgotten password, which counts no more, and ends all sessions.

        Again, it is refused: a reset is good once.
        """
        asked = call.body
        added = await resetting.finish_with_passkey(
            call.store,
            methods.security,
            methods.ceremonies,
            token=asked.reset,
            ceremony=asked.ceremony,
            answer=asked.credential,
            name=asked.name,
            code=asked.code,
            client=call.client,
        )
        return shape_of(added)
