"""Coming in by an outside provider."""

from __future__ import annotations

import hmac

from aiohttp import web

from domain.errors import ChallengeOver, NotFound
from domain.ports.clients import Opened
from domain.usecases import outside
from domain.usecases.outside import FirstTime, Provider
from web.account import confirming
from web.account.desk import Place
from web.account.security import SECURITY
from web.account.visit import HOME, Visit

ARRIVAL = f"{HOME}/outside"


async def start(visit: Visit) -> web.Response:
    """Sends the person to the provider, and notes which browser left.

    Whoever is signed in gets another way in by it, so confirms first who they are.
    """
    provider = _provider(visit)
    if visit.who and (question := await confirming.ask(visit)):
        return question
    state, address = await outside.depart(visit.store, provider, visit.client, visit.who)
    visit.next_step(ARRIVAL, "outside", state)
    return visit.go(address)


async def confirmed(visit: Visit) -> web.Response:
    """On with it from where it was asked for: a form may not lead to another site (CSP, form-action)."""
    return visit.go(SECURITY)


async def arrive(visit: Visit) -> web.Response:
    """Who came back."""
    (state,) = visit.step("outside")
    answer = dict(visit.request.query)
    if not hmac.compare_digest(state.encode(), answer.get("state", "").encode("utf-8", "replace")):
        raise ChallengeOver
    came = await outside.arrive(
        visit.store,
        visit.ways.security,
        _provider(visit),
        visit.who,
        state=state,
        answer=answer,
        client=visit.client,
    )
    if isinstance(came, Opened):
        return visit.admitted(came)
    if isinstance(came, FirstTime):
        return visit.next_step(f"{ARRIVAL}/first", "first", came.token)
    visit.cookies.drop("step")
    return visit.go(SECURITY, done="attached")


async def first_page(visit: Visit) -> web.Response:
    """Nobody's yet: a new record, or signing in to the one that is there."""
    visit.step("first")
    return visit.page("first", outside=visit.house.outside)


async def first(visit: Visit) -> web.Response:
    """A new record."""
    (token,) = visit.step("first")
    return visit.admitted(
        await outside.make_record(
            visit.store,
            visit.ways.security,
            token=token,
            name=visit.form.get("name", ""),
            language=visit.language,
            client=visit.client,
        )
    )


def _provider(visit: Visit) -> Provider:
    if visit.ways.provider is None:
        raise NotFound
    return visit.ways.provider


PLACES = [
    Place(f"{ARRIVAL}/start", start, confirmed, is_open=True, needs_proof=True),
    Place(ARRIVAL, arrive, is_open=True),
    Place(f"{ARRIVAL}/first", first_page, first, is_open=True),
]
