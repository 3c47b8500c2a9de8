"""Identity: signing up, and one's own record."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from domain.errors import BadName, ConsentNeeded, TooBusy, TooManyTries
from domain.identity import profile
from domain.identity.errors import BadHandle, WeakPassword
from domain.identity.security import Security
from domain.identity.sign_in import signing_up
from web.routes import Call, Nothing, Section, Shape
from web.v1.shapes import ErasureShape, LanguageCode, PasswordText, Short, erasure


class Registration(Shape):
    """A new record. The password: 15 characters or more, not a common one."""

    handle: Short
    name: Short
    password: PasswordText
    language: LanguageCode = "en"


class Registered(Shape):
    """The handle as it is kept, and where to sign in with it: the same whether it was free or not."""

    handle: str
    sign_in: str = "/v1/sessions"


class Me(Shape):
    """One's own record; `erasure` where it is to be erased.

    `needs_approval`: a role of theirs counts here once their chat or an admin has approved of second factors.
    """

    id: str
    handle: str | None
    name: str
    language: str
    roles: list[str]
    second_factors: list[str]
    recovery_codes_left: int
    needs_approval: bool
    erasure: ErasureShape | None
    created_at: datetime


class MeChange(Shape):
    """What to change; what is left out stays."""

    name: Short | None = None
    language: LanguageCode | None = None


def section(security: Security) -> Section:
    """The routes, with what they need besides a unit of work."""
    identity = Section("identity", is_personal=True)

    @identity.route(
        "POST",
        "/v1/registrations",
        body=Registration,
        answer=Registered,
        status=202,
        is_open=True,
        is_unbound=True,
        errors=(BadHandle, BadName, WeakPassword, TooManyTries, TooBusy),
    )
    async def register(call: Call[Registration, Nothing]) -> Shape:
        """Makes a record if the handle is free; the answer is the same where it is not.

        Again, nothing is made: signing in tells whether the handle is the caller's.
        """
        given = call.body.model_dump()
        handle = await signing_up.register(call.store, security, **given, client=call.client)
        return Registered(handle=handle)

    identity.routes += own.routes
    return identity


own = Section("identity", is_personal=True)


@own.route("GET", "/v1/me", answer=Me)
async def get_me(call: Call[Nothing, Nothing]) -> Shape:
    """The caller's own record."""
    return await _me(call)


@own.route("PATCH", "/v1/me", body=MeChange, answer=Me, errors=(BadName, ConsentNeeded))
async def change_me(call: Call[MeChange, Nothing]) -> Shape:
    """Changes the caller's name or language."""
    await profile.change(call.work, call.actor, name=call.body.name, language=call.body.language)
    return await _me(call)


async def _me(call: Call[Any, Any]) -> Me:
    of = await profile.own_profile(call.work, call.actor, call.session)
    return Me(
        id=of.identity.public_id,
        handle=of.identity.handle,
        name=of.identity.name,
        language=of.identity.language,
        roles=list(of.roles),
        second_factors=list(of.second_factors),
        recovery_codes_left=of.recovery_codes_left,
        needs_approval=of.needs_approval,
        erasure=erasure(of.erasure) if of.erasure else None,
        created_at=of.identity.created_at,
    )
