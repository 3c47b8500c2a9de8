"""One request from end to end: who calls, what is asked, one unit of work, one answer."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any, Protocol

from aiohttp import web

from domain import refusals
from domain.errors import BadRequest, DomainError, NotAllowed, NotFound, StaleVersion
from domain.identity.errors import NotSignedIn
from domain.identity.sign_in import proving
from domain.identity.sign_in.signing_in import Client
from domain.people import plain_line
from domain.shopping.errors import CartChanged
from domain.unit_of_work import Store
from web import reading
from web.origins import counted_by
from web.problems import refusal
from web.routes import Answer, Call, Caller, Deprecation, Route, Shape

KEPT = timedelta(hours=24)
LONGEST_CLIENT = 120
_KEY, _ID = re.compile(reading.KEY), re.compile(reading.ID)
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
            except CartChanged:
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
        caller = await self._gate.caller(request)
        try:
            return await self._admitted(route, request, caller, language)
        except DomainError as error:
            actor = caller.actor if caller else None
            await refusals.denied(self._store, actor, error, f"{route.method} {route.path}")
            raise

    async def _admitted(
        self, route: Route, request: web.Request, caller: Caller | None, language: str
    ) -> web.Response:
        if caller is None and not route.is_open:
            raise NotSignedIn
        if caller and not route.admits(caller):
            raise NotAllowed
        if caller and route.needs_proof:
            await proving.must_be_fresh(self._store.read(), caller.actor, caller.session)
        raw = await reading.body(request)
        if not all(map(_ID.fullmatch, request.match_info.values())):
            raise NotFound
        asked: dict[str, Any] = {
            "store": self._store,
            "caller": caller,
            "path": request.match_info,
            "body": reading.parsed(route.body, reading.from_json(raw), "body"),
            "query": reading.parsed(route.query, reading.query(request), "query"),
            "version": _version(request, route),
            "client": _client(request),
            "language": language,
        }
        if not route.writes or route.is_unbound:
            return _response(route, await route.run(Call(work=self._store.read(), **asked)))
        async with self._store.begin() as work:
            return await self._write(route, request, raw, Call(work=work, **asked))

    async def _write(
        self, route: Route, request: web.Request, raw: bytes, call: Call[Any, Any]
    ) -> web.Response:
        """Runs it once for each Idempotency-Key: the same request again gets the same answer."""
        key = request.headers.get("Idempotency-Key")
        if key is None or call.caller is None:
            return _response(route, await route.run(call))
        if not _KEY.fullmatch(key):
            raise BadRequest(where="Idempotency-Key")
        version = request.headers.get("If-Match", "")
        asked = f"{route.method} {request.path_qs}\n{version}\n".encode("utf-8", "surrogateescape")
        print_of_it = hashlib.sha256(asked + raw).digest()
        identity_id = call.actor.identity_id
        kept = await call.work.idempotency.begin(identity_id, key, print_of_it, call.work.now + KEPT)
        if kept:
            return _again(kept.status, kept.answer)
        answer = _response(route, await route.run(call))
        told = json.dumps([answer.headers.get("ETag"), answer.text], ensure_ascii=False)
        await call.work.idempotency.finish(identity_id, key, answer.status, told)
        return answer


def _client(request: web.Request) -> Client:
    """Whose attempts are counted, and what session lists show."""
    name = plain_line(request.headers.get("User-Agent", ""))[:LONGEST_CLIENT]
    return Client(counted_by(request.remote), name)


def _version(request: web.Request, route: Route) -> int | None:
    """The version that If-Match names, `"7"`; raises StaleVersion where the route needs one and none fits."""
    named = request.headers.get("If-Match")
    if named is None and not route.is_versioned:
        return None
    word = (named or "").removeprefix("W/").strip('"')
    if not word.isascii() or not word.isdigit() or len(word) > 9:
        raise StaleVersion
    return int(word)


def _response(route: Route, made: Answer | Shape) -> web.Response:
    answer = made if isinstance(made, Answer) else Answer(made)
    headers = dict(answer.headers)
    if answer.version is not None:
        headers["ETag"] = f'"{answer.version}"'
    headers.setdefault("Cache-Control", "no-store")
    if route.status == 204:
        return web.Response(status=204, headers=headers)
    text = answer.content.model_dump_json()
    return web.Response(status=route.status, text=text, content_type="application/json", headers=headers)


def _again(status: int, kept: str) -> web.Response:
    tag, text = json.loads(kept)
    headers = {"Cache-Control": "no-store"} | ({"ETag": tag} if tag else {})
    if text is None:
        return web.Response(status=status, headers=headers)
    return web.Response(status=status, text=text, content_type="application/json", headers=headers)


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
