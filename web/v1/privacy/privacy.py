"""Privacy: the notice, a copy of one's data, and being erased; and proving once more who one is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from domain.errors import NotFound, StaleVersion, TooBusy, TooManyTries
from domain.identity.errors import ChallengeOver, WrongCredentials
from domain.identity.sign_in import proving
from domain.policy import NOTICE
from domain.privacy import own_data
from domain.privacy.errors import OwnsShops
from domain.privacy.privacy import DataCopy
from domain.privacy.readable import readable
from web.routes import Call, Nothing, Section, Shape
from web.sign_in_methods import SignInMethods
from web.v1.identity.passkeys import Ceremony, PasskeyAnswer
from web.v1.shapes import ErasureShape, PasswordText, Short, erasure

Tell = Callable[[str, str, Mapping[str, object]], str]


class Consent(Shape):
    """The privacy notice as it is now, and the one that the caller agreed to last.

    `terms` is its text in the caller's language: who keeps what, what for, how long, how to withdraw, and
    whom to complain to.
    """

    notice: str
    agreed: str | None
    terms: str


class ConsentGiven(Shape):
    """The notice that the caller has read and agrees to."""

    notice: Short


class DataCopyShape(Shape):
    """A copy that was asked for: `asked`, `ready` to be fetched, or `sent` to the chat."""

    asked_at: datetime
    state: str
    done_at: datetime | None


class MyData(Shape):
    """Everything that is kept about the caller: rows by what they are, and a text to read."""

    made_at: datetime
    data: dict[str, list[dict[str, Any]]]
    readable: str


class Proof(Shape):
    """A `password`, or a `code` of the second factor; or the `credential` that answers a `ceremony`."""

    password: PasswordText | None = None
    code: Short | None = None
    ceremony: Short | None = None
    credential: PasskeyAnswer | None = None


own = Section("identity", is_personal=True)


def section(methods: SignInMethods, tell: Tell) -> Section:
    """The routes, with what they need besides a unit of work."""
    identity = Section("identity", is_personal=True)
    _proofs(identity, methods)

    @identity.route("GET", "/v1/me/data", answer=MyData, is_unbound=True, needs_proof=True)
    async def get_my_data(call: Call[Nothing, Nothing]) -> Shape:
        """Everything that is kept about the caller. That it was fetched is audited."""
        found = await own_data.hand_over(call.store, call.actor)
        text = tell(call.actor.language, "privacy-readable", readable(found))
        return MyData(made_at=call.work.now, data=found, readable=text)

    _consent(identity, tell)
    identity.routes += own.routes
    return identity


def _consent(identity: Section, tell: Tell) -> None:
    async def consent(call: Call[Any, Nothing]) -> Consent:
        rules = call.work.rules
        terms = {"bot": rules.bot or None, "contact": rules.grievance_contact or None}
        return Consent(
            notice=NOTICE,
            agreed=await own_data.agreed_to(call.work, call.actor),
            terms=tell(call.actor.language, "privacy-terms", terms),
        )

    @identity.route("GET", "/v1/me/consent", answer=Consent)
    async def get_consent(call: Call[Nothing, Nothing]) -> Shape:
        """The privacy notice that is asked for now, in words, and the one that the caller agreed to."""
        return await consent(call)

    @identity.route("PUT", "/v1/me/consent", body=ConsentGiven, answer=Consent, errors=(StaleVersion,))
    async def give_consent(call: Call[ConsentGiven, Nothing]) -> Shape:
        """Agrees to the notice as it is now; another one is refused, since nobody has read it."""
        if call.body.notice != NOTICE:
            raise StaleVersion
        await own_data.agree(call.work, call.actor)
        return await consent(call)

    @identity.route("DELETE", "/v1/me/consent", status=204)
    async def withdraw_consent(call: Call[Nothing, Nothing]) -> Shape:
        """Takes the consent back: addresses, places and phone numbers are forgotten, orders carried out."""
        await own_data.withdraw(call.work, call.actor)
        return Nothing()


def _proofs(identity: Section, methods: SignInMethods) -> None:
    @identity.route("POST", "/v1/me/proofs/passkey-options", answer=Ceremony, status=201, is_secret=True)
    async def begin_proof(call: Call[Nothing, Nothing]) -> Shape:
        """What to ask the browser, to prove by a passkey who one is."""
        begun = await proving.begin_passkey(call.work, methods.ceremonies, call.actor)
        return Ceremony(ceremony=begun.token, options=begun.options)

    @identity.route(
        "POST",
        "/v1/me/proofs",
        body=Proof,
        status=204,
        is_unbound=True,
        is_secret=True,
        errors=(WrongCredentials, ChallengeOver, TooManyTries, TooBusy),
    )
    async def prove(call: Call[Proof, Nothing]) -> Shape:
        """Proves once more who the caller is: for 10 minutes this session may do what asks for it."""
        asked, session = call.body, call.session
        if asked.ceremony is not None and asked.credential is not None:
            with_it: dict[str, Any] = {"token": asked.ceremony, "answer": asked.credential}
            await proving.by_passkey(call.store, methods.ceremonies, call.actor, session, **with_it)
        else:
            shown = {"password": asked.password, "code": asked.code}
            await proving.prove(call.store, methods.security, call.actor, session, **shown)
        return Nothing()


@own.route("POST", "/v1/me/data-copies", answer=DataCopyShape, status=202, needs_proof=True)
async def ask_data_copy(call: Call[Nothing, Nothing]) -> Shape:
    """Has a copy sent to the caller's chat; where there is none, `/v1/me/data` has it."""
    await own_data.ask_copy(call.work, call.actor)
    return await _copy(call)


@own.route("GET", "/v1/me/data-copies/last", answer=DataCopyShape, errors=(NotFound,))
async def get_data_copy(call: Call[Nothing, Nothing]) -> Shape:
    """How far the copy is that the caller asked for last."""
    return await _copy(call)


@own.route("GET", "/v1/me/erasure", answer=ErasureShape, errors=(NotFound,))
async def get_erasure(call: Call[Nothing, Nothing]) -> Shape:
    """When the caller is to be erased, where they are."""
    waiting = await own_data.erasure(call.work, call.actor)
    if waiting is None:
        raise NotFound
    return erasure(waiting)


@own.route("PUT", "/v1/me/erasure", answer=ErasureShape, status=202, needs_proof=True, errors=(OwnsShops,))
async def ask_erasure(call: Call[Nothing, Nothing]) -> Shape:
    """Erases everything about the caller a day from now; again, the first wish keeps its time."""
    return erasure(await own_data.ask_erasure(call.work, call.actor, in_chat=False))


@own.route("DELETE", "/v1/me/erasure", status=204, errors=(NotFound,))
async def keep_me(call: Call[Nothing, Nothing]) -> Shape:
    """Thinks better of it: nothing is erased."""
    await own_data.keep(call.work, call.actor, in_chat=False)
    return Nothing()


async def _copy(call: Call[Nothing, Nothing]) -> DataCopyShape:
    found = await own_data.last_copy(call.work, call.actor)
    if found is None:
        raise NotFound
    return _copy_shape(found)


def _copy_shape(found: DataCopy) -> DataCopyShape:
    return DataCopyShape(asked_at=found.asked_at, state=found.state.value, done_at=found.done_at)
