"""The desk: finds out who visits, lets nothing but our own forms do anything, and words what went wrong."""

from __future__ import annotations

import secrets
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta

from aiohttp import web

from domain.errors import DomainError, NotSignedIn, PasswordExpired, SecondFactorNeeded
from domain.identity import Status
from domain.policy import without_strong_roles
from domain.usecases import refusals, signing_in
from domain.usecases.signing_in import Client
from locales.languages import accepted_language
from web.account import confirming
from web.account.browser import Cookies, FormTooOld, browser_name, form_of, must_be_ours
from web.account.visit import HOME, House, Visit, known_language
from web.origins import counted_by
from web.problems import STATUS

SIGN_IN = "/account/sign-in"
MOST_FORMS = 300
TOUCH_AFTER = timedelta(minutes=1)
YEAR_S = 365 * 24 * 3600
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "Cache-Control": "no-store",
    # Without an origin of our own, browsers would not say where a form comes from.
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}
Do = Callable[[Visit], Awaitable[web.StreamResponse]]


@dataclass(frozen=True, slots=True)
class Place:
    """An address: what it shows, what its form does, and whether one need be signed in.

    `needs_proof`: what the form does cannot be undone, or lets somebody in: it asks for a fresh proof.
    """

    path: str
    show: Do
    act: Do | None = None
    is_open: bool = False
    needs_proof: bool = False


class Desk:
    """Makes aiohttp handlers of places."""

    def __init__(self, house: House) -> None:
        self._house = house

    def handler(self, place: Place) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
        """What aiohttp calls."""

        async def handle(request: web.Request) -> web.StreamResponse:
            visit = await self._visit(request)
            answer = await self._answer(place, visit)
            visit.cookies.give(answer)
            answer.headers.update(HEADERS | {"Content-Language": visit.language})
            return answer

        return handle

    async def _answer(self, place: Place, visit: Visit) -> web.StreamResponse:
        try:
            if visit.who is None and not place.is_open:
                raise NotSignedIn
            if visit.request.method == "POST" and place.act:
                visit.form = await form_of(visit.request)
                must_be_ours(visit.request, visit.form, visit.secret)
                await signing_in.must_not_be_throttled(
                    visit.store, f"account-form:{visit.client.address}", MOST_FORMS
                )
                question = await confirming.ask(visit) if place.needs_proof else None
                return question or await place.act(visit)
            return await place.show(visit)
        except FormTooOld:
            visit.error, visit.status = visit.told("account-problem.form"), 403
        except DomainError as error:
            if onward := _onward(visit, error):
                return onward
            await refusals.denied(visit.store, visit.who, error, f"{visit.request.method} {place.path}")
            visit.error, visit.status = visit.told(f"error-{error.code}", **error.facts), STATUS[error.kind]
        return await self._once_more(place, visit)

    async def _once_more(self, place: Place, visit: Visit) -> web.StreamResponse:
        """The same page with what went wrong; where it cannot be shown any more, only that."""
        if visit.request.method == "POST":
            try:
                return await place.show(visit)
            except DomainError:
                pass
        return visit.page("message")

    async def _visit(self, request: web.Request) -> Visit:
        cookies = Cookies(dict(request.cookies), self._house.is_https)
        client = Client(counted_by(request.remote), browser_name(request.headers.get("User-Agent", "")))
        visit = Visit(self._house, request, cookies, self._language(request, cookies), client)
        if token := cookies.get("session"):
            await self._recognise(visit, token)
        if not cookies.get("visit"):
            cookies.set("visit", secrets.token_urlsafe(32), None)
        return visit

    def _language(self, request: web.Request, cookies: Cookies) -> str:
        if chosen := known_language(request.query.get("language")):
            cookies.set("language", chosen, YEAR_S)
        kept = known_language(cookies.get("language"))
        return kept or accepted_language(request.headers.get("Accept-Language"))

    async def _recognise(self, visit: Visit, token: str) -> None:
        work = self._house.store.read()
        found = await work.sessions.shown(token)
        if found is None or found[1].status is not Status.ACTIVE:
            visit.cookies.drop("session")
            return
        visit.session, visit.identity = found
        actor = await work.identities.actor(visit.identity.id)
        visit.who = actor if visit.session.is_strong else without_strong_roles(actor)
        visit.language = visit.identity.language
        if work.now - visit.session.used_at > TOUCH_AFTER:
            async with self._house.store.begin() as writing:
                await writing.sessions.touch(visit.session.id)


def _onward(visit: Visit, error: DomainError) -> web.Response | None:
    """Where what is missing can be given."""
    match error:
        case NotSignedIn():
            return visit.go(SIGN_IN)
        case SecondFactorNeeded():
            facts = error.facts
            methods = facts["methods"]
            assert isinstance(methods, tuple)
            return visit.next_step(f"{HOME}/second", "second", str(facts["challenge"]), "-".join(methods))
        case PasswordExpired():
            return visit.next_step(f"{HOME}/new-password", "renew", str(error.facts["challenge"]))
    return None
