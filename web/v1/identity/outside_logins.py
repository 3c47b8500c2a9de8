"""Accounts at providers outside that let the caller in: which there are, and taking one away."""

from __future__ import annotations

from datetime import datetime

from domain.errors import NotFound
from domain.identity.errors import LastWayIn
from domain.identity.sign_in import outside
from web.paging import PageQuery, page_of
from web.routes import Call, Nothing, Section, Shape

outside_logins = Section("identity", is_personal=True)


class OutsideLoginShape(Shape):
    """An account at a provider (its issuer). It is connected on the account page, which needs a browser."""

    id: str
    provider: str
    created_at: datetime


class OutsideLoginList(Shape):
    """A page of one's own, the first one first, and the cursor of the next (None: this is the last)."""

    items: list[OutsideLoginShape]
    next: str | None


@outside_logins.route("GET", "/v1/me/outside-logins", query=PageQuery, answer=OutsideLoginList)
async def list_outside_logins(call: Call[Nothing, PageQuery]) -> Shape:
    """The caller's accounts at providers outside."""
    every = await outside.own_logins(call.work, call.actor)
    page = page_of("outside-logins", every, call.query, lambda login: login.public_id)
    return OutsideLoginList(
        items=[
            OutsideLoginShape(id=each.public_id, provider=each.provider, created_at=each.created_at)
            for each in page.items
        ],
        next=page.next,
    )


@outside_logins.route(
    "DELETE", "/v1/me/outside-logins/{login}", status=204, needs_proof=True, errors=(NotFound, LastWayIn)
)
async def disconnect_outside_login(call: Call[Nothing, Nothing]) -> Shape:
    """Takes one of them away, with the other sessions that it has opened; never the last way in."""
    session = call.caller.session if call.caller else None
    await outside.disconnect(call.work, call.actor, session, call.path["login"])
    return Nothing()
