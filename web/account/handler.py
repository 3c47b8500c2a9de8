"""Finds out who calls, lets nothing but our own forms do anything, and words what went wrong."""

from __future__ import annotations

import secrets
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta

from aiohttp import web

from domain import refusals
from domain.errors import DomainError
from domain.identity.errors import ApprovalNeeded, NotSignedIn, PasswordExpired, SecondFactorNeeded
from domain.identity.roles import as_signed_in
from domain.identity.sign_in import signing_in
from domain.identity.sign_in.signing_in import Client
from domain.people import Status
from locales.languages import accepted_language
from web.account import fresh_proof
from web.account.browser import Cookies, FormTooOld, browser_name, form_of, must_be_ours
from web.account.call import HOME, SECURITY, PageCall, Services, known_language
from web.origins import counted_by
from web.problems import STATUS

SIGN_IN = "/account/sign-in"
APPROVAL = f"{SECURITY}/approval"
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
Do = Callable[[PageCall], Awaitable[web.StreamResponse]]


@dataclass(frozen=True, slots=True)
class Page:
    """An address: what it shows, what its form does, and whether one need be signed in.

    `needs_proof`: what the form does cannot be undone, or lets somebody in: it asks for a fresh proof.
    """

    path: str
    show: Do
    act: Do | None = None
    is_open: bool = False
    needs_proof: bool = False


class PageHandler:
    """Makes aiohttp handlers of places."""

    def __init__(self, services: Services) -> None:
        self._services = services

    def handler(self, page: Page) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
        """What aiohttp calls."""

        async def handle(request: web.Request) -> web.StreamResponse:
            call = await self._call(request)
            answer = await self._answer(page, call)
            call.cookies.give(answer)
            answer.headers.update(HEADERS | {"Content-Language": call.language})
            return answer

        return handle

    async def _answer(self, page: Page, call: PageCall) -> web.StreamResponse:
        try:
            if call.who is None and not page.is_open:
                raise NotSignedIn
            if call.request.method == "POST" and page.act:
                call.form = await form_of(call.request)
                must_be_ours(call.request, call.form, call.secret)
                await signing_in.must_not_be_throttled(
                    call.store, f"account-form:{call.client.address}", MOST_FORMS
                )
                question = await fresh_proof.ask(call) if page.needs_proof else None
                return question or await page.act(call)
            return await page.show(call)
        except FormTooOld:
            call.error, call.status = call.told("account-problem.form"), 403
        except DomainError as error:
            await refusals.denied(call.store, call.who, error, f"{call.request.method} {page.path}")
            if onward := _onward(call, error):
                return onward
            call.error, call.status = call.told(f"error-{error.code}", **error.facts), STATUS[error.kind]
        return await self._once_more(page, call)

    async def _once_more(self, page: Page, call: PageCall) -> web.StreamResponse:
        """The same page with what went wrong; where it cannot be shown any more, only that."""
        if call.request.method == "POST":
            try:
                return await page.show(call)
            except DomainError:
                pass
        return call.page("message")

    async def _call(self, request: web.Request) -> PageCall:
        cookies = Cookies(dict(request.cookies), self._services.is_https)
        client = Client(counted_by(request.remote), browser_name(request.headers.get("User-Agent", "")))
        call = PageCall(self._services, request, cookies, self._language(request, cookies), client)
        if token := cookies.get("session"):
            await self._recognise(call, token)
        if not cookies.get("visit"):
            cookies.set("visit", secrets.token_urlsafe(32), None)
        return call

    def _language(self, request: web.Request, cookies: Cookies) -> str:
        if chosen := known_language(request.query.get("language")):
            cookies.set("language", chosen, YEAR_S)
        kept = known_language(cookies.get("language"))
        return kept or accepted_language(request.headers.get("Accept-Language"))

    async def _recognise(self, call: PageCall, token: str) -> None:
        work = self._services.store.read()
        found = await work.sessions.shown(token)
        if found is None or found[1].status is not Status.ACTIVE:
            call.cookies.drop("session")
            return
        call.session, call.identity = found
        actor = await work.identities.actor(call.identity.id)
        call.who = as_signed_in(actor, call.identity, call.session)
        call.language = call.identity.language
        if work.now - call.session.used_at > TOUCH_AFTER:
            async with self._services.store.begin() as writing:
                await writing.sessions.touch(call.session.id)


def _onward(call: PageCall, error: DomainError) -> web.Response | None:
    """Where what is missing can be given."""
    match error:
        case NotSignedIn():
            return call.go(SIGN_IN)
        case SecondFactorNeeded():
            facts = error.facts
            methods = facts["methods"]
            assert isinstance(methods, tuple)
            return call.next_step(f"{HOME}/second", "second", str(facts["challenge"]), "-".join(methods))
        case PasswordExpired():
            return call.next_step(f"{HOME}/new-password", "renew", str(error.facts["challenge"]))
        case ApprovalNeeded():
            return call.go(APPROVAL)
    return None
