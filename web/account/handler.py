"""Finds out who calls, lets nothing but our own forms do anything, and words what went wrong."""

from __future__ import annotations

import secrets
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta

import structlog
from aiohttp import web

from domain import rate_limits, refusals
from domain.errors import ConsentNeeded, DomainError
from domain.identity.errors import ApprovalNeeded, NotSignedIn, PasswordExpired, SecondFactorNeeded
from domain.identity.records import Identity
from domain.identity.roles import as_signed_in
from domain.identity.sign_in.signing_in import Client
from domain.people import Status
from domain.rate_limits import Metered
from domain.unit_of_work import StoreAway
from locales.languages import accepted_language
from web.account import consent, fresh_proof
from web.account.browser import Cookies, FormTooOld, browser_name, form_of, must_be_ours
from web.account.call import APPROVAL, HOME, SIGN_IN, PageCall, Services, known_language
from web.origins import counted_by
from web.problems import AGAIN_IN_S, STATUS
from web.routes import Caller, Route

log = structlog.get_logger()
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


class PageHandler:
    """Makes aiohttp handlers of routes that answer with pages."""

    def __init__(self, services: Services) -> None:
        self._services = services

    def handler(self, route: Route) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
        """What aiohttp calls."""

        async def handle(request: web.Request) -> web.StreamResponse:
            cookies = Cookies(dict(request.cookies), self._services.is_https)
            try:
                call = self._call(request, cookies, *await self._recognised(cookies))
                answer = await self._answer(route, call)
            except StoreAway as away:
                log.warning("page waits for the database", path=request.path, says=str(away))
                cookies = Cookies(dict(request.cookies), self._services.is_https)  # what was kept is not so
                call = self._call(request, cookies, None, None).failed(503, "error-unavailable")
                answer = call.page("message")
                answer.headers["Retry-After"] = str(AGAIN_IN_S)
            cookies.give(answer)
            answer.headers.update(HEADERS | {"Content-Language": call.language})
            return answer

        return handle

    async def _answer(self, route: Route, call: PageCall) -> web.StreamResponse:
        try:
            if call.caller is None and not route.is_open:
                raise NotSignedIn
            if not route.writes:
                return await _ran(route, call)
            call = replace(call, body=await form_of(call.request))
            must_be_ours(call.request, call.body, call.secret)
            await rate_limits.tried(call.store, Metered.FORM, network=call.client.address)
            call = await consent.given(call)
            if route.needs_proof:
                call, question = await fresh_proof.ask(call)
                if question:
                    return question
            return await _ran(route, call)
        except FormTooOld:
            failed = call.failed(403, "account-problem.form")
        except ConsentNeeded as error:
            return consent.ask(call.failed(STATUS[error.kind], f"error-{error.code}"))
        except DomainError as error:
            await refusals.denied(call.store, call.who, error, f"{route.method} {route.path}")
            if onward := _onward(call, error):
                return onward
            failed = call.failed(STATUS[error.kind], f"error-{error.code}", **error.facts)
        return await _once_more(route, failed)

    def _call(
        self, request: web.Request, cookies: Cookies, caller: Caller | None, identity: Identity | None
    ) -> PageCall:
        chosen = self._language(request, cookies)
        client = Client(counted_by(request.remote), browser_name(request.headers.get("User-Agent", "")))
        if not cookies.get("browser"):
            cookies.set("browser", secrets.token_urlsafe(32), None)
        store = self._services.store
        return PageCall(
            work=store.read(),
            store=store,
            caller=caller and caller.coming_from(client),
            path=request.match_info,
            body={},
            query=request.query,
            client=client,
            language=identity.language if identity else chosen,
            services=self._services,
            request=request,
            cookies=cookies,
            identity=identity,
        )

    def _language(self, request: web.Request, cookies: Cookies) -> str:
        if chosen := known_language(request.query.get("language")):
            cookies.set("language", chosen, YEAR_S)
        kept = known_language(cookies.get("language"))
        return kept or accepted_language(request.headers.get("Accept-Language"))

    async def _recognised(self, cookies: Cookies) -> tuple[Caller | None, Identity | None]:
        """Whose session the browser keeps, where it still counts.

        One that does not stays in its cookie: another tab may put a new one there before this answer comes.
        """
        token, work = cookies.get("session"), self._services.store.read()
        found = await work.sessions.shown(token) if token else None
        if found is None or found[1].status is not Status.ACTIVE:
            return None, None
        session, identity = found
        actor = as_signed_in(await work.identities.actor(identity.id), identity, session)
        if work.now - session.used_at > TOUCH_AFTER:
            async with self._services.store.begin() as writing:
                await writing.sessions.touch(session.id)
        return Caller(actor, session), identity


async def _ran(route: Route, call: PageCall) -> web.StreamResponse:
    """A form in one unit of work; a page, and a form that opens its own, beside what was committed last."""
    if not route.writes or route.is_unbound:
        answer: web.StreamResponse = await route.run(call)
        return answer
    async with call.store.begin() as work:
        done: web.StreamResponse = await route.run(replace(call, work=work))
        return done


async def _once_more(route: Route, call: PageCall) -> web.StreamResponse:
    """The form's page again with what went wrong; where it cannot be shown any more, only that."""
    if route.page:
        with suppress(DomainError):
            again: web.StreamResponse = await route.page(call)
            return again
    return call.page("message")


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
