"""One request from end to end: who calls, what is asked, one unit of work, one answer."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any, Protocol

from aiohttp import web
from pydantic import ValidationError

from domain.errors import BadRequest, DomainError, NotAllowed, NotSignedIn, StaleVersion
from domain.identity_work import IdentityStore
from web.problems import refusal
from web.routes import Answer, Call, Caller, Route, Shape

KEPT = timedelta(hours=24)
LONGEST_KEY = 128
Translate = Callable[[str, DomainError], str]


class Gate(Protocol):
    """Says who a request comes from."""

    async def caller(self, request: web.Request) -> Caller | None:
        """Who calls; None where nobody says. Raises NotSignedIn for a token that does not count."""


class Calls:
    """Makes aiohttp handlers of routes."""

    def __init__(
        self, store: IdentityStore, gate: Gate, translate: Translate, language: Callable[[str | None], str]
    ) -> None:
        self._store, self._gate = store, gate
        self._translate, self._language = translate, language

    def handler(self, route: Route) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
        """What aiohttp calls."""

        async def handle(request: web.Request) -> web.StreamResponse:
            language = self._language(request.headers.get("Accept-Language"))
            try:
                return await self._answer(route, request, language)
            except DomainError as error:
                return refusal(error, self._translate(language, error))

        return handle

    async def _answer(self, route: Route, request: web.Request, language: str) -> web.Response:
        caller = await self._gate.caller(request)
        if caller is None and not route.is_open:
            raise NotSignedIn
        if caller and caller.session is None and route.scope not in caller.scopes:
            raise NotAllowed
        raw = await request.read()
        asked: dict[str, Any] = {
            "store": self._store,
            "caller": caller,
            "path": request.match_info,
            "body": _parsed(route.body, _json(raw) if raw else {}, "body"),
            "query": _parsed(route.query, dict(request.query), "query"),
            "version": _version(request, route),
            "client": request.headers.get("User-Agent", "")[:120],
            "address": request.remote or "",
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
        if not 0 < len(key) <= LONGEST_KEY:
            raise BadRequest(where="Idempotency-Key")
        print_of_it = hashlib.sha256(f"{route.method} {request.path_qs}\n".encode() + raw).digest()
        identity_id = call.actor.identity_id
        kept = await call.work.idempotency.begin(identity_id, key, print_of_it, call.work.now + KEPT)
        if kept:
            return web.Response(status=kept.status, text=kept.answer, content_type="application/json")
        answer = _response(route, await route.run(call))
        await call.work.idempotency.finish(identity_id, key, answer.status, answer.text or "")
        return answer


def _json(raw: bytes) -> Any:
    try:
        return json.loads(raw)
    except ValueError:
        raise BadRequest(where="body") from None


def _parsed(shape: type[Shape], given: Any, where: str) -> Shape:
    try:
        return shape.model_validate(given)
    except ValidationError as error:
        first = ".".join(map(str, error.errors()[0]["loc"]))
        raise BadRequest(where=f"{where}.{first}" if first else where) from None


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
    text = answer.content.model_dump_json(exclude_none=False)
    return web.Response(status=route.status, text=text, content_type="application/json", headers=headers)
