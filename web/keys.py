"""Idempotency-Key: a write that is asked for once more is not done once more.

The same request with the same key gets the answer that it had, for a day; another one is refused. An answer
that is shown once is not kept, and one about somebody is forgotten when they take their consent back or are
erased: there the repeat is refused. Where no key comes, nothing is kept.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
import re
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from aiohttp import web

from domain.errors import AnsweredOnce, BadRequest, StillUnderWay
from domain.transport import Answered
from domain.unit_of_work import Store, UnitOfWork
from web import reading
from web.routes import Answer, Call, FileAnswer, Route, Shape

KEPT = timedelta(hours=24)
PATIENCE = timedelta(minutes=1)
"""After this a request that never came to an answer, since its process was killed, may be made anew."""
TWIN_WAITS_S, LOOKS_AGAIN_S = 10.0, 0.05
_KEY = re.compile(reading.KEY)


@dataclass(frozen=True, slots=True)
class Once:
    """A request with its key."""

    key: str
    print_of_it: bytes


def asked(request: web.Request, raw: bytes) -> Once | None:
    """The key that a request brings, if it does. Raises BadRequest."""
    key = request.headers.get("Idempotency-Key")
    if key is None:
        return None
    if len(request.headers.getall("Idempotency-Key")) > 1 or not _KEY.fullmatch(key):
        raise BadRequest(where="Idempotency-Key")
    version = ", ".join(request.headers.getall("If-Match", []))
    told = f"{request.method} {request.path_qs}\n{version}\n".encode("utf-8", "surrogateescape")
    return Once(key, hashlib.sha256(told + raw).digest())


async def within(work: UnitOfWork, route: Route, once: Once | None, call: Call[Any, Any]) -> web.Response:
    """Runs a route in the unit of work of its key: what fails leaves no trace of either."""
    if once is None or call.caller is None:
        return response(route, await route.run(call))
    if kept := await _begun(work, once, call):
        return _again(kept)
    answer = response(route, await route.run(call))
    await _finished(work, route, once, call, answer)
    return answer


async def around(store: Store, route: Route, once: Once | None, call: Call[Any, Any]) -> web.Response:
    """The same for one that opens its own units of work; a twin waits for the first one's answer."""
    if once is None or call.caller is None:
        return response(route, await route.run(call))
    if kept := await _begun_alone(store, once, call):
        return _again(kept)
    try:
        answer = response(route, await route.run(call))
    except BaseException:
        async with store.begin() as work:
            await work.idempotency.forget(call.actor.identity_id, once.key)
        raise
    async with store.begin() as work:
        await _finished(work, route, once, call, answer)
    return answer


async def _begun_alone(store: Store, once: Once, call: Call[Any, Any]) -> Answered | None:
    tries = int(TWIN_WAITS_S / LOOKS_AGAIN_S)
    for left in range(tries, -1, -1):
        try:
            async with store.begin() as work:
                return await _begun(work, once, call)
        except StillUnderWay:
            if not left:
                raise
            await asyncio.sleep(LOOKS_AGAIN_S)
    raise StillUnderWay


async def _begun(work: UnitOfWork, once: Once, call: Call[Any, Any]) -> Answered | None:
    until = work.now + PATIENCE
    return await work.idempotency.begin(call.actor.identity_id, once.key, once.print_of_it, until)


async def _finished(
    work: UnitOfWork, route: Route, once: Once, call: Call[Any, Any], answer: web.Response
) -> None:
    told = json.dumps([answer.headers.get("ETag"), answer.text], ensure_ascii=False)
    kept = "" if route.is_secret else told
    until = work.now + KEPT
    await work.idempotency.finish(call.actor.identity_id, once.key, answer.status, kept, until=until)


def response(route: Route, made: Answer | FileAnswer | Shape) -> web.Response:
    """What a route answers, for aiohttp."""
    if isinstance(made, FileAnswer):
        told = {"Content-Disposition": f'attachment; filename="{made.name}"', "Cache-Control": "no-store"}
        return web.Response(body=made.content, content_type=made.kind, headers=told)
    answer = made if isinstance(made, Answer) else Answer(made)
    headers = dict(answer.headers)
    if answer.version is not None:
        headers["ETag"] = f'"{answer.version}"'
    headers.setdefault("Cache-Control", "no-store")
    if route.status == 204:
        return web.Response(status=204, headers=headers)
    text = answer.content.model_dump_json()
    return web.Response(status=route.status, text=text, content_type="application/json", headers=headers)


def _again(kept: Answered) -> web.Response:
    """The answer that it had. Raises AnsweredOnce for one that is shown once, or has been forgotten."""
    if not kept.answer:
        raise AnsweredOnce
    tag, text = json.loads(kept.answer)
    headers = {"Cache-Control": "no-store"} | ({"ETag": tag} if tag else {})
    if text is None:
        return web.Response(status=kept.status, headers=headers)
    return web.Response(status=kept.status, text=text, content_type="application/json", headers=headers)
