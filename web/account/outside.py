"""Coming in by an outside provider."""

from __future__ import annotations

import hmac

from aiohttp import web

from domain.errors import NotFound
from domain.identity.errors import ChallengeOver
from domain.identity.ports.clients import Opened
from domain.identity.sign_in import outside
from domain.identity.sign_in.outside import FirstTime, Provider
from web.account import fresh_proof
from web.account.call import HOME, SECURITY, PageCall
from web.account.pages import Pages

ARRIVAL = f"{HOME}/outside"

pages = Pages("outside")


@pages.page(f"{ARRIVAL}/start", is_open=True)
async def start(call: PageCall) -> web.Response:
    """Sends the person to the provider, and notes which browser left.

    Whoever is signed in gets another way in by it, so confirms first who they are.
    """
    provider = _provider(call)
    if call.who:
        call, question = await fresh_proof.ask(call)
        if question:
            return question
    state, address = await outside.depart(call.store, provider, call.client, call.who)
    call.next_step(ARRIVAL, "outside", state)
    return call.go(address)


@pages.form(f"{ARRIVAL}/start", on=start, is_open=True, is_unbound=True, needs_proof=True)
async def confirmed(call: PageCall) -> web.Response:
    """On with it from where it was asked for: a form may not lead to another site (CSP, form-action)."""
    return call.go(SECURITY)


@pages.page(ARRIVAL, is_open=True)
async def arrive(call: PageCall) -> web.Response:
    """Who came back."""
    (state,) = call.step("outside")
    answer = dict(call.query)
    if not hmac.compare_digest(state.encode(), answer.get("state", "").encode("utf-8", "replace")):
        raise ChallengeOver
    came = await outside.arrive(
        call.store,
        call.methods.security,
        _provider(call),
        call.who,
        state=state,
        answer=answer,
        client=call.client,
    )
    if isinstance(came, Opened):
        return call.admitted(came)
    if isinstance(came, FirstTime):
        return call.next_step(f"{ARRIVAL}/first", "first", came.token)
    call.cookies.drop("step")
    return call.go(SECURITY, done="attached")


@pages.page(f"{ARRIVAL}/first", is_open=True)
async def first_page(call: PageCall) -> web.Response:
    """Nobody's yet: a new record, or signing in to the one that is there."""
    call.step("first")
    return call.page("first", outside=call.services.outside)


@pages.form(f"{ARRIVAL}/first", on=first_page, is_open=True, is_unbound=True)
async def first(call: PageCall) -> web.Response:
    """A new record."""
    (token,) = call.step("first")
    return call.admitted(
        await outside.make_record(
            call.store,
            call.methods.security,
            token=token,
            name=call.body.get("name", ""),
            language=call.language,
            client=call.client,
        )
    )


def _provider(call: PageCall) -> Provider:
    if call.methods.provider is None:
        raise NotFound
    return call.methods.provider
