"""One request from end to end: who calls, what is asked, one unit of work, one answer."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from typing import Any, Protocol

from aiohttp import web

from domain import rate_limits, refusals
from domain.errors import DomainError, NotAllowed, NotFound, StaleVersion
from domain.identity.errors import NotSignedIn
from domain.identity.sign_in import proving
from domain.identity.sign_in.signing_in import Client
from domain.people import plain_line
from domain.rate_limits import Metered
from domain.shopping.errors import AddressChanged, CartChanged
from domain.unit_of_work import Store
from web import keys, reading
from web.conditions import Condition, condition
from web.origins import counted_by
from web.problems import refusal
from web.routes import Call, Caller, Deprecation, Route

LONGEST_CLIENT = 120
_ID = re.compile(reading.ID)
Translate = Callable[[str, DomainError], str]


class Gate(Protocol):
    """Says who a request comes from."""

    async def caller(self, request: web.Request) -> Caller | None:
        """Who calls; None where nobody says. Raises NotSignedIn for a token that does not count."""


class Calls:
    """Makes aiohttp handlers of routes."""

    def __init__(
        self, store: Store, gate: Gate, translate: Translate, language: Callable[[str | None], str]
    ) -> None:
        self._store, self._gate = store, gate
        self._translate, self._language = translate, language

    def handler(self, route: Route) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
        """What aiohttp calls."""
        ending = _ending(route.deprecation)

        async def handle(request: web.Request) -> web.StreamResponse:
            language = self._language(request.headers.get("Accept-Language"))
            try:
                answer = await self._answer(route, request, language)
            except (CartChanged, AddressChanged):
                # Over HTTP the version comes with If-Match.
                answer = self._refused(StaleVersion(), language)
            except DomainError as error:
                answer = self._refused(error, language)
            answer.headers.update(ending)
            return answer

        return handle

    def _refused(self, error: DomainError, language: str) -> web.Response:
        return refusal(error, self._translate(language, error))

    async def _answer(self, route: Route, request: web.Request, language: str) -> web.Response:
        client = _client(request)
        if caller := await self._gate.caller(request):
            caller = caller.coming_from(client)
        try:
            return await self._admitted(route, request, caller, client, language)
        except DomainError as error:
            actor = caller.actor if caller else None
            await refusals.denied(self._store, actor, error, f"{route.method} {route.path}")
            raise

    async def _admitted(
        self, route: Route, request: web.Request, caller: Caller | None, client: Client, language: str
    ) -> web.Response:
        if caller is None and not route.is_open:
            raise NotSignedIn
        if caller and not route.admits(caller):
            raise NotAllowed
        if caller and route.needs_proof:
            await proving.must_be_fresh(self._store.read(), caller.actor, caller.session)
        raw = await (reading.file(request) if route.takes_file else reading.body(request))
        if not all(map(_ID.fullmatch, request.match_info.values())):
            raise NotFound
        asked: dict[str, Any] = {
            "store": self._store,
            "caller": caller,
            "path": request.match_info,
            "condition": _condition(request, route),
            "body": reading.parsed(route.body, reading.from_json(b"" if route.takes_file else raw), "body"),
            "file": raw if route.takes_file else b"",
            "query": reading.parsed(route.query, reading.query(request), "query"),
            "client": client,
            "language": language,
        }
        once = keys.asked(request, raw) if route.takes_keys else None
        if route.writes and not route.is_unbound:
            async with self._store.begin() as work:
                if caller and (caller.session or caller.shop_id):
                    await rate_limits.must_have_room(work, caller.actor, Metered.WRITE)
                return await keys.within(work, route, once, Call(work=work, **asked))
        return await keys.around(self._store, route, once, Call(work=self._store.read(), **asked))


def _client(request: web.Request) -> Client:
    """Whose attempts are counted, and what session lists show."""
    name = plain_line(request.headers.get("User-Agent", ""))[:LONGEST_CLIENT]
    return Client(counted_by(request.remote), name)


def _condition(request: web.Request, route: Route) -> Condition | None:
    """What If-Match says; raises StaleVersion where the route needs it and it is not there."""
    found = condition(request.headers.getall("If-Match", [])) if route.takes_version else None
    if found is None and route.is_versioned:
        raise StaleVersion
    return found


def _ending(deprecation: Deprecation | None) -> dict[str, str]:
    """Deprecation (RFC 9745), Sunset (RFC 8594) and where to go instead."""
    if deprecation is None:
        return {}
    headers = {"Deprecation": f"@{int(deprecation.since.timestamp())}"}
    if deprecation.sunset:
        headers["Sunset"] = f"{deprecation.sunset:%a, %d %b %Y %H:%M:%S} GMT"
    if deprecation.successor:
        headers["Link"] = f'<{deprecation.successor}>; rel="successor-version"'
    return headers
