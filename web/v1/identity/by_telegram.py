"""Ways in by Telegram: a yes in the chat, a Mini App."""

from __future__ import annotations

from typing import Annotated

from pydantic import StringConstraints

from domain.errors import TooManyTries
from domain.identity.errors import ApprovalWaiting, ChallengeOver, SecondFactorNeeded, WrongCredentials
from domain.identity.sign_in import approving, mini_app
from domain.identity.sign_in.approving import LIFE, Wish
from web.issuer import Issuer
from web.routes import Call, Nothing, Section, Shape
from web.sign_in_methods import SignInMethods
from web.v1.identity.sessions import Tokens, tokens_of
from web.v1.shapes import Short

InitData = Annotated[str, StringConstraints(min_length=1, max_length=16_384)]


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


def section(methods: SignInMethods, issuer: Issuer) -> Section:
    """The routes, with what they need besides a unit of work."""
    identity = Section("identity", is_personal=True)

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
        """Signs in from a Telegram Mini App, as the record that the chat account belongs to.

        Again, it is refused: what the app was opened with is good once.
        """
        opened = await mini_app.sign_in(
            call.store, methods.security, methods.telegram, init_data=call.body.init_data, client=call.client
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
        """Asks the linked chat; the answer is the same where there is none.

        Again, it is another question, as long as there are not too many.
        """
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
        """The session of a request that the chat has approved; to be asked again while that waits.

        Once it has given a session, asking again is refused.
        """
        opened = await approving.sign_in(
            call.store, methods.security, token=call.body.request, client=call.client
        )
        return await tokens_of(call, opened, issuer)

    return identity


async def asked_of_chat(call: Call[Handle, Nothing], wish: Wish) -> Request:
    """Asks the linked chat; looks the same where there is none."""
    asked = await approving.ask(call.store, wish, handle=call.body.handle, client=call.client)
    return Request(request=asked.token, number=asked.number, expires_in=int(LIFE[wish].total_seconds()))
